# Connecting with a JumpCloud API key, the same in every journey; reading back; what we can change ourselves.

ask-key-there =
    .title = Is there a JumpCloud API key already?
    .short = is there a JumpCloud API key
    .help = Each administrator has one key. JumpCloud shows it once, and a new one switches the old one off. So ask first.
    .o-mine = Yes, and I have it
    .o-theirs = Yes, and something uses it
    .o-no = No
    .o-unknown = I don't know
    .f-theirs = Do not make a new key with that administrator: whatever uses the old one would stop. Let another administrator make one.
    .f-unknown = Ask whoever looks after JumpCloud: HR imports, scripts and chat apps often use one. A new key of the same administrator stops them.
    .c-unknown = Hello, does anything use a JumpCloud API key of ours? I need one to connect Kisi. A new key of the same administrator would switch the old one off. Thank you.
ask-api-access =
    .title = Does JumpCloud let you make a key?
    .short = does JumpCloud let you make a key
    .help = In JumpCloud, open { menu-my-api-key }. API access is off by default.
    .o-yes = Yes
    .o-no = No, it says that I have no permission
    .o-unknown = I have not looked yet
    .f-no = An administrator with the Billing role must switch on API access for you.
    .c-no = Hello, I want to connect JumpCloud with Kisi and need an API key for that. Could an administrator with the Billing role switch on API access for my administrator account? Thank you.
ask-credential =
    .title = Which way shall we ask JumpCloud?
    .short = which way we ask JumpCloud
    .o-key = With an API key
    .h-key = It belongs to one administrator and can what they can.
    .o-account = With a service account
    .h-account = It belongs to nobody. Only an administrator with the Billing role makes one.
do-make-key =
    .title = Get the key
    .n1 = Sign in to your JumpCloud Administrator Console.
    .n2 = At the top, click on your profile and choose { menu-my-api-key }.
    .n3 = Copy the API key. If there is only { menu-generate-api-key }: pressing it makes a new key and switches the old one off.
    .summary = The key is here and works.
    .aloud = your profile → { menu-my-api-key }
do-make-account =
    .title = Make a service account
    .n1 = In JumpCloud, open [[Settings]] → [[Service Accounts]] and add one.
    .n2 = Copy its client ID into the field below.
    .n3 = Copy its client secret. JumpCloud shows it once.
    .summary = The service account works.
note-read-only-administrator =
    .text = For looking alone, the key of a read-only administrator is enough, and it can break nothing. If we shall change something for you, it takes an administrator who may.
ask-jumpcloud-console =
    .title = What does the address of your JumpCloud console begin with?
    .short = the address of your JumpCloud console
    .help = JumpCloud has three regions, and a key works in one alone. Copy the address from the browser. If you leave this empty, we ask all three, one after the other.
    .label = Address of the console
    .hint = For example https://console.jumpcloud.com
    .button = Save
say-no-console = This is no address of JumpCloud's console. It begins with https://console.jumpcloud.com, https://console.eu.jumpcloud.com or https://console.in.jumpcloud.com.
say-region = Your region: { $region }.
ask-account-id =
    .title = The client ID
    .short = the client ID
    .label = Client ID
    .button = Save
secret-jumpcloud-key =
    .title = JumpCloud API key
    .help = We clean what comes along with it, keep it in this system's keychain, and never write it to a file.
    .label = JumpCloud API key
    .button = Keep it
    .held = A key is here: ••••••••. { $kept }
    .forget = Forget it
    .copy-accessible = Copy the JumpCloud API key
secret-jumpcloud-secret =
    .title = The client secret
    .help = We keep it in this system's keychain, and never write it to a file.
    .label = Client secret
    .button = Keep it
    .held = A client secret is here: ••••••••. { $kept }
    .forget = Forget it
note-check-key =
    .text = We ask JumpCloud which organization the key opens. We only read.
note-check-key-three =
    .title = We ask all three regions
    .text = Without the console's address, we show the key to JumpCloud's hosts of all three regions, one after the other, until one knows it: the United States, Europe, India. We only read.
press-ask-jumpcloud-key = Check the key
ask-jumpcloud-organization =
    .title = Which organization is it?
    .short = which organization it is
    .help = This key opens several. Its number is the Organization ID that Kisi asks for.
hold-key = The key is not checked yet
hold-organization = Choose the organization

menu-generate-api-key = [[Generate New API Key]]
menu-integrations = { $screens ->
    [older] [[Organization Setup]] → [[Integrations]]
   *[newer] [[Settings]] → [[Integrations]]
}
menu-add-integration = [[Add Integration]]
menu-kisi-emails = { $screens ->
    [older] [[Organization Setup]] → [[Settings]]
   *[newer] [[Settings]] → [[General]]
}

ask-application-how =
    .title = How do you want to do it?
    .short = how the application is made
    .o-hand = By hand, with the values below
    .o-key = With a JumpCloud API key: you look at each change, we make it
    .h-key = We also read every field back. Nothing is changed before you agree.
note-ask-application =
    .title = Look at the application in JumpCloud
    .text = We look for an application that is made for Kisi, and read all its fields. We change nothing.
press-ask-application = Look in JumpCloud
press-ask-application-again = Look again
ask-jumpcloud-application =
    .title = Which application is it?
    .short = which application it is
    .help = Several could be meant.
hold-application = The application was not read yet
read-back = What JumpCloud really has
    .summary = { $right } of { $all } are right
    .asked = Read on { $when } from **{ $label }**.
    .right = right
    .wrong = must change
    .perhaps = look at this
    .note = right, see below
    .not-known = not known yet
    .certificate = until { $day }, SHA-256 { $sha256 }
    .no-certificate = something that is no certificate
    .signed-assertion = Assertion
    .signed-response = Response
    .signed-both = Assertion and Response
    .signed-nothing = nothing
    .not-seen = not seen
    .not-seen-text = JumpCloud does not tell
    .empty = empty
    .on = on
    .off = off
    .mend = Mend
    .mend-accessible = Mend { $field }
    .mend-all = { $count ->
        [one] Mend the one field
       *[other] Mend all { $count } fields
    }
press-ask-change-make-application = Make it…
note-no-application =
    .text = JumpCloud has no application for Kisi yet. We can make it for you.
note-fetch-export =
    .title = Or let us fetch it
    .text = With your JumpCloud key we can read the same file ourselves. You still need it as a file for Kisi: save it afterwards.
press-ask-export = Fetch it from JumpCloud
press-save-export = Save it as a file
say-export-fetched = JumpCloud's metadata is here.
say-export-not-there = JumpCloud has no metadata for this application yet. Press { $activate } in JumpCloud first.
note-ask-bound-groups =
    .title = Or let us look
    .text = With your JumpCloud key we read which groups are ticked, how many people are in them, and whether { $tester } is among them.
press-ask-bound-groups = Look at the groups

change-undoable = can be undone
    .text = We write down what stood there, and put it back when you want.
change-compensable = can be taken away again
    .text = We can take away what we make. What happened in between stays: people who signed in, mails that went out.
change-final = final
    .text = This cannot be taken back.
change-make-application = Make the application in JumpCloud
    .back = We delete the application that we made in JumpCloud, and look that it is gone.
    .done = The application is there, and we read it back.
change-correct-fields = Change the fields in JumpCloud
    .back = We put back what stood in the fields before, and read it.
    .done = The fields are right now. We read them back.
change-bind-group = Tick the group in JumpCloud
    .back = We untick the group again. Its people cannot sign in then, unless another group has them.
    .done = The group is ticked. We looked.
change-unbind-group = Untick the group in JumpCloud
    .back = We tick the group again.
    .done = The group is no longer ticked. We looked.
change-make-import = Add the import in Kisi
    .back = We remove the import in Kisi. The people whom it brought stay.
    .done = The import is there, and we read it back.
change-generate-certificate = Let Kisi make its next certificate
    .back = This cannot be taken back.
    .done = Kisi made it.
change-nothing = not there
change-apply = Do it…
change-undo = Undo it…
change-finish = Finish it…
change-half-done = This was begun on { $when } and not finished. We can finish it, or take it back.
change-made-at = Made on { $when }.
change-risky = The application is active, so people may be signing in right now. Nobody documents what JumpCloud does with its signing key when an application is changed in this way. We compare certificate and times before and after, and stop loudly if they moved.
change-warning-key-may-move = { change-risky }
change-warning-key-is-made = JumpCloud makes a certificate and a key for it. We read both afterwards.
change-warning-mails-go-out = Kisi begins at once, and may write to everybody whom it imports. Pause mails first.
change-warning-people-stay = If you take it away later, the people whom it brought stay, and so do the mails that went out.
change-field-name = Name
change-field-displayLabel = Display Label
change-field-active = Active
change-field-ssoUrl = SSO IdP URL
change-field-group = User group
change-field-organization = Organization ID
change-field-jumpcloud_group_id = JumpCloud group
change-field-group_id = Kisi group
change-field-enabled = Enabled
change-field-import_members_only = Into no group
change-field-type = Type
field-user-attributes = User Attributes
outcome-done = { $done }
outcome-found = The answer was lost on its way. We looked: it is done. { $done }
outcome-unseen = It was taken, but it cannot be seen yet. It is written down: look again in a minute.
outcome-lost = The answer was lost on its way, and nothing of it can be seen. It is written down: look again before you do it by hand.
outcome-otherwise = It was taken, but what we read back is not all as asked. Look in JumpCloud before you go on.
outcome-already-so = It is so already. Nothing was sent.
outcome-undone = It is as it was before. We looked.
outcome-not-done = We looked: it was never done.
outcome-taken = **{ $name }** is there already and is not ours. Nothing was sent.
outcome-unclear = { $count } things are there that may be ours. We touch none of them: look in JumpCloud.
outcome-begun = The same change is half done already. Finish it or take it back first.
outcome-changed-meanwhile = Somebody else changed it since we looked. We sent nothing. Look again.
outcome-key-moved = Stop. JumpCloud's certificate moved while we saved. Export the metadata again and give it to Kisi, or nobody can sign in. Before: `{ $before }`. Now: `{ $after }`.
outcome-not-allowed = The key may not do this: it belongs to somebody who may only read (`{ $says }`). Nothing was changed.
outcome-refused = It was refused: { $why } (`{ $says }`). Nothing was changed.
outcome-silent = We could not reach it: { $why } What is half done is written down.
outcome-not-editable = This setting cannot be changed by API. Change it by hand.
outcome-no-key = The key for this is not here. Paste it first.
outcome-elsewhere = This was done in another organization or region. We do not touch it from here.
outcome-final = This cannot be taken back.
outcome-no-ledger = We write down what we are about to change, and that did not work: { $why } So nothing was sent.
outcome-cancelled = Stopped. What was begun is written down.

dialog-change =
    .title = { $what }?
    .text = In { $organization }. { $rows }
    .check = This is the right organization
    .cancel = Not yet
    .confirm = Do it now
dialog-undo =
    .title = Take it back?
    .text = { $what }
    .cancel = Leave it
    .confirm = Take it back

groups-search = Search groups
groups-import = Groups in JumpCloud
groups-bind = Groups that may sign in
groups-summary = { $chosen ->
    [0] { $all ->
        [one] One group
       *[other] { $all } groups
    }
   *[other] { $chosen } of { $all } groups, { $people ->
        [one] one person
       *[other] { $people } people
    }
}
groups-people = { $count ->
    [one] one person
   *[other] { $count } people
}
groups-uncounted = not counted yet
groups-choose = Choose { $name }
groups-tester = { $tester } is in it
groups-bound = ticked in JumpCloud

roster-title = Who will come
roster-title-arrived = Who arrived
roster-summary = { $all ->
    [one] One person
   *[other] { $all } people
}. Read on { $when } from JumpCloud and Kisi.
roster-search = Search by name or address
roster-empty = Nobody fits.
roster-all = Everybody
roster-column-person = Person
roster-column-state = What happens
roster-column-why = Why
roster-badge-owner = owner
roster-badge-admin = administrator
roster-badge-tester = tester
press-ask-roster = Read who will come
press-ask-arrived = Look who arrived
press-save-roster-csv = Save as CSV
note-ask-people =
    .text = We read the people of the group in JumpCloud, and who is in Kisi already, and compare them. We change nothing. With many people it takes a while: you can stop at any time.
note-ask-arrived =
    .text = We read who is in Kisi now, and compare it with the list from before.
note-ask-roster =
    .title = Let us read who will come
    .text = With your JumpCloud key we compare the people of the ticked groups with those in Kisi: who is new, who is adopted, who is in conflict, who would be switched off. We change nothing.
ask-who-how =
    .title = Shall we read the list for you?
    .short = how the list is read
    .o-key = Yes, with a JumpCloud API key
    .o-hand = No, I compare by hand
note-watch =
    .text = With your Kisi key we can watch: as soon as somebody signs in through JumpCloud, Kisi says so. We ask every 5 seconds, for 5 minutes.
press-ask-watch = Watch for the sign-in

job-jumpcloud-key = Asking JumpCloud…
job-application = Reading the application…
job-groups = Reading groups…
job-kisi-groups = Reading Kisi's groups…
job-roster = Reading people…
job-arrived = Looking who arrived…
job-import = Reading the import's state…
job-watch = Waiting for the first sign-in…
job-change = Changing it, and reading it back…
job-stop-changing = Stop after this request
say-jumpcloud-key-done = JumpCloud was asked.
say-application-done = The application was read.
say-groups-done = The groups are here.
say-kisi-groups-done = Kisi's groups are here.
say-roster-done = The list is here.
say-arrived-done = Kisi was asked.
say-import-done = Kisi was asked.
say-watch-done = Watching is over.
say-change-done = The change is over. Read what came of it.
say-key-missing = The JumpCloud key is not here. Paste it first.
say-kisi-key-missing = The Kisi key is not here. Paste it first.
say-choose-first = Choose one first.
say-change-gone = This change is no longer there. Look again.
note-save-export =
    .title = Kisi wants it as a file
    .text = We fetched JumpCloud's metadata ourselves, so it lies in no folder yet. Save it where you find it again.
change-activate-application = Switch single sign-on on in JumpCloud
    .back = We switch single sign-on off again in JumpCloud. Then nobody can sign in with it.
    .done = It is active. We looked.

practice-jumpcloud-key =
    .button = Copy the API key in practice JumpCloud
    .done = The key of practice JumpCloud is pasted here for you.
practice-kisi-key =
    .button = Make an API key in practice Kisi
    .done = The key of practice Kisi is pasted here for you.

event-change = Changed by API: { $about }
event-undo = Taken back by API: { $about }
half-done =
    .title = { $count ->
        [one] One change is half done in { $organization }
       *[other] { $count } changes are half done in { $organization }
    }
    .text = { $what }. We stopped before we saw the end of it. Open the setup: there you finish it or take it back.
    .open = Open this setup

roster-sending-failed = JumpCloud said: { $error }

# The requests of a change, and of the lists to choose from.
asked-read-application = The application's record
asked-list-applications = The list of applications
asked-read-export = Its metadata
asked-list-bound-groups = The groups that are ticked
asked-list-imports = The imports in Kisi
asked-read-import = The import's record
asked-make-application = Make the application
asked-change-application = Save the application
asked-remove-application = Delete the application
asked-bind-group = Tick the group
asked-unbind-group = Untick the group
asked-make-import = Add the import
asked-remove-import = Remove the import
asked-generate-certificate = Let Kisi make its next certificate
asked-jumpcloud-groups = JumpCloud's groups
asked-jumpcloud-group-people = How many people are in a group
asked-kisi-imports = The imports in Kisi
