# Single sign-on: the eleven steps.

journey-sso = Single sign-on

# ---- Step 1
step-before =
    .rail = Before you start
    .title = Have these ready
    .lead = Some of this needs another person. Ask today, so that you do not wait later.
    .done = I have these ready
ask-sees-sso =
    .title = Do you see [[SSO & SCIM]] in Kisi?
    .short = do you see SSO & SCIM in Kisi
    .help = Sign in to Kisi as the owner and open { menu-kisi-settings }. If you see [[SSO & SCIM]], you most likely have both: the owner account and the license.
    .o-yes = Yes
    .o-no = No
    .o-unknown = I don't know yet
    .f-no = There are two usual reasons. You are signed in as somebody else, or the SSO license is not on. Kisi Support can tell you which.
    .f-unknown = Only the organization owner sees it. If the owner is somebody else, ask them to look.
    .c-no = Hello, I am the owner of the Kisi organization { $domain }. I want to set up single sign-on with JumpCloud. Is our SSO license on? I do not see SSO & SCIM. Thank you.
ask-who-jumpcloud =
    .title = Who works in JumpCloud?
    .short = who works in JumpCloud
    .help = Steps 3, 5, 6, 8 and 9 happen in the JumpCloud Admin Portal. They need an administrator there.
    .o-me = I do
    .o-colleague = A colleague
    .f-colleague = We make one page for your colleague, with every value and no secret. You get one file back in step 5. Later steps have [[Send this step]].
ask-spare-key =
    .title = Who can sign in to Kisi with a password if JumpCloud does not work?
    .short = who can sign in with a password
    .help = Choose another owner or administrator. In Kisi, open [[Users]], choose the person, and under [[Permissions]] switch on { menu-authenticate-with-password }. Then let them try it in a private window. Leave that window open until step 10.
    .o-tested = Somebody tried it and got in
    .o-no-switch = The switch is not there
    .o-nobody = There is nobody yet
    .f-no-switch = Kisi offers this switch only with single sign-on. Ask Kisi Support to switch it on for one person before you save anything in step 7.
    .f-nobody = Without such a person, a mistake can lock everybody out of Kisi's dashboard. A colleague needs five minutes for it.
    .c-no-switch = Hello, I am the owner of the Kisi organization { $domain }. Before I switch on single sign-on I want one administrator to keep a password. I do not see Authenticate with Password. Can you switch it on for one person? Thank you.
    .stopped = Somebody must be able to sign in with a password
ask-spare-name =
    .title = What is that person's name?
    .short = the name of the person with a password
    .label = Name
    .button = Save
    .hint = We use it in the later steps: "Keep Maria's window open."
ask-tester =
    .title = Which JumpCloud user will try it?
    .short = the JumpCloud user who tries it
    .help = Your administrator sign-in may not be a user. You need a JumpCloud user with the same e-mail address as in Kisi.
    .label = E-mail address of the tester
    .button = Save
ask-contractors =
    .title = Who has no JumpCloud account and needs Kisi's dashboard?
    .short = who has no JumpCloud account
    .help = Contractors or a cleaning company, for example. Doors keep working for them. Signing in to Kisi may not.
    .o-none = Nobody
    .o-some = There are some
    .o-unknown = I don't know
    .f-some = Switch on { menu-authenticate-with-password } for them too, or give them a JumpCloud account.
    .f-unknown = Kisi's list under [[Users]] tells. Look for addresses that are not from your company.
ask-sync-later =
    .title = Do you want JumpCloud to add people to Kisi later?
    .short = do you want user sync later
    .help = If yes or maybe, you tick one more box in step 3. It is easier now than later.
    .o-yes = Yes
    .o-maybe = Maybe
    .o-no = No
ask-look-for-you =
    .title = Shall we look in Kisi for you?
    .short = shall we look in Kisi
    .help = With a key we can read what Kisi says of your sign-in. You can skip this. If you want it, make the key now: Kisi asks for your password to make one, and that may not be possible later.
    .o-key = Yes, I make a key
    .o-skip = Skip this
secret-kisi-key =
    .title = Kisi API key
    .help = In Kisi, open [[My Account]] → [[API]] → [[Add API key]]. Copy the key and paste it here. We keep it in this system's keychain, and never write it to a file.
    .label = Kisi API key
    .button = Keep it
    .held = A key is here: ••••••••. { $kept }
    .forget = Forget it
note-support-license =
    .text = You can go on to step 6 while you wait. Step 7 needs [[SSO & SCIM]].
note-colleague =
    .text = One page holds all that your colleague does before step 7. Set your Kisi domain in step 2 first, then save the page and send it.
note-locked-out-card =
    .title = A card to keep: locked out, what to do
    .text = Copy this text to a place that does not need Kisi: your phone, or paper.
locked-out =
    .title = Locked out of Kisi?
    .window = Use the window where { $spare } is signed in.
    .password = If it is closed: go to https://web.kisi.io, type { $domain }, choose [[Enter password]].
    .settings = In Kisi, open { menu-kisi-sso }.
    .way-back = Upload { $wayback } there and press [[Save]]: it is the sign-in from before.
    .support = If nobody gets in: write to support@getkisi.com.
    .doors = Doors keep working meanwhile.
tasks-to-ask = To ask for today
task-ask-license = Kisi Support: is our SSO license on?
task-ask-colleague = Your colleague: half an hour in the JumpCloud Admin Portal.
task-ask-switch = Kisi Support: switch on { menu-authenticate-with-password } for one person.
task-ask-spare = A second Kisi owner or administrator, with a password that they tried.
task-ask-tester = A JumpCloud user who tries the sign-in in step 10.
task-ask-contractors = A list of the people without a JumpCloud account.

# ---- Step 2
step-domain =
    .rail = Your Kisi domain
    .title = What is your Kisi domain?
    .lead = It is the short name you type when you sign in to Kisi. It is not your website. You find it in Kisi under { menu-kisi-general }.
    .done = This is our domain
ask-domain-typed =
    .title = Type it, or paste a link
    .short = your Kisi domain
    .label = Kisi domain
    .button = Use it and ask Kisi
    .hint = Paste what you have. A whole link is fine.
ask-is-it-you =
    .title = Kisi knows { $domain }. It belongs to { $organization }. Is that you?
    .short = is that you
    .o-yes = Yes, that is us
    .o-no = No
    .f-no = Then this domain belongs to somebody else. Compare it letter by letter with { menu-kisi-general }. Easy to mix up: l and I, 0 and o, a hyphen that is missing.
    .stopped = This domain belongs to somebody else
ask-sso-there =
    .title = Does somebody already sign in to Kisi with single sign-on?
    .short = is there single sign-on already
    .help = Open { menu-kisi-sso }. If a provider stands there, or Kisi offers to change it, the answer is yes.
    .o-no = No
    .o-yes = Yes
    .o-unknown = I don't know
    .f-unknown = Ask before step 7. Saving there replaces what people use today.
ask-existing-sso =
    .title = Single sign-on is already on. What now?
    .short = single sign-on is already on
    .help = Kisi takes one single sign-on only. Anything you save in step 7 changes a sign-in that people use today.
    .o-on-purpose = I am changing it on purpose
    .o-stop = I did not know. Stop here
    .f-on-purpose = Then keep the way back: who provides the sign-in today, and its metadata file.
    .stopped = Single sign-on is already on, and you chose to stop
note-stopped-for-existing =
    .title = Nothing has changed
    .text = Ask who set it up, and whether it is still used. Come back when you know. Everything is saved.
ask-old-provider =
    .title = Who provides the sign-in today?
    .short = who provides the sign-in today
    .label = Provider, for example Okta, Google or another JumpCloud application
    .button = Save
drop-way-back =
    .title = Keep its metadata as the way back
    .again = Drop another file
    .read = The way back is kept
    .hint = Download the metadata of today's provider and drop it here. If the new sign-in fails, you upload it again in Kisi.
    .paste-hint = Paste the text of the metadata
    .waiting = Waiting for the metadata of today's provider
    .check-again = Check another file

# ---- Step 3
step-application =
    .rail = The application
    .title = Create and fill in the application
    .lead = Copy each value into the field of the same name.
    .done = I have filled it in
    .send-back = Tell the sender when it is saved.
ask-display-label =
    .title = What do you call it in JumpCloud?
    .short = the name in JumpCloud
    .label = Display Label
    .button = Use this name
    .hint = We use this name in every later step.
do-create =
    .title = How to get to the form
    .n1 = Sign in to the JumpCloud Admin Portal. Open { menu-sso-applications }.
    .n2 = Press { menu-add-application }, then choose { menu-custom-application }.
    .n3 = { $screens ->
        [older] Type [[SAML 2.0]] into the search field if the list is long.
       *[newer] Press [[Next]]. Tick [[Manage Single Sign-On (SSO)]] and [[Configure SSO with SAML]].
    }
    .n4 = { $screens ->
        [older] The page with [[General Info]] and [[Single Sign-On Configuration]] opens.
       *[newer] Press [[Next]]. Type the [[Display Label]]. Leave [[SSO IdP URL]] under [[Advanced Settings]] as it is: it cannot be changed later.
    }
    .n5 = { $screens ->
        [older] Fill in [[Display Label]] first.
       *[newer] Press [[Save Application]], then [[Configure Application]]. Open the tab [[SSO]].
    }
    .n6 = Fill in the fields below, from top to bottom. Save when you are through: JumpCloud may sign you out while you read.
    .summary = The form is open. 
    .aloud = { menu-sso-applications } → { menu-add-application } → { menu-custom-application }
note-export-users-tick =
    .text = You may want user sync later. While you create the application, also tick [[Export users to this app (Identity Management)]]. Without it the tab [[Identity Management]] may be missing.
note-equal-entity-ids =
    .text = [[IdP Entity ID]] and [[SP Entity ID]] get the same value. That is right: Kisi's guide asks for it.
note-name-id-misprint =
    .text = Kisi's guide prints the NameID format without `tc:`. The entry in JumpCloud's list that ends in `2.0:nameid-format:persistent` is right.
note-prebuilt =
    .text = JumpCloud's list may also show an application called Kisi. Kisi's guide does not use it, and we cannot check it. Use the custom one.
ask-sp-certificate-required =
    .title = Does JumpCloud save without SP Certificate?
    .short = does JumpCloud save without SP Certificate
    .help = Kisi can make that certificate only in step 7. So the field stays empty now.
    .o-no = Yes, it saved
    .o-yes = No, it asks for a certificate
note-sp-certificate-required =
    .text = This is new to us. JumpCloud marks the field as required, and nobody documents whether it saves without. Ask JumpCloud Support how to save without it. Do not upload another certificate. Go on only when it is saved.
group-general = General Info
group-single-sign-on = Single Sign-On Configuration
group-attributes = User Attributes
hand-copy = Type or paste
hand-choose = Choose from the list
hand-tick = Choose
hand-leave-empty = Leave empty
hand-leave-empty-now = Leave empty now. Kisi makes it in step 7
hand-leave-unticked = Leave unticked
hand-leave-as-it-is = Leave as it is
hand-switch-on = Switch on
hand-leave-off = Leave off
field-display-label = Display Label
field-idp-url = { $screens ->
        [older] IDP URL
       *[newer] SSO IdP URL
    }
    .hint = It cannot be changed later, and nothing needs it to be.
field-idp-entity-id = IdP Entity ID
field-sp-entity-id = SP Entity ID
field-acs-url = { $screens ->
        [older] ACS URL
       *[newer] ACS URLs, Default URL
    }
field-sp-certificate = SP Certificate
field-metadata-file = Metadata
field-name-id = SAMLSubject NameID
field-name-id-format = SAMLSubject NameID Format
    .hint = With `tc:` in it. Choose it, do not type it.
field-signature-algorithm = Signature Algorithm
field-sign = { $screens ->
        [older] Sign Assertion
       *[newer] Sign
    }
field-relay-state = Default RelayState
field-login-url = { $screens ->
        [older] IdP-Initiated URL
       *[newer] Login URL
    }
field-redirect-endpoint = Declare Redirect Endpoint
field-attribute-email = Email
    .hint = Kisi needs this one. Capital E, then small letters.
field-attribute-first-name = FirstName
    .hint = Kisi does not need it. It is worth having: people see names.
field-attribute-last-name = LastName

# ---- Step 4
step-certificate =
    .rail = Signing certificate
    .title = JumpCloud makes the certificate
    .lead = Nothing to do. JumpCloud makes it when you press { menu-activate }. We look at it in step 5.
    .done = That is decided
ask-own-key =
    .title = Who makes the key pair?
    .short = who makes the key pair
    .help = If nobody told you otherwise, let JumpCloud make it.
    .o-jumpcloud = JumpCloud makes it
    .o-own = Our IT wants its own key pair
    .f-own = Make it below. You upload both files in JumpCloud after step 5's { menu-activate }.
key-pair =
    .title = Make a key pair
    .lead = The private key goes from here into the file that you choose, and nowhere else.
    .passphrase = Passphrase for the private key
    .passphrase-hint = You can leave it empty. We do not know whether JumpCloud takes a private key with a passphrase.
    .make = Make the key pair
    .private-key = Save the private key…
    .certificate-pem = Save the certificate…
    .certificate-der = Save the certificate as DER…
    .keep = Save both files before you leave this setup. We do not keep the private key. Whoever has it can sign in as anybody.
ask-key-bits =
    .title = Size of the key
    .short = the size of the key
    .o-2048 = RSA 2048
    .o-3072 = RSA 3072
    .o-4096 = RSA 4096
ask-key-form =
    .title = Form of the private key
    .short = the form of the private key
    .o-pkcs8 = PKCS#8
    .o-pkcs1 = PKCS#1
ask-key-common-name =
    .title = Name in the certificate
    .short = the name in the certificate
    .label = Common name
    .button = Use it
ask-key-organization =
    .title = Organization in the certificate
    .short = the organization in the certificate
    .label = Organization
    .button = Use it
ask-key-days =
    .title = How many days is it valid?
    .short = the days of validity
    .label = Days
    .button = Use it
    .hint = 1095 days are three years.
do-upload-own =
    .title = How JumpCloud gets it
    .n1 = In JumpCloud, press { menu-activate } in step 5 first. The application must exist.
    .n2 = Open { menu-app }, tab { menu-sso-tab }. On the left, choose [[Upload new certificate]], then [[Upload IdP private key]]. Upload both: a new certificate alone removes the old key.
    .n3 = Press { menu-save }, then go on with step 5.
    .summary = JumpCloud has both files.
drop-inspected =
    .title = Look at any certificate
    .again = Drop another certificate
    .read = This certificate is read
    .hint = Drop a certificate file here if you want to know what it is. You can skip this.
    .paste-hint = Paste the text of the certificate
    .waiting = Waiting for a certificate
    .check-again = Check another certificate

# ---- Step 5
step-export =
    .rail = Export
    .title = Activate the application and export its metadata
    .lead = The file that JumpCloud exports tells us whether the application is right.
    .done = The file is right. On to the groups
    .send-back = The file that JumpCloud exports. It holds no secret.
do-export =
    .n1 = In JumpCloud, on the page of { menu-app }, press { menu-activate } and confirm. If the button says { menu-save }, press that.
    .n2 = Open { menu-app } again, tab { menu-sso-tab }. Press { menu-export-metadata }.
    .n3 = Drop the file here. If your browser shows it as a page, save that page. If it asks, keep the file.
    .summary = Activate, export, drop.
    .aloud = { menu-sso-applications } → { menu-app } → { menu-sso-tab } → { menu-export-metadata }
drop-export =
    .title = Drop the file here
    .again = Drop the new export here
    .read = This file is read
    .hint = It is in your Downloads folder and is called `JumpCloud-saml2-metadata.xml`.
    .paste-hint = Paste the whole text of the file
    .waiting = Waiting for the file from JumpCloud
    .check-again = Check the new export

# ---- Step 6
step-groups =
    .rail = Who may sign in
    .title = Choose who may sign in
    .lead = Until a group is chosen, JumpCloud may let nobody in. Choose your own group now. You can add others later.
    .done = The groups are saved
    .stop = Safe to stop here. 7 to 10 in one sitting.
    .send-back = The names of the groups that are ticked and saved.
do-groups =
    .n1 = In JumpCloud, open { menu-app }, tab { menu-user-groups }.
    .n2 = Tick the group that you and { $tester } are in.
    .n3 = Press { menu-save }. Without it, nothing happens.
    .summary = Tick your group, save.
    .aloud = { menu-sso-applications } → { menu-app } → { menu-user-groups } → { menu-save }
ask-group-ticked =
    .title = Is your group ticked and saved?
    .short = is your group ticked and saved
    .o-saved = Yes, ticked and saved
    .o-no = Not yet
    .stopped = A group must be ticked and saved
ask-tester-in-group =
    .title = Is { $tester } in that group?
    .short = is the tester in that group
    .help = In JumpCloud, open [[User Groups]] in the left menu, choose the group, tab [[Users]].
    .o-yes = Yes
    .o-no = No
    .o-unknown = I don't know
    .f-no = Then the trial in step 10 fails. Add { $tester } to the group, or choose another group.
    .f-unknown = Look now: the trial in step 10 needs it.
    .stopped = The tester must be in the group
ask-left-out =
    .title = Who is left out for now?
    .short = who is left out
    .help = You can leave this empty. It goes into the report.
    .label = Groups or people
    .button = Save
note-administrator-is-no-user =
    .text = An administrator of JumpCloud may be in no group: administrators and users are separate accounts there.

# ---- Step 7
step-kisi =
    .rail = Files into Kisi
    .title = First Kisi gets a file, then it gives one back
    .lead = Keep this order. Kisi can make its certificate only after it has JumpCloud's file.
    .done = Kisi has the file, and I have its certificate
    .send-back = The certificate that Kisi makes. It holds no secret.
ask-gate =
    .title = Before you press Save in Kisi
    .short = the three things before Save
    .help = From here on, Kisi may send everybody to JumpCloud to sign in. We do not know the exact moment. Have these three first. If one of them is not true, stop here: nothing has changed yet.
    .o-password = { $spare } signed in to Kisi with a password, in a private window, today. That window stays open.
    .o-group = My group is ticked in JumpCloud, and saved.
    .o-time = I have half an hour.
ask-proof =
    .title = Can { $spare } still sign in with a password?
    .short = can somebody still sign in with a password
    .help = The last time was more than 12 hours ago. Kisi may already send people to JumpCloud, and the trial has not worked yet. Prove it again before you go on.
    .o-password = { $spare } signed in to Kisi with a password again, in a private window, just now.
do-kisi-upload =
    .title = In Kisi
    .n1 = Sign in as the organization owner. Open { menu-kisi-sso }.
    .n2 = { $folder ->
        [none] Upload **{ $file }**. It is the file that we checked.
       *[other] Upload **{ $file }** from `{ $folder }`. It is the file that we checked.
    }
    .n3 = Press [[Save]].
    .summary = JumpCloud's file is in Kisi.
    .aloud = { menu-kisi-sso } → upload { $file } → [[Save]]
ask-saved-in-kisi =
    .title = Did you press Save in Kisi?
    .short = did you press Save in Kisi
    .help = We ask Kisi again when you say yes.
    .o-saved = Yes, Kisi saved it
    .o-no = Not yet
    .stopped = Kisi has not saved the file yet
do-kisi-certificate =
    .title = Still in Kisi
    .n1 = Press { menu-generate-certificate }, once.
    .n2 = Save the file. Do not open it.
    .n3 = Drop it here. If Kisi shows it as text, paste it. We make the file.
    .summary = Kisi's certificate is here.
drop-kisi-certificate =
    .title = Drop Kisi's certificate here
    .again = Drop Kisi's certificate here
    .read = Kisi's certificate is here
    .hint = If you pressed { menu-generate-certificate } again, only drop the newest file. We do not know whether Kisi still accepts the older one.
    .paste-hint = Paste the text from -----BEGIN CERTIFICATE----- to -----END CERTIFICATE-----
    .waiting = Waiting for Kisi's certificate
    .check-again = Check another certificate

gate-first =
    .title = Not yet
    .text = Nothing has changed in Kisi yet.
still-open =
    .title = This is still open from step { $number }
    .finding = { $title }. You went on without it: { $reason }.
    .text = Repair it before you save in Kisi.

# ---- Step 8
step-back =
    .rail = Certificate back
    .title = Give Kisi's certificate to JumpCloud
    .lead = Then export once more. We compare the new file with the first one.
    .done = I replaced it in JumpCloud
    .send-back = The file that JumpCloud exports then. It holds no secret.
do-replace =
    .n1 = In JumpCloud, open { menu-app }, tab { menu-sso-tab }.
    .n2 = Press { menu-replace-sp-certificate } and choose **{ $certificate }**.
    .n3 = Press { menu-save }. Without it, nothing happens.
    .n4 = Press { menu-export-metadata } once more and drop the new file here.
    .summary = Replaced, saved, exported again.
    .aloud = { menu-app } → { menu-sso-tab } → { menu-replace-sp-certificate } → { menu-save } → { menu-export-metadata }
drop-second-export =
    .title = Drop the new export here
    .again = Drop the new export here
    .read = The new export is read
    .hint = Your browser may call it `JumpCloud-saml2-metadata (1).xml`.
    .paste-hint = Paste the whole text of the file
    .waiting = Waiting for the second export
    .check-again = Check the new export

# ---- Step 9
step-read-back =
    .rail = Read it back
    .title = Read back what the file cannot show
    .lead = Copy a field in JumpCloud, paste it here. We compare it letter by letter. These fields are not in the export.
    .done = All fields are as they must be
do-read-back =
    .n1 = In JumpCloud, open { menu-app }, tab { menu-sso-tab }.
    .n2 = Go through the fields below. Mark a field there, copy it, paste it here.
    .summary = The fields are open in JumpCloud.

# ---- Step 10
step-try =
    .rail = Try it
    .title = Try a real sign-in
    .lead = In your usual window you may still be signed in, and that proves nothing. So use a private window.
    .done = It works
    .stop = Safe to stop here.
ask-same-address =
    .title = Is { $tester } the same address in Kisi and in JumpCloud?
    .short = are the two addresses the same
    .help = If they differ, Kisi may make a second person. Compare them first.
    .o-same = Yes, the same
    .o-different = No, they differ
    .o-unknown = I don't know
    .f-different = Choose another tester, or change one of the addresses first. Otherwise Kisi may make a second person.
    .f-unknown = Look in both: [[Users]] in JumpCloud, [[Users]] in Kisi.
do-try =
    .n1 = Copy the address below.
    .n2 = Open a private window: Ctrl+Shift+N, in Firefox Ctrl+Shift+P, on a Mac ⌘ in place of Ctrl.
    .n3 = Paste the address there. Choose [[SSO]] if Kisi asks.
    .n4 = { $tester } signs in.
    .summary = Tried in a private window.
note-sign-in-address =
    .title = The address to try
    .text = Open it in a private window.
ask-who-asked =
    .title = Who asked for your password?
    .short = who asked for your password
    .o-jumpcloud = JumpCloud, and then Kisi opened
    .o-kisi = Kisi
    .o-nobody = Nobody
    .o-error = A page said that it did not work
    .stopped = The trial has not worked yet
note-it-works =
    .text = That is the proof. With a Kisi key, Kisi itself can say so too: ask below.
note-kisi-asked =
    .title = Single sign-on was not used
    .text = Kisi asked for its own password. Choose [[SSO]] on that page. If it is not offered, look at { menu-kisi-sso }: is JumpCloud's file still there, and saved?
note-nobody-asked =
    .title = A sign-in from before was used
    .text = Close all private windows and try once more.
note-error-page =
    .title = Look who says it
    .text = If the page is from JumpCloud, the group is most likely missing: step 6. If it is from Kisi, the values differ: compare steps 5 and 9 once more, then upload the file again in step 7.
ask-error-page =
    .title = What does the page say?
    .short = what the page says
    .help = Copy the sentence and the address of the page. It goes into the report.
    .label = The text of the page
    .button = Save
note-way-back =
    .title = If somebody must get in now
    .text = Use { $spare }'s window. In Kisi, open { menu-kisi-sso }. If that window is closed, go to the sign-in page, type **{ $domain }** and choose [[Enter password]]. If this fails too, write to `support@getkisi.com`.

# ---- Step 11
step-hand-over =
    .rail = Hand over
    .title = Hand over
    .lead = A few minutes now save the next administrator a day.
    .done = All is handed over
known-kisi =
    .title = Single sign-on works
    .text = { $tester } signed in through JumpCloud, and Kisi says so too.
known-person =
    .title = Single sign-on is set up, and you tried it
    .text = You told us that JumpCloud asked for the password and Kisi opened. We could not ask Kisi.
known-not-tried =
    .title = Nobody has tried it yet
    .text = Go back to step 10 and try one sign-in.
known-sum = { $checked ->
        [one] One thing checked
       *[other] { $checked } things checked
    }, { $confirmed } confirmed by you{ $notseen ->
        [0] { "" }
       *[other] , { $notseen } not seen
    }{ $wenton ->
        [0] { "" }
       *[other] , { $wenton } gone on without
    }.
tasks-now = Three things, five minutes
tasks-put-back = To put back, and to keep
task-dates = Put the end dates into your calendar. { $dates } After that, sign-in may stop. Write it 60, 30 and 7 days before.
task-report = Save the report where the next administrator looks. It holds no password, key or token.
task-tell = Tell your people how to sign in from now on, in the browser and on the phone.
task-keep-spare-key = Leave { menu-authenticate-with-password } on for { $spare }. It is your spare key.
task-private-key-file = The private key lies in `{ $keyfile }`. Store it safely, or delete it there.
task-delete-kisi-key = Delete the Kisi API key that you made for this, in Kisi under [[My Account]] → [[API]]. Nothing needs it any more.
task-contractors = The people without a JumpCloud account: check that each can sign in with a password.
task-close-windows = Close the private windows that you kept open.
note-keys-to-keep =
    .title = What must live
    .text = JumpCloud's signing certificate and Kisi's certificate must stay as they are. If JumpCloud makes a new one, Kisi needs the new metadata at once.
note-next =
    .text = Your people still need doors in Kisi: single sign-on does not give any.
note-fails-one-day =
    .title = If it fails one day
    .text = Open this setup, export the metadata again in step 5 and drop it there. We tell you what changed.
dates-jumpcloud = JumpCloud's certificate for Kisi ends on { $day }.
dates-kisi = Kisi's certificate for JumpCloud ends on { $day }.
tell-employees =
    .from-now-on = From now on you sign in to Kisi with your JumpCloud account.
    .browser = In the browser: open https://web.kisi.io, type { $domain } and choose [[SSO]].
    .phone = On the phone: in the Kisi app, choose the manual sign-in, type { $domain } and choose [[SSO]].
    .doors = Your doors work as before.
