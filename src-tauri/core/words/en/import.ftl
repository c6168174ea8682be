# Directory import: the nine steps.

journey-import = Directory import
choose-import =
    .title = Directory import
    .text = Kisi copies the people of a JumpCloud group. Works without single sign-on.
    .button = Start directory import
press-journey-import = Set up a directory import

# ---- Step 1
step-import-before =
    .rail = Before you start
    .title = What a directory import needs
    .lead = Kisi reads the people of one JumpCloud group, and goes on reading them. It needs a JumpCloud API key and nothing else.
    .done = I have these ready
ask-import-owner =
    .title = Are you signed in to Kisi as the organization owner?
    .short = are you the organization owner
    .help = In Kisi, open { menu-integrations }. If you see it, you most likely are.
    .o-yes = Yes, I see it
    .o-no = No
    .f-no = Ask the owner of the Kisi organization to do this, or to make you the owner.
    .stopped = The owner of the Kisi organization must do this
ask-why-import =
    .title = Why an import?
    .short = why an import
    .help = With single sign-on, people use the account that they have. An import can also stand beside it.
    .o-no-sso = We have no single sign-on with Kisi
    .o-beside-sso = We have it, and want to import people besides
    .o-unknown = I don't know
note-sso-is-better =
    .text = Kisi's guide recommends single sign-on where you can have it. You can import now, and set it up later.
press-another-import = Add another import
ask-import-name =
    .title = What shall the import be called?
    .short = the name of the import
    .help = You see this name in Kisi. With several imports, name each by its group.
    .label = Name of the import
    .button = Save
note-import-what-happens =
    .title = What an import does
    .text = It begins the moment you press [[Add]] in Kisi. Kisi documents for its other imports: everybody in the group gets a mail, at most 500 people come into one group, and who leaves the directory is removed from Kisi. For JumpCloud it is likely the same, but Kisi does not say so.

# ---- Step 2
step-import-domain =
    .rail = Your Kisi domain
    .title = Which organization is it?
    .lead = The domain tells us whose import this is. We ask Kisi for its name, so that nobody is imported into the wrong one.
    .done = This is our domain

# ---- Step 3
step-import-key =
    .rail = JumpCloud's key
    .title = Get the JumpCloud API key
    .lead = Kisi reads the people with this key, from now on. So it must stay alive as long as the import.
    .done = The key works

# ---- Step 4
step-import-group =
    .rail = Which group
    .title = Choose the group
    .lead = One import reads one group of JumpCloud.
    .done = This group
note-ask-groups =
    .text = We read the groups of JumpCloud and count their people. We change nothing.
press-ask-groups = Read the groups
note-one-group-per-import =
    .text = Kisi's form takes one group, as far as we know. For a second group, add a second import: they stand side by side.
hold-group = Choose a group

# ---- Step 5
step-import-people =
    .rail = Who will come
    .title = Look who will come, before they do
    .lead = The people of the group, and with a Kisi key everybody whom Kisi has already.
    .done = These people may come
    .stop = Safe to stop here. Nobody was imported yet.
hold-people = The people were not read yet

# ---- Step 6
step-import-mails =
    .rail = Pause mails
    .title = Pause Kisi's mails first
    .lead = Then nobody gets mail before you are ready.
    .done = I have decided about mails
    .stop = Safe to stop here. Nobody was imported yet.
do-pause-mails =
    .n1 = In Kisi, open { menu-kisi-emails }.
    .n2 = Switch [[Send emails]] off.
    .summary = Mails are paused.
    .aloud = { menu-kisi-emails } → [[Send emails]]
ask-mails-paused =
    .title = Are mails paused?
    .short = are mails paused
    .o-paused = Yes. I switch them on again later
    .h-paused = We keep it in the list of things to put back, until you tick it.
    .o-leave-on = I leave them on: everybody may get a mail
note-mails-go-at-once =
    .title = Why now
    .text = Kisi documents for its other imports that everybody in the group is told at once. A mail to an address that does not exist can put that address on a block list.

# ---- Step 7
step-import-add =
    .rail = Add it in Kisi
    .title = Add the import in Kisi
    .lead = This is the step that starts it.
    .done = It is added
ask-import-into =
    .title = Where shall the people go?
    .short = where the people go
    .o-group = Into a Kisi group, with its doors
    .o-members-only = Into Kisi, into no group
    .h-members-only = Kisi documents for its other imports: no mail, and no access until you give it.
note-ask-kisi-groups =
    .text = With your Kisi key we read Kisi's groups, so that you choose in place of typing.
press-ask-kisi-groups = Read Kisi's groups
ask-kisi-group =
    .title = Which Kisi group?
    .short = which Kisi group
ask-kisi-group-name =
    .title = Which Kisi group will you choose?
    .short = which Kisi group
    .help = It goes into the report.
    .label = Name of the Kisi group
    .button = Save
ask-import-how =
    .title = Who adds it?
    .short = who adds it
    .o-hand = I do, with the values below
    .o-for-me = Do it for me, with my Kisi key
    .h-for-me = You see the exact change first.
do-import-add =
    .n1 = Sign in to Kisi as the organization owner.
    .n2 = Open { menu-integrations } and click { menu-add-integration }.
    .n3 = Enter a name, open [[Type]] and select [[JumpCloud Directory User Import]].
    .n4 = Enter the [[API Key]]. Do you share your screen? Stop for a minute.
    .n5 = Enter the [[Organization ID]] if there is one below. Else leave the field blank.
    .n6 = Kisi looks at the key and shows a list of JumpCloud groups. Select yours.
    .n7 = Select the Kisi group that you want to import to.
    .n8 = Enable the integration.
    .n9 = Click [[Add]]. It starts at once.
    .summary = The import is added.
    .aloud = { menu-integrations } → { menu-add-integration }
field-import-name = Name
field-import-type = Type
field-import-api-key = API Key
    .hint = Copied from here it is clean. We empty the clipboard after 45 seconds.
field-import-organization-id = Organization ID
    .hint = Only for Multi-Tenant Portal users. If it is empty here, leave it blank.
field-import-jumpcloud-group = JumpCloud group
field-import-kisi-group = Kisi group
field-import-enabled = Enabled
ask-import-added =
    .title = Did Kisi take it?
    .short = did Kisi take it
    .o-added = Yes, it stands in the list
    .o-no = No
    .f-no = If Kisi refuses the key: is it copied whole, is it of the right region, is the Organization ID needed? Look at step 3 again.
    .stopped = The import is not added yet
hold-change = The change is still to come

# ---- Step 8
step-import-state =
    .rail = What came of it
    .title = Look what came of it
    .lead = Kisi's other imports run about every 15 minutes. For JumpCloud, Kisi does not say how often.
    .done = I have looked
    .stop = Safe to stop here. Think of the mails.
do-import-state =
    .n1 = In Kisi, open { menu-integrations } and look at your import: is it enabled?
    .n2 = Open { menu-kisi-users }: are the people there?
    .n3 = Open { menu-kisi-groups } and your group: does it open the doors that it should?
    .summary = Looked.
note-ask-import =
    .text = With your Kisi key we read the state of the import.
press-ask-import = Look at the import
ask-import-arrived =
    .title = Are the people there?
    .short = are the people there
    .o-all = Yes, all
    .o-some = Some are missing
    .o-none = Nobody yet
    .stopped = Nobody has arrived yet
note-import-not-arrived =
    .title = What to look at
    .text = Wait for a quarter of an hour and look again. Then: is the import still enabled? Kisi switches it off after a problem, for example when the key was reset. Has everybody an e-mail address in JumpCloud? Did the group change?

# ---- Step 9
step-import-hand-over =
    .rail = Hand over
    .title = Hand over
    .lead = What is true now, what is to do, and what must stay as it is.
    .done = I saved the report
tasks-now-import = Do now
task-mails-on-again = Switch [[Send emails]] on again in Kisi: { menu-kisi-emails }.
note-key-must-live =
    .title = This key must live
    .text = The import reads with the JumpCloud key of one administrator. When that administrator leaves, resets the key or makes a new one, the import stops, and nobody is told why. Write down whose key it is.
note-another-import =
    .text = Several imports can stand side by side, each for one group.
note-import-fails-one-day =
    .title = If people stop coming one day
    .text = In Kisi, open { menu-integrations } and look whether the import is still enabled. If it is not: check the JumpCloud key here in step 3, make a new one if it was reset, and put it into Kisi.
known-import-kisi =
    .title = The import runs, and Kisi says so
    .text = You told us that people arrived, and we saw them in Kisi.
known-import-person =
    .title = The import runs, as you told us
    .text = You told us that people arrived. We did not see them ourselves.
known-import-not-tried =
    .title = The import is not finished yet
    .text = Nobody said yet that people arrived.
welcome-import =
    .not-yet = The import is not added in Kisi yet. Nobody is affected.
    .activated = The import is added, as you told us. Think of the mails if you paused them.

practice-import-answers =
    .button = Answer as in the practice organization
    .done = The questions are answered for practice. Change what you like.
practice-import-add =
    .button = Fill in the form and press Add
    .done = Practice Kisi took the import.

# ---- The checks
import-is-there =
    .claim = The import stands in Kisi's list
    .why = Without it nobody is imported.
    .missing-title = Add the import in Kisi
    .missing-saw = { $count ->
        [0] Kisi has no import from JumpCloud.
        [one] Kisi has one import, and it is another one.
       *[other] Kisi has { $count } imports, and none is this one.
    }
    .missing-needed = An import of your group
    .missing-do = In Kisi, open { menu-integrations } and click { menu-add-integration }. Step 7 has the values.
import-did-not-stop =
    .claim = Kisi did not switch the import off after a problem
    .why = An import that stopped adds nobody, and takes nobody away.
    .stopped-title = Put a working key into the import
    .stopped-saw = { $known ->
        [yes] Kisi switched **{ $name }** off after a problem, on { $when }.
       *[no] Kisi switched **{ $name }** off after a problem.
    }
    .stopped-needed = An import that runs
    .stopped-do = Most likely the JumpCloud key was reset, or its administrator left: check it in step 3. Then, in Kisi, open { menu-integrations }, enter the key and enable the import again.
import-is-enabled =
    .claim = The import is switched on
    .why = Kisi's guide asks to enable it: else nobody is imported.
    .off-title = Enable the import
    .off-saw = **{ $name }** is there and switched off.
    .off-needed = Switched on
    .off-do = In Kisi, open { menu-integrations }, open the import and enable it.
import-reads-the-chosen-group =
    .claim = The import reads the group that you looked through
    .why = Another group brings other people.
    .another-title = Choose the right group in Kisi
    .another-saw = The import reads another JumpCloud group than **{ $group }**.
    .another-needed = **{ $group }** (`{ $id }`)
    .another-do = In Kisi, open { menu-integrations }, open the import and select the group. If the other group is right, choose it in step 4.
import-goes-where-you-chose =
    .claim = The people go where you chose
    .why = The Kisi group decides which doors they open.
    .into-a-group-title = Look where the people go
    .into-a-group-saw = You chose no group. The import puts them into one.
    .into-a-group-needed = Into no group, as you chose
    .into-a-group-do = In Kisi, open { menu-integrations } and open the import. If a group is right, choose it in step 7.
    .into-none-title = Look where the people go
    .into-none-saw = You chose a group. The import puts them into none.
    .into-none-needed = Into your group
    .into-none-do = In Kisi, open { menu-integrations }, open the import and choose the group.
    .into-another-title = Look where the people go
    .into-another-saw = The import puts them into another Kisi group than you chose.
    .into-another-needed = The group with the number `{ $chosen }`
    .into-another-do = In Kisi, open { menu-integrations }, open the import and choose the group.
import-stands-alone =
    .claim = No other import reads the same group
    .why = Nobody documents what two imports of one group do.
    .twice-title = Two imports read the same group
    .twice-saw = **{ $name }** reads the same JumpCloud group.
    .twice-needed = One import for each group
    .twice-do = In Kisi, open { menu-integrations } and remove the one that you do not need.
