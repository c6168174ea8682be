# Who will come: the kinds, the reasons, what could not be read, and what is found in it.

roster-kind-all = everybody
    .filter = Everybody
    .help = All people of both sides, each once.
roster-kind-deactivate = would be switched off
    .filter = Would be switched off
    .help = SCIM brought them to Kisi, and they are in none of your groups. JumpCloud switches such people off.
roster-kind-conflict = needs a decision
    .filter = Need a decision
    .help = They would become a second person, or somebody else.
roster-kind-incomplete = cannot come
    .filter = Cannot come
    .help = Kisi makes no person without an e-mail address.
roster-kind-inactive = cannot use it
    .filter = Cannot use it
    .help = They would come, and their JumpCloud account is not ready.
roster-kind-open = not known
    .filter = Not known
    .help = We could not see enough to say what happens.
roster-kind-create = will be made
    .filter = Will be made
    .help = They are not in Kisi yet.
roster-kind-adopt = will be taken over
    .filter = Will be taken over
    .help = Kisi has the same address already. From then on JumpCloud looks after them.
roster-kind-stay = stays
    .filter = Stay as they are
    .help = They are only in Kisi. Nothing changes for them.

roster-reason-in-no-group = in none of the groups
    .why = SCIM brought them to Kisi, and they are in none of your groups.
roster-reason-other-capitals = other capitals in Kisi
    .why = Kisi has the address in other capitals: `{ $there }`.
roster-reason-plus-address = same mailbox in Kisi
    .why = Kisi has the same mailbox, with or without a plus in it.
roster-reason-shared-address = address of two people
    .why = Two people in JumpCloud have this address.
roster-reason-twice-in-kisi = twice in Kisi
    .why = Kisi has this address twice.
roster-reason-user-name-other = user name is not the address
    .why = JumpCloud would send `{ $sent }` as the user name. Kisi wants the e-mail address there.
roster-reason-blanks = blanks around the user name
    .why = The user name in JumpCloud has blanks around it.
roster-reason-no-email = no e-mail address
    .why = There is no e-mail address in JumpCloud.
roster-reason-no-address = not an e-mail address
    .why = What stands in JumpCloud is not an e-mail address.
roster-reason-suspended = suspended
    .why = The account is suspended in JumpCloud.
roster-reason-password-expired = password expired
    .why = The JumpCloud password has expired.
roster-reason-locked = locked
    .why = The JumpCloud account is locked.
roster-reason-staged = staged
    .why = The JumpCloud account is staged: not switched on yet.
roster-reason-never-activated = never activated
    .why = They were invited to JumpCloud and never set a password.
roster-reason-perhaps-by-scim = perhaps by SCIM
    .why = They are in none of your groups. Whether SCIM brought them to Kisi, nothing tells.
roster-reason-perhaps-unread = perhaps not read
    .why = They may be among the people whom we could not read in JumpCloud.
roster-reason-record-unread = record not read
    .why = They are in a group, and JumpCloud did not give their record.
roster-reason-new = new
    .why = They are not in Kisi.
roster-reason-perhaps-there = perhaps in Kisi
    .why = We did not see them in Kisi. Kisi's list was not whole.
roster-reason-same-address = same address
    .why = Kisi has the same address.
roster-reason-not-by-scim = not by SCIM
    .why = They are in Kisi, and SCIM did not bring them.
roster-reason-no-name = no name
    .why = JumpCloud has no name for them.
roster-reason-outside-groups = in JumpCloud, in no group
    .why = They are in JumpCloud.

roster-mark-owner = owner
roster-mark-administrator = administrator
roster-mark-tester = tester

roster-csv-name = Name
roster-csv-email = E-mail
roster-csv-state = What happens
roster-csv-reasons = Why
roster-csv-user-name = User name that is sent
roster-csv-in-kisi = Address in Kisi
roster-csv-who = Who

roster-arrival-gone = not in Kisi any more
roster-arrival-missing = still missing
roster-arrival-off = there, switched off
roster-arrival-unexpected = not expected
roster-arrival-not-seen = not seen
roster-arrival-arrived = arrived

asked-roster-applications = JumpCloud's applications
asked-roster-members = Who is in the groups
asked-roster-people = JumpCloud's people
asked-roster-scim-people = Kisi's people (SCIM)
asked-roster-kisi-people = Kisi's people
asked-roster-owner = Who owns the organization
asked-roster-events = What JumpCloud tells of sending people

roster-part = { $part ->
    [members] who is in the groups
    [people] JumpCloud's people
    [scim-people] Kisi's people (SCIM)
   *[kisi-people] Kisi's people
}
roster-unread = { $why ->
    [not-asked] Kisi's people were not read: there was no key and no token.
    [refused] The list of { roster-part } broke off: a page was refused ({ $status }).
    [silent] The list of { roster-part } broke off: { $silence ->
        [timed-out] no answer came in time.
        [drips] an answer began and did not end in time.
        [name] the address was not found.
        [refused] nobody answered.
        [too-much] an answer was too long.
       *[other] the connection broke.
    }
    [farthest] We read { $read } of { $total }: Kisi gives nobody behind that place.
    [total-changed] The list of { roster-part } changed while we read it: first { $from }, then { $to }.
    [ended-early] The list of { roster-part } ended after { $read } of { $total }.
    [total-wrong] The list of { roster-part } announced { $total } and gave { $read }.
    [repeats] The list of { roster-part } gave the same page again after { $read }.
    [records] { $count ->
        [one] One record
       *[other] { $count } records
    } in the list of { roster-part } could not be read.
    [twice] { $count ->
        [one] One person came
       *[other] { $count } people came
    } twice in the list of { roster-part }. Then somebody else may be missing.
   *[no-record] { $count ->
        [one] One person is in a group, and JumpCloud gave no record.
       *[other] { $count } people are in a group, and JumpCloud gave no record.
    }
}
roster-unread-more = { $more ->
    [0] {""}
    [one] {" "}There is one more gap.
   *[other] {" "}There are { $more } more gaps.
}

roster-owner-stays =
    .claim = The owner is not switched off
    .why = Kisi's owner could be locked out, and only the owner could mend it. What Kisi does with its owner is not documented.
    .switched-off-title = Put the owner into a group first: this could lock you out
    .switched-off-saw = SCIM manages the owner in Kisi, and the owner is in none of your groups. JumpCloud switches such people off.
    .switched-off-needed = The owner in one of the groups
    .switched-off-do = In JumpCloud, add the owner to one of the groups under { menu-user-groups }, then read the list again.
    .sent-off-title = Mend the owner's JumpCloud account first: this could lock you out
    .sent-off-saw = The owner would come switched off. Their account: { $states }.
    .sent-off-needed = A JumpCloud account that is neither suspended nor has an expired password
    .sent-off-do = Mend the account in JumpCloud, then read the list again. Keep a second owner or administrator with { menu-authenticate-with-password } until then.
    .cannot-sign-in-title = Mend the owner's JumpCloud account first
    .cannot-sign-in-saw = The owner could not sign in through JumpCloud. Their account: { $states }.
    .cannot-sign-in-needed = A JumpCloud account that works
    .cannot-sign-in-do = Mend the account in JumpCloud, then read the list again.
    .not-sure-title = Put the owner into a group if you want to be sure
    .not-sure-saw = The owner is in none of your groups. Whether SCIM manages them in Kisi, we could not see.
    .not-sure-needed = The owner in one of the groups, or no SCIM before
    .not-sure-do = If SCIM was never on in Kisi before, nothing happens to the owner. Else add the owner to one of the groups.

roster-administrators-stay =
    .claim = No administrator is switched off
    .why = Whoever is switched off opens no door and signs in nowhere.
    .affected-title = Look at the administrators first
    .affected-saw = { $count ->
        [one] One administrator would be switched off or cannot use JumpCloud.
       *[other] { $count } administrators would be switched off or cannot use JumpCloud.
    }
    .affected-needed = Administrators in a group, with accounts that work
    .affected-do = Search the list for them. Add them to a group, or mend their accounts in JumpCloud.
    .not-sure-title = Put the administrators into a group if you want to be sure
    .not-sure-saw = { $count ->
        [one] For one administrator we could not see what happens.
       *[other] For { $count } administrators we could not see what happens.
    }
    .not-sure-needed = Administrators in one of the groups, or no SCIM before
    .not-sure-do = If SCIM was never on in Kisi before, nothing happens to them. Else add them to one of the groups.

roster-somebody-comes =
    .claim = At least one person comes
    .why = JumpCloud sends only people of the groups that are chosen and saved.
    .nobody-title = Choose a group, and save
    .nobody-saw = Nobody would come.
    .nobody-needed = At least one group with somebody in it
    .nobody-do = In JumpCloud, open { menu-user-groups } in the application, choose a group, and press { menu-save }.

roster-tester-comes =
    .claim = The tester comes
    .why = One person tries it before everybody comes.
    .absent-title = Put the tester into a group
    .absent-saw = The tester is in none of the groups.
    .absent-needed = The tester in one of the groups
    .absent-do = In JumpCloud, add the tester to one of the groups, then read the list again.
    .held-up-title = Mend the tester's account, or choose another tester
    .held-up-saw = { $kind ->
        [inactive] The tester comes, and their JumpCloud account is not ready.
        [incomplete] The tester has no e-mail address in JumpCloud.
       *[other] The tester would become a second person, or somebody else.
    }
    .held-up-needed = A tester with an account that works
    .held-up-do = Search the list for the tester and read why. Mend it in JumpCloud, then read the list again.

roster-nobody-is-switched-off =
    .claim = Nobody is switched off
    .why = Whoever is switched off opens no door.
    .would-be-title = Look who would be switched off
    .would-be-saw = { $count ->
        [one] One person would be switched off: SCIM brought them to Kisi, and they are in none of your groups.
       *[other] { $count } people would be switched off: SCIM brought them to Kisi, and they are in none of your groups.
    }
    .would-be-needed = Everybody who should keep access in one of the groups
    .would-be-do = Go through them in the list. Add those to a group who should keep their access.
    .may-be-title = Know that some people may be switched off
    .may-be-saw = { $count ->
        [one] One person is in Kisi and in none of your groups. Whether SCIM manages them, we could not see.
       *[other] { $count } people are in Kisi and in none of your groups. Whether SCIM manages them, we could not see.
    }
    .may-be-needed = Nothing, when SCIM was never on before
    .may-be-do = If SCIM was never on in Kisi before, they stay as they are. Else go through them in the list.

roster-nobody-is-in-conflict =
    .claim = Nobody becomes a second person
    .why = Two persons in Kisi have two sets of doors. What Kisi does in such a case is not documented.
    .shared-title = Give each person an address of their own
    .shared-saw = { $count } people share an address with somebody else.
    .shared-needed = One address for each person
    .shared-do = Find them in the list, and change the addresses in JumpCloud.
    .twice-title = Remove what is twice in Kisi
    .twice-saw = For { $count } people of both sides, Kisi has the address twice.
    .twice-needed = Each address once
    .twice-do = Find them in the list. In Kisi, under { menu-kisi-users }, keep the one whose doors count.
    .capitals-title = Make the addresses the same
    .capitals-saw = { $count ->
        [one] For one person, Kisi has the address in other capitals.
       *[other] For { $count } people, Kisi has the address in other capitals.
    }
    .capitals-needed = The same letters on both sides
    .capitals-do = Change the address in JumpCloud to what stands in Kisi, or try one of these people first.
    .plus-title = Look at addresses with a plus
    .plus-saw = { $count ->
        [one] For one person, Kisi has the same mailbox with or without a plus in it.
       *[other] For { $count } people, Kisi has the same mailbox with or without a plus in it.
    }
    .plus-needed = One address for each person
    .plus-do = If it is the same person, write the same address on both sides. If it is a test address, leave it.
    .blanks-title = Take the blanks away
    .blanks-saw = { $count ->
        [one] One user name in JumpCloud has blanks around it.
       *[other] { $count } user names in JumpCloud have blanks around them.
    }
    .blanks-needed = User names without blanks
    .blanks-do = Find them in the list, and take the blanks away in JumpCloud.

roster-user-names-are-addresses =
    .claim = User names are e-mail addresses
    .why = JumpCloud sends its user name, and Kisi wants the e-mail address there.
    .other-title = Make the user names e-mail addresses
    .other-saw = { $count ->
        [one] One person has another user name in JumpCloud than the e-mail address.
       *[other] { $count } people have another user name in JumpCloud than the e-mail address.
    }
    .other-needed = The e-mail address as the user name
    .other-do = In JumpCloud, under { menu-identity-management }, look whether the user name can be filled with the e-mail address. If it cannot, change the user names.

roster-everybody-has-an-address =
    .claim = Everybody has an e-mail address
    .why = Kisi makes no person without one.
    .none-title = Write the missing e-mail addresses
    .none-saw = { $count ->
        [one] One person has no e-mail address.
       *[other] { $count } people have no e-mail address.
    }
    .none-needed = An e-mail address for everybody who should come
    .none-do = Find them in the list, and write their addresses in JumpCloud. Accounts of machines may stay as they are.
    .no-address-title = Correct what is not an e-mail address
    .no-address-saw = { $count ->
        [one] For one person, what stands there is not an e-mail address.
       *[other] For { $count } people, what stands there is not an e-mail address.
    }
    .no-address-needed = An e-mail address for everybody who should come
    .no-address-do = Find them in the list, and correct the addresses in JumpCloud.

roster-everybody-is-active =
    .claim = Everybody who comes can use it
    .why = JumpCloud sends people as switched off when they are suspended or their password has expired. JumpCloud's partners say so, not JumpCloud itself.
    .sent-off-title = Know who comes switched off
    .sent-off-saw = Suspended: { $suspended }. With an expired password: { $expired }.
    .sent-off-needed = Accounts that are neither suspended nor have an expired password
    .sent-off-do = Let people with an expired password set a new one before you activate. Suspended people may stay as they are.
    .cannot-sign-in-title = Know who cannot sign in yet
    .cannot-sign-in-saw = Locked: { $locked }. Staged: { $staged }. Never set a password: { $never }.
    .cannot-sign-in-needed = Accounts that work
    .cannot-sign-in-do = They come, and cannot sign in through JumpCloud until their accounts are ready.

roster-fits-an-import =
    .claim = Each group is small enough for an import
    .why = Kisi says of its other directory imports that they take at most 500 people into a group.
    .too-many-title = Ask Kisi, or take smaller groups
    .too-many-saw = The largest group has { $count } people.
    .too-many-needed = At most 500 people in a group
    .too-many-do = Ask support@getkisi.com for more, or make several smaller groups in JumpCloud.

roster-list-is-whole =
    .claim = Both lists were read to their ends
    .why = Whoever was not read is in no number here.
    .jumpcloud-title = Read the list again: JumpCloud's side has a gap
    .jumpcloud-saw = { roster-unread }{ roster-unread-more }
    .jumpcloud-needed = The whole list
    .jumpcloud-do = Read it again. Until it is whole, we call nobody switched off.
    .kisi-title = Read the list again: Kisi's side has a gap
    .kisi-saw = { roster-unread }{ roster-unread-more }
    .kisi-needed = The whole list
    .kisi-do = { $why ->
        [farthest] With the token for user sync, the list has no such end. Else go on: whoever comes may be in Kisi already.
       *[other] Read it again. Until it is whole, somebody who is called new may be in Kisi already.
    }

roster-everybody-has-a-name =
    .claim = Everybody has a name
    .why = People without a name are hard to find in a list.
    .none-title = Write the missing names
    .none-saw = { $count ->
        [one] One person has no name in JumpCloud.
       *[other] { $count } people have no name in JumpCloud.
    }
    .none-needed = A first or last name
    .none-do = Write the names in JumpCloud when you like. Kisi takes people without them.
