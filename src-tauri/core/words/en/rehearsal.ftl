# The rehearsal: what JumpCloud will do, with one test person and one test group.

rehearsal-test-address-is-new =
    .claim = The test person's address is new
    .why = JumpCloud's own test fails with an address that somebody has. So would ours.
    .taken-title = Choose another address for the rehearsal
    .taken-saw = Somebody at `{ $host }` has `{ $email }` already. We made nothing and changed nothing.
    .taken-needed = An address that no user has, in a mailbox of yours
    .taken-do = Write another address, such as one with +kisi2 before the @, and rehearse again.
    .remembered-title = Choose another address for the rehearsal
    .remembered-saw = `{ $host }` says that somebody has `{ $email }`, and shows nobody who has it. Perhaps they were removed before. Nothing was made.
    .remembered-needed = An address that no user has or had, in a mailbox of yours
    .remembered-do = Write another address, such as one with +kisi2 before the @, and rehearse again. In JumpCloud, take a new one for each test as well.

rehearsal-person-can-be-made =
    .claim = A person can be made
    .why = Without it, nobody comes from JumpCloud.
    .refused-title = JumpCloud's test will fail: no person can be made
    .refused-saw = `{ $host }` refused to make a person ({ $status }). { $says }
    .refused-needed = 201 and the new person
    .refused-do = Look whether the domain of the address may be used in Kisi. If it may, send the transcript to support@getkisi.com.
    .other-status-title = Nothing to do
    .other-status-saw = The person was made, with status { $status } and not 201.
    .other-status-needed = 201
    .other-status-do = Nothing. Whether JumpCloud minds is not documented.

rehearsal-new-person-has-a-text-id =
    .claim = The new person's id is text
    .why = JumpCloud refuses ids that are numbers.
    .number-title = JumpCloud will refuse this server: ids are numbers
    .number-saw = The new person's id came as the number { $id }.
    .number-needed = Text in quotes: `"{ $id }"`
    .number-do = Only the server's owner can change that. For Kisi, send this finding to support@getkisi.com.
    .missing-title = JumpCloud will refuse this server: no id comes back
    .missing-saw = The answer to the new person holds no id.
    .missing-needed = A text that never changes
    .missing-do = Only the server's owner can change that. For Kisi, send this finding to support@getkisi.com.

rehearsal-new-person-is-as-sent =
    .claim = The new person is kept as it was sent
    .why = What is not kept, JumpCloud sends again and again.
    .differs-title = Compare what the server keeps
    .differs-saw = Sent and kept differ: { $fields }.
    .differs-needed = The same
    .differs-do = You can go on. Watch these fields with the first real people.

rehearsal-person-can-be-read =
    .claim = The new person can be read
    .why = JumpCloud looks before it changes.
    .refused-title = Tell the server's owner
    .refused-saw = The new person could not be read by their id ({ $status }). { $says }
    .refused-needed = 200 and the person
    .refused-do = Send the transcript to support@getkisi.com.

rehearsal-person-is-found-by-name =
    .claim = The new person is found by name
    .why = Whoever is not found is made a second time.
    .not-found-title = Know that people are not found by their name
    .not-found-saw = We asked for `{ $email }` twice. `{ $host }` did not find it.
    .not-found-needed = That person
    .not-found-do = You can go on. JumpCloud may make people twice: watch the first ones.

rehearsal-second-person-is-refused =
    .claim = The same person cannot be made twice
    .why = Two persons of one address are two people to Kisi.
    .made-twice-title = Tell the server's owner: people can be doubled
    .made-twice-saw = We made the same person again, and `{ $host }` made a second one. We removed both.
    .made-twice-needed = 409
    .made-twice-do = Send this finding to support@getkisi.com before you activate.
    .other-status-title = Nothing to do
    .other-status-saw = { $came ->
        [success] The second one was not refused: `{ $host }` answered { $status }. We saw no second one.
       *[refusal] The second one was refused, with status { $status } and not with 409.
    }
    .other-status-needed = 409
    .other-status-do = Nothing. Whether JumpCloud minds is not documented.

rehearsal-person-can-be-replaced =
    .claim = A person can be replaced whole
    .why = JumpCloud sends changes whole or in part. Which, is not documented.
    .refused-title = Watch changes after you activate
    .refused-saw = `{ $host }` refused to replace the person ({ $status }). { $says }
    .refused-needed = 200 and the person
    .refused-do = You can go on. After activating, change a name in JumpCloud and look whether it arrives.
    .not-kept-title = Watch changes after you activate
    .not-kept-saw = `{ $host }` said that it replaced the person. The family name is still `{ $saw }`.
    .not-kept-needed = `{ $needed }`
    .not-kept-do = You can go on. After activating, change a name in JumpCloud and look whether it arrives.

rehearsal-person-can-be-renamed =
    .claim = A person's name can be changed
    .why = JumpCloud sends changes whole or in part. Which, is not documented.
    .refused-title = Watch changes after you activate
    .refused-saw = `{ $host }` refused to change the name ({ $status }). { $says }
    .refused-needed = 200 or 204
    .refused-do = You can go on. After activating, change a name in JumpCloud and look whether it arrives.
    .not-kept-title = Watch changes after you activate
    .not-kept-saw = `{ $host }` said that it changed the name. It is still `{ $saw }`.
    .not-kept-needed = `{ $needed }`
    .not-kept-do = You can go on. After activating, change a name in JumpCloud and look whether it arrives.

rehearsal-person-can-be-switched-off =
    .claim = A person can be switched off
    .why = JumpCloud switches off who leaves. Else they keep their access.
    .refused-title = Watch who leaves
    .refused-saw = `{ $host }` refused to switch the person off ({ $status }). { $says }
    .refused-needed = 200 or 204
    .refused-do = Before you rely on it, suspend a test user in JumpCloud and look whether their access to Kisi ends.
    .not-kept-title = Stop: switching off does nothing
    .not-kept-saw = `{ $host }` said that it switched the person off. They are still on.
    .not-kept-needed = active: false
    .not-kept-do = Whoever leaves would keep their access. Send this finding to support@getkisi.com before you activate.
    .without-path-title = Nothing to do
    .without-path-saw = `{ $host }` takes the switch only without a path.
    .without-path-do = Nothing. Which form JumpCloud sends is not documented.

rehearsal-person-can-be-switched-on =
    .claim = A person can be switched on again
    .why = Whoever comes back needs their access.
    .refused-title = Watch who comes back
    .refused-saw = `{ $host }` refused to switch the person on ({ $status }). { $says }
    .refused-needed = 200 or 204
    .refused-do = After activating, suspend and release a test user in JumpCloud, and look at Kisi.
    .not-kept-title = Watch who comes back
    .not-kept-saw = `{ $host }` said that it switched the person on. They are still off.
    .not-kept-needed = active: true
    .not-kept-do = After activating, suspend and release a test user in JumpCloud, and look at Kisi.

rehearsal-group-can-be-made =
    .claim = A group can be made
    .why = With group management on, JumpCloud makes groups.
    .refused-title = JumpCloud's test will fail: no group can be made
    .refused-saw = `{ $host }` refused to make a group ({ $status }). { $says }
    .refused-needed = 201 and the new group
    .refused-do = In JumpCloud, leave { menu-group-management } off. Then answer the question about groups in step 1 again.

rehearsal-new-group-has-a-text-id =
    .claim = The new group's id is text
    .why = JumpCloud documents that for people. A group has the same kind of id.
    .number-title = JumpCloud may refuse this server: ids are numbers
    .number-saw = The new group's id came as the number { $id }.
    .number-needed = Text in quotes: `"{ $id }"`
    .number-do = Only the server's owner can change that. For Kisi, send this finding to support@getkisi.com.

rehearsal-group-is-found-by-name =
    .claim = The new group is found by name
    .why = JumpCloud takes over a group of the same name. It has to find it first.
    .not-found-title = Know that groups are not found by their name
    .not-found-saw = We asked for the new group twice. `{ $host }` did not find it.
    .not-found-needed = That group
    .not-found-do = You can go on. JumpCloud may make groups twice: watch the first ones.

rehearsal-members-come-with-the-group =
    .claim = Members that come with a new group are kept
    .why = JumpCloud makes no empty groups: it may send the members at once.
    .dropped-title = Watch the first groups
    .dropped-saw = We made the group with the test person in it. They were not in it afterwards.
    .dropped-needed = The test person
    .dropped-do = You can go on. Adding them afterwards is looked at below.

rehearsal-member-can-be-added =
    .claim = A person can be added to a group
    .why = Groups without people open no doors.
    .refused-title = JumpCloud's groups will stay empty
    .refused-saw = `{ $host }` refused to add the person to the group ({ $status }). { $says }
    .refused-needed = 200 or 204
    .refused-do = In JumpCloud, leave { menu-group-management } off. Then answer the question about groups in step 1 again.
    .not-kept-title = JumpCloud's groups will stay empty
    .not-kept-saw = `{ $host }` said that it added the person. They are not in the group.
    .not-kept-needed = The test person among the members
    .not-kept-do = In JumpCloud, leave { menu-group-management } off. Then answer the question about groups in step 1 again.
    .reference-title = Watch the first groups
    .reference-saw = `{ $host }` took a member only with its address in `$ref`.
    .reference-do = Whether JumpCloud sends it is not documented. After activating, look whether the groups fill.

rehearsal-member-can-be-removed =
    .claim = A person can be taken out of a group
    .why = Whoever leaves a group must lose its doors.
    .refused-title = People will stay in their groups
    .refused-saw = `{ $host }` refused to take the person out of the group ({ $status }). { $says }
    .refused-needed = 200 or 204
    .refused-do = In JumpCloud, leave { menu-group-management } off. Then answer the question about groups in step 1 again.
    .not-kept-title = People will stay in their groups
    .not-kept-saw = `{ $host }` said that it took the person out. They are still in the group.
    .not-kept-needed = The group without the test person
    .not-kept-do = In JumpCloud, leave { menu-group-management } off. Then answer the question about groups in step 1 again.
    .by-value-title = Watch who leaves a group
    .by-value-saw = `{ $host }` took the person out of the group only by their id in the value. It refuses the id in the path.
    .by-value-do = Which form JumpCloud sends is not documented. After activating, take a test user out of a group in JumpCloud and look at Kisi.

rehearsal-group-can-be-renamed =
    .claim = A group can be renamed
    .why = With group management on, JumpCloud renames groups.
    .only-whole-title = Watch group names after you activate
    .only-whole-saw = `{ $host }` takes a group's new name only with the whole group (PUT).
    .only-whole-do = Whether JumpCloud sends it whole is not documented. After activating, rename a group in JumpCloud and look at Kisi.
    .refused-title = Group names will stay as they are
    .refused-saw = `{ $host }` refused to rename the group ({ $status }). { $says }
    .refused-needed = 200 or 204
    .refused-do = In JumpCloud, leave { menu-group-management } off, or never rename a group there.
    .not-kept-title = Group names will stay as they are
    .not-kept-saw = `{ $host }` said that it renamed the group. It is still called `{ $saw }`.
    .not-kept-needed = `{ $needed }`
    .not-kept-do = In JumpCloud, leave { menu-group-management } off, or never rename a group there.

rehearsal-group-can-be-removed =
    .claim = A group can be removed, and is gone
    .why = JumpCloud's test removes its test group. A group that is deleted in JumpCloud is deleted in Kisi.
    .refused-title = JumpCloud's test will leave a group behind
    .refused-saw = `{ $host }` refused to remove the group ({ $status }). { $says }
    .refused-needed = 204, and the group is gone
    .refused-do = In JumpCloud, leave { menu-group-management } off. Then answer the question about groups in step 1 again.
    .still-there-title = A removed group is still there
    .still-there-saw = `{ $host }` said that it removed the group. It can still be found.
    .still-there-needed = 404, and no longer in the list
    .still-there-do = Send this finding to support@getkisi.com.

rehearsal-person-can-be-removed =
    .claim = A person can be removed, and is gone
    .why = JumpCloud's test removes its test person, or switches it off where nobody can be deleted.
    .switched-off-title = Remove the test person by hand
    .switched-off-saw = { $by ->
        [server] `{ $host }` said that it removed the person ({ $status }). It only switched them off.
       *[us] `{ $host }` deletes nobody ({ $status }). We switched the test person off.
    } JumpCloud's own test will leave one like this too.
    .switched-off-do = In Kisi, open { menu-kisi-users }, find `{ $email }` and remove it.
    .refused-title = Remove the test person by hand
    .refused-saw = `{ $host }` neither removed nor switched off the test person ({ $status }). { $says }
    .refused-needed = 204, or switched off
    .refused-do = In Kisi, open { menu-kisi-users }, find `{ $email }` and remove it. JumpCloud's test will fail the same way.
    .still-there-title = Remove the test person by hand
    .still-there-saw = `{ $host }` said that it removed the person. They can still be found, and are on.
    .still-there-needed = 404, and no longer in the list
    .still-there-do = In Kisi, open { menu-kisi-users }, find `{ $email }` and remove it. Send this finding to support@getkisi.com.

rehearsal-nothing-is-left =
    .claim = Nothing of the rehearsal is left
    .why = What nobody knows of stays for years.
    .left-title = Remove what is left
    .left-saw = Still there, as far as we know: { $left }.
    .left-needed = Nothing
    .left-do = Press the button to clean up once more. What stays then, remove by hand: in Kisi, open { menu-kisi-users } or { menu-kisi-groups } and look for these names.

rehearsal-rehearsal-went-to-its-end =
    .claim = The rehearsal went to its end
    .why = What was not tried is not known.
    .cancelled-title = Rehearse again when you have a minute
    .cancelled-saw = You stopped the rehearsal. What was made was taken away.
    .cancelled-do = Press the button to rehearse again.
    .silence-title = Rehearse again
    .silence-saw = An answer of `{ $host }` did not come: { $why }
    .silence-do = Look whether you are online. Then press the button to rehearse again.
    .no-ledger-title = Make room on this computer's disk
    .no-ledger-saw = We could not write down what we were about to make, so we stopped.
    .no-ledger-do = Make room on the disk, then press the button to rehearse again.
