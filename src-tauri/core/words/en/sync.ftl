# User sync: the eleven steps.

journey-sync = User sync

# ---- Step 1
step-sync-before =
    .rail = Before you start
    .title = What user sync needs
    .lead = JumpCloud adds, changes and switches off people in Kisi for you. A few things must be there first.
    .done = I have these ready
note-sso-is-done =
    .text = Single sign-on works in this setup. User sync builds on it.
ask-sso-works =
    .title = Do your people sign in to Kisi with JumpCloud already?
    .short = does single sign-on work
    .help = User sync needs single sign-on first.
    .o-yes = Yes, single sign-on works
    .o-no = No
    .o-unknown = I don't know
    .f-unknown = Open Kisi's sign-in page in a private window and type your Kisi domain. If it offers [[SSO]] and JumpCloud asks for your password, it works.
    .stopped = Single sign-on comes first
note-needs-sso =
    .title = Single sign-on comes first
    .text = Kisi offers user sync only with single sign-on. Your answers here are kept: come back when a sign-in through JumpCloud worked.
press-journey-sso = Set up single sign-on
press-journey-sync = Set up user sync
ask-identity-tab =
    .title = Does your Kisi application in JumpCloud have the tab Identity Management?
    .short = is the tab Identity Management there
    .help = In JumpCloud, open { menu-sso-applications } → { menu-app }. Look at the tabs on top.
    .o-yes = Yes
    .o-no = No
    .stopped = The tab Identity Management is missing
note-no-identity-tab =
    .title = The tab must be there
    .text = The tab is there when [[Export users to this app (Identity Management)]] was ticked as the application was made. That is what others report, JumpCloud does not document it. Look in the application's [[General Info]] for it. If you cannot add it there, ask JumpCloud's support before you make a second application.
ask-sync-groups =
    .title = Shall JumpCloud manage groups in Kisi too?
    .short = are groups managed as well
    .help = Kisi's guide recommends it. A group of the same name in Kisi is taken over by JumpCloud. New groups open no doors until you give them some.
    .o-groups = People and groups
    .h-groups = Recommended. Groups that are bound in JumpCloud appear in Kisi with their people.
    .o-people = Only people
    .h-people = Groups are left out everywhere, in our looks too.
ask-mailbox =
    .title = Which mailbox of yours may get test mail?
    .short = a mailbox of yours
    .help = Two test people are made, one by us and one by JumpCloud, each with an address of its own. Kisi may send mail there, so it must be yours. We add a plus and a name: anna+kisi1@… arrives at anna@….
    .label = Your e-mail address
    .button = Save
ask-plus-address =
    .title = Does your mail take addresses with a plus?
    .short = does your mail take a plus
    .help = Gmail, Google Workspace and Microsoft 365 do.
    .o-yes = Yes, or I think so
    .o-no = No: I type two addresses
ask-rehearsal-email =
    .title = An address for our rehearsal
    .short = an address for the rehearsal
    .help = It must be new to Kisi, and yours.
    .label = Address for the rehearsal
    .button = Save
ask-test-email =
    .title = Another address for JumpCloud's test
    .short = an address for JumpCloud's test
    .help = Not the one above: JumpCloud refuses an address that Kisi knows already.
    .label = Address for JumpCloud's test
    .button = Save

# ---- Step 2
step-sync-domain =
    .rail = Your Kisi domain
    .title = Which organization is it?
    .lead = The domain tells us whose user sync this is. We ask Kisi for its name, so that nothing is tried in the wrong one.
    .done = This is our domain

# ---- Step 3
step-sync-token =
    .rail = Kisi's token
    .title = Get the token from Kisi
    .lead = Kisi shows the token only once. So open JumpCloud's field first, then let Kisi make it.
    .done = The token is here
do-open-field =
    .title = First, in JumpCloud
    .n1 = Open { menu-sso-applications } → { menu-app }, tab { menu-identity-management }.
    .n2 = Leave that page open. The token goes into { menu-token-key } in step 6.
    .summary = JumpCloud's page is open.
    .aloud = { menu-sso-applications } → { menu-app } → { menu-identity-management }
note-token-shown-once =
    .title = Do you share your screen?
    .text = Stop for a minute. Kisi shows the token on its own page, and we cannot cover that.
do-make-token =
    .title = Then, in Kisi
    .n1 = Go back to Kisi, signed in as the organization owner.
    .n2 = Open { menu-kisi-sso }.
    .n3 = Switch { menu-enable-scim } on and press { menu-generate-token }.
    .n4 = Copy the token. Kisi shows it once. Paste it here.
    .summary = The token is made and pasted.
    .aloud = { menu-kisi-sso } → { menu-enable-scim } → { menu-generate-token }
secret-scim-token =
    .title = The token
    .help = We clean what comes along with it, keep it in this system's keychain, and never write it to a file.
    .label = SCIM token
    .button = Keep it
    .held = A token of { $length } characters is here: ••••••••. { $kept }
    .forget = Forget it
    .copy-accessible = Copy the token
keychain-asking = We are asking this system's keychain to keep it.
keychain-kept = It lies in this system's keychain, under Kisi Setup for JumpCloud.
keychain-none = This system has no keychain that we can use. We keep it until you close this window.
keychain-locked = This system's keychain is locked. We keep it until you close this window.
keychain-slow = This system's keychain did not answer. We keep it until you close this window.
keychain-refused = This system's keychain refused. We keep it until you close this window.
keychain-practice = This is practice: we keep it until you close this window.
note-token-lost =
    .title = If the token is lost
    .text = Nobody can show it again. In Kisi, open { menu-kisi-sso }: switch { menu-enable-scim } off, press { menu-save }, switch it on, press { menu-generate-token }. The old token stops working at once, also in JumpCloud.

# ---- Step 4
step-sync-look =
    .rail = Look only
    .title = We look, and change nothing
    .lead = We ask Kisi's user sync what JumpCloud will ask, by reading alone.
    .done = I have read what was found
note-look-leaves-a-trace =
    .title = Looking leaves one trace
    .text = We only read. But the first call with this token makes Kisi say that user sync has been used. With a Kisi key we write down first what Kisi says now. To test that a wrong token is refused, we send one that we make up, and no second one.
press-look = Look now
note-look-again =
    .text = Changed something? Look again. It takes some seconds.
trace =
    .both = Before our first call Kisi said of user sync: **{ $before ->
        [used] used already
        [not-used] not used yet
       *[unknown] we do not know
    }**. Now it says: **{ $now ->
        [used] used
        [not-used] not used yet
       *[unknown] we do not know
    }**.
    .no-key = What Kisi said of user sync before our first call, we do not know: there is no Kisi key here.
checklist-look = What we look at
checklist-rehearsal = What the rehearsal shows
checklist-needs = What JumpCloud needs of Kisi
checklist-group-needed = JumpCloud needs it
checklist-group-standard = The standard asks it besides
checklist-group-rehearsal = With one test person and one test group
checklist-group-documented = JumpCloud documents it
checklist-group-inferred = Nobody documents it, we infer it
checklist-summary = { $seen } of { $all } looked at
needs-summary = { $seen } of { $all } met
state-passed = passed
state-note = good to know
state-warn = look at this
state-fail = must change
state-to-come = not yet seen
state-not-needed = not needed here
transcript =
    .title = Every request and its answer
    .summary = { $count ->
        [one] One request in { $time }
       *[other] { $count } requests in { $time }
    }
    .summary-many = { $count } requests in { $time }. The last { $shown } stand here; saved as HAR, all of them.
    .held = { $held } of it was our own waiting: we ask Kisi at most five times a second.
    .under-way = under way
press-copy-curl = Copy as curl
press-save-har = Save as HAR
name-command = The command

# ---- Step 5
step-sync-rehearse =
    .rail = Rehearse
    .title = Rehearse with one test person
    .lead = JumpCloud's own test makes people and groups in your Kisi. We can do the same first, and take it all away again.
    .done = The rehearsal is behind me
    .stop = Safe to stop here.
ask-rehearse =
    .title = Shall we rehearse?
    .short = shall we rehearse
    .o-rehearse = Rehearse: then JumpCloud's test holds no surprise
    .o-skip = Skip, only look
preview =
    .title = What will happen
preview-make =
    .name = We make
    .text = 1 test person, **{ $person }**, `{ $email }`{ $groups ->
        [yes] { " " }· 1 test group, its name begins with **Kisi Setup Test**
       *[no] { "" }
    }. We give them no doors and no cards.
preview-change =
    .name = We change
    .text = { $groups ->
        [yes] Only these two: name, off, on, member of the group.
       *[no] Only this person: name, off, on.
    }
preview-remove =
    .name = We remove
    .text = { $groups ->
        [yes] Both, and look that they are gone.
       *[no] The person, and look that they are gone.
    }
preview-happen =
    .name = What may happen
    .text = Kisi may send mail to that address, so it must be yours. For that minute a seat of your license may be used. If Kisi does not let us delete the person, we switch them off and tell you how to remove them.
preview-stop =
    .name = If you stop
    .text = We clean up at once. If the network or the computer stops, we clean up at the next start.
note-rehearse =
    .text = It takes about a minute. Nobody else is touched.
press-rehearse = Rehearse now…
dialog-rehearse =
    .title = Rehearse in your real Kisi?
    .text = We make **{ $person }** (`{ $email }`){ $groups ->
        [yes] { " " }and one test group
       *[no] { "" }
    }, change them, and take everything away again. Kisi may send mail to that address.
    .note = You can stop at any time. Then we clean up at once.
    .check = { $organization } is the right organization
    .cancel = Not yet
    .confirm = Rehearse now
note-rehearsal-skipped =
    .text = Then JumpCloud's test in step 7 is the first to make somebody. What only a rehearsal shows stays “not yet seen”.
note-rehearsed-clean =
    .title = Everything went well, and both are gone
    .text = We looked twice that nothing is left: by their numbers, and in the lists.
left-over =
    .title = { $count ->
        [one] One thing is left of a rehearsal
       *[other] { $count } things are left of a rehearsal
    }
    .title-home = { $count ->
        [one] One thing is left of a rehearsal in { $organization }
       *[other] { $count } things are left of a rehearsal in { $organization }
    }
    .text = { $left }. Let us take it away. What stays then, remove by hand: in Kisi, open { menu-kisi-users } or { menu-kisi-groups }, find the name and remove it.
    .user = test person { $name } (number { $id }, { $why })
    .group = test group { $name } (number { $id }, { $why })
press-clean-up = Take it away now

# ---- Step 6
step-sync-values =
    .rail = The values
    .title = Fill in Identity Management
    .lead = Copy each value into the field of the same name.
    .done = I have filled it in
do-sync-open =
    .n1 = Sign in to JumpCloud and open { menu-sso-applications } → { menu-app }.
    .n2 = Open the tab { menu-identity-management } at the top.
    .n3 = Fill in the fields below. Do not press { menu-activate } yet: it starts at once.
    .summary = The fields are filled in.
    .aloud = { menu-sso-applications } → { menu-app } → { menu-identity-management }
field-scim-version = SCIM Version
field-base-url = Base URL
    .hint = Without a slash at the end.
field-token-key = Token Key
    .hint = Copied from here it is clean. We empty the clipboard after 45 seconds.
field-test-user-email = Test User Email
    .hint = It must be new to Kisi, and it is not the one of our rehearsal.
field-group-management = { $screens ->
        [older] Enable management of User Groups and Group Membership
       *[newer] Group Management
    }
    .hint = The guide recommends it. Without it, only people come.
note-user-name-is-email =
    .title = Look at the user name
    .text = Kisi takes the e-mail address as user name. JumpCloud sends its own user name there unless you change it: under [[Attribute Mapping]], let `userName` be the e-mail address, when your user names are not e-mail addresses.

# ---- Step 7
step-sync-test =
    .rail = JumpCloud's test
    .title = Let JumpCloud test it
    .lead = JumpCloud makes its own test person in Kisi, and removes it again.
    .done = The test passed
    .stop = Safe to stop here. Nobody comes before step 9.
do-sync-test =
    .n1 = In { menu-identity-management }, press { menu-test-connection }.
    .n2 = Wait for its answer. It may take a minute.
    .summary = Tested.
note-test-what-happens =
    .text = JumpCloud documents that it makes a test person, and with groups a test group, and deletes both. Whom it cannot delete, it switches off. Every further test needs a new address: we make one.
ask-test-result =
    .title = What did JumpCloud say?
    .short = what JumpCloud's test said
    .o-passed = The test passed
    .o-failed = It failed
    .stopped = JumpCloud's test has not passed yet
note-test-failed =
    .title = What to look at
    .text = First: is the address new? JumpCloud refuses one that Kisi knows. There is a fresh one now: copy it. Then look at step 4 again: a slash at the end of the address, the word Bearer or a blank in { menu-token-key }, an older token. If groups are the trouble, leave { menu-group-management } off.
press-copy-test-user-email = Copy a fresh address
ask-test-said =
    .title = What did it say, word for word?
    .short = what the test said
    .help = It goes into the report.
    .label = JumpCloud's words
    .button = Save

# ---- Step 8
step-sync-who =
    .rail = Who will come
    .title = Look who will come, before they do
    .lead = As soon as you activate and save, the people of the bound groups are sent to Kisi.
    .done = These people may come
do-sync-who =
    .n1 = In JumpCloud, open { menu-app }, tab { menu-user-groups }. Tick only the groups whose people belong in Kisi.
    .n2 = Open each ticked group and read its list of people.
    .n3 = In Kisi, open { menu-kisi-users } and compare the addresses: the same address means the same person.
    .summary = Compared.
ask-who-comes =
    .title = Four things to be sure of
    .short = who will come
    .o-groups = Only groups whose people belong in Kisi are ticked
    .o-addresses = Everybody in them has the same e-mail address in Kisi, or is new there
    .o-owner = The owner of the Kisi organization is in one of them, or keeps a password
    .o-leavers = Nobody in them has an expired JumpCloud password
note-unbinding =
    .title = Later: what switches people off
    .text = JumpCloud documents: when you untick a group here, its people are switched off in Kisi, unless another ticked group has them. Told by others: somebody whose JumpCloud password expired is sent as switched off.

# ---- Step 9
step-sync-activate =
    .rail = Activate
    .title = Activate user sync
    .lead = This is the press that starts it.
    .done = It is activated and saved
note-activate-starts =
    .title = From here on, people come
    .text = After { menu-activate } and { menu-save }, JumpCloud begins to send people, and Kisi may send them mail. To hold mails back, switch off [[Send emails]] in Kisi first, and on again later.
do-sync-activate =
    .n1 = In { menu-identity-management }, press { menu-activate }.
    .n2 = Press { menu-save }. Without it, nothing happens.
    .n3 = Open { menu-user-groups } and look that the right groups are ticked. Press { menu-save } there too if you changed something.
    .summary = Activated and saved.
ask-sync-activated =
    .title = Is it activated and saved?
    .short = is it activated and saved
    .o-saved = Yes, activated and saved
    .o-no = Not yet
    .stopped = User sync is not activated yet

# ---- Step 10
step-sync-arrived =
    .rail = Who arrived
    .title = Look who arrived
    .lead = JumpCloud sends people one by one. With many people it may take a while: nobody documents how long.
    .done = I have looked
    .stop = Safe to stop here.
do-sync-arrived =
    .n1 = In Kisi, open { menu-kisi-users } and look for one person of each ticked group.
    .n2 = With groups: open { menu-kisi-groups } and look whether they are there, with their people.
    .n3 = Change one name in JumpCloud and look whether it changes in Kisi.
    .n4 = Nobody after ten minutes? In JumpCloud, open [[Insights]] → [[Directory]] and look for `user_create_provision`.
    .summary = Looked.
ask-arrived =
    .title = Who is there?
    .short = who arrived
    .o-all = Everybody I looked for
    .o-some = Some, not all
    .o-none = Nobody yet
    .stopped = Nobody has arrived yet
note-not-arrived =
    .title = What keeps people away
    .text = Their group is not ticked, or { menu-save } was not pressed. Their user name is no e-mail address. They have no first or last name. Their password in JumpCloud expired. Somebody in Kisi has the same address in other letters.
ask-missing-people =
    .title = Who is missing?
    .short = who is missing
    .help = A few names or a group. It goes into the report.
    .label = Who is missing
    .button = Save
note-groups-need-doors =
    .text = Groups that come from JumpCloud open no doors by themselves. In Kisi, open each group and give it its doors.

# ---- Step 11
step-sync-hand-over =
    .rail = Hand over
    .title = Hand over
    .lead = A few minutes now save the next administrator a day.
    .done = All is handed over
known-sync-kisi =
    .title = User sync works
    .text = Kisi says so.
known-sync-person =
    .title = User sync is set up, and people arrived
    .text = You told us that people arrived in Kisi. We could not ask Kisi for them.
known-sync-not-tried =
    .title = Nobody has arrived yet
    .text = Go back to step 10 and look who is there.
tasks-now-sync = Now
task-remove-left = Remove by hand what the rehearsal left: see above.
task-jumpclouds-test-person = If Kisi deletes nobody, JumpCloud's test person is switched off there: remove it under { menu-kisi-users }.
note-token-must-live =
    .title = What must live
    .text = The token must stay as it is: a new one in Kisi stops user sync until JumpCloud has it too. Any later change in { menu-identity-management } needs a new test address.
note-sync-fails-one-day =
    .title = If it stops one day
    .text = Open this setup and look again in step 4. If the token is refused, somebody made a new one, or switched { menu-enable-scim } off.

# ---- What is said and asked on the way
hold-token = The token is missing
hold-look = The look is still to come
hold-rehearsal = The rehearsal is still to come
job-look = Looking at Kisi's user sync…
job-rehearse = Rehearsing with one test person…
job-clean-up = Taking away what is left…
job-stopping = Stopping, and taking everything away…
job-stop-and-clean-up = Stop and clean up
say-look-done = The look is done.
say-rehearse-done = The rehearsal is over.
say-ask-kisi-done = Kisi was asked.
say-clean-up-done = Everything is gone. We looked.
say-clean-up-left = Something is still there. It is named on the screen.
say-cleaning-first = One moment: what the rehearsal made is taken away first.
say-still-busy = Something is under way. Wait until it is done.
say-token-missing = The token is not here. Paste it in step 3.
say-secret-held = { $name }: it is here.
say-secret-not-taken = This is something else, so we did not keep it. Read what we found.
say-secret-copied = { $name } copied. We empty the clipboard in 45 seconds.
say-secret-missing = { $name } is not here. Paste it first.
say-secret-forgotten = { $name } is forgotten.
say-token-for-cleaning = Something of a rehearsal is left. Paste the token, and we take it away.
say-mailbox-missing = The mailbox is missing. It is asked in step 1.
say-no-email = This is no e-mail address.
say-same-email = The two addresses must differ. Choose another one.
say-left-elsewhere = What is left was made at another address. We do not touch it from here.
welcome-sync =
    .not-yet = User sync is not activated yet. Nobody is affected.
    .activated = User sync is activated, as you told us.

practice-sync-answers =
    .button = Answer as in the practice organization
    .done = The questions are answered for practice. Change what you like.
practice-scim-token =
    .button = Enable SCIM and generate the token
    .done = Practice Kisi made a token. It is pasted here for you.
practice-sync-settings =
    .button = Fill in the fields
    .done = Practice JumpCloud: Identity Management is filled in.
practice-sync-test =
    .button = Press Test Connection
    .done = Practice JumpCloud: the test passed.
    .failed = Practice JumpCloud: the test failed. { $why }
practice-sync-activate =
    .button = Press Activate and save
    .done = Practice JumpCloud sent { $users } people and { $groups } groups to practice Kisi.
