# JumpCloud's application, as its API gives it back.

# What most repairs share.
application-open = In JumpCloud, open { menu-app }, tab { menu-sso-tab }.
application-save = Press { menu-save }. Then look again here.
application-save-and-export = Press { menu-save }. Press { menu-export-metadata } and drop the new file here. Then look again.
application-attributes = { application-open } Go to { menu-user-attributes }.
application-new-certificate = Do it when nobody needs to sign in. { application-open } On the left, choose { menu-regenerate-certificate }. { application-save-and-export } Sign-in may fail until Kisi has the new file.
application-days = { $days ->
    [0] less than a day
    [one] 1 day
   *[other] { $days } days
}

need-application = This waits for JumpCloud's answer about the application.
    .what = JumpCloud's answer about the application.
need-application-choice = This waits until you choose the application.
    .what = your choice of the application.
need-not-shown = JumpCloud's answer does not show this. Look at it on JumpCloud's page.
    .what = something that JumpCloud's answer does not show.
need-tester = This waits for the address of the person who tries the sign-in.
    .what = the address of the person who tries the sign-in.

fact-certificate-dropped = The one that you dropped (SHA-256)
fact-certificate-in-the-export = The one in the export (SHA-256)

# What is asked.
asked-applications = All applications
asked-application = The application
asked-application-metadata = The application's metadata
asked-application-groups = The groups that are bound to it
asked-application-people-bound = The people who are bound to it alone
asked-application-people = Everybody who may use it
asked-group-names = The names of the groups
asked-group-members = The people of a group
asked-tester = The person who tries the sign-in
asked-tester-groups = The groups of the person who tries the sign-in
asked-organizations = The organizations of this key

# Why no answer came that can be used.
refused-key = JumpCloud does not know this key here
refused-no-key = No key arrived
refused-elsewhere = The answer leads to another address
refused-not-allowed = The key may not read this
refused-not-found = JumpCloud does not have this
refused-busy = JumpCloud is busy
refused-broken = JumpCloud had a fault
refused-web-page = A web page answered in JumpCloud's place
refused-strange = The answer is not what JumpCloud documents
refused-request = JumpCloud does not take the question

# What speaks for an application.
sign-exported-address = people sign in at the address in your metadata
sign-idp-entity-id = it has Kisi's name in { menu-idp-entity-id }
sign-sp-entity-id = it has Kisi's name in { menu-sp-entity-id }
sign-acs-url = it sends people to Kisi
sign-label = it has the name that you told us
sign-prebuilt = it is made from JumpCloud's own Kisi application

# Fields that the sheet does not have, because nothing belongs there.
field-constant-attributes = Constant Attributes
field-group-attribute = Include Group Attribute

# How a field stands.
read-back-right = right
read-back-wrong = must change
read-back-perhaps = look at this
read-back-note = good to know
read-back-not-seen = not seen
read-back-nothing = nothing
read-back-tick = { $tick ->
    [yes] ticked
   *[no] not ticked
}
read-back-row = { $name } from { $value }
read-back-certificate = a certificate, good until { $ends }
read-back-no-certificate = something that is no certificate
read-back-signed = { $what ->
    [assertion] the assertion
    [response] the response alone
    [both] the assertion and the response
   *[nothing] nothing
}

# The application

application-exists =
    .claim = JumpCloud has an application for Kisi
    .why = Kisi's sign-in begins in this application. Without it, JumpCloud sends nobody to Kisi.
    .none-title = Make the application in JumpCloud
    .none-saw = { $count ->
        [0] JumpCloud has no application yet.
        [one] JumpCloud has one application. It is not for Kisi.
       *[other] JumpCloud has { $count } applications. None of them is for Kisi.
    }
    .none-do = In JumpCloud, open { menu-sso-applications } and press { menu-add-application }. Choose { menu-custom-application }. If you made it in another organization, use a key of that one.
    .gone-title = Choose another application: this one is gone
    .gone-saw = JumpCloud no longer has the application that you chose.
    .gone-do = Look again here. If nobody removed it on purpose, ask who else works in JumpCloud.

application-is-custom-saml =
    .claim = The application is a custom SAML application
    .why = Kisi's guide describes the fields of a custom application. Others have other fields, which we cannot judge.
    .other-title = Use a custom application
    .other-saw = This one is made from `{ $template }`.
    .other-needed = A custom application, which JumpCloud calls `saml2`
    .other-do = In JumpCloud, open { menu-sso-applications } and press { menu-add-application }. Choose { menu-custom-application }. Fill it in as step 3 shows.
    .prebuilt-title = Use a custom application, not JumpCloud's own one for Kisi
    .prebuilt-saw = This one is made from `{ $template }`. Kisi's guide does not use it.
    .prebuilt-needed = A custom application, which JumpCloud calls `saml2`
    .prebuilt-do = In JumpCloud, open { menu-sso-applications } and press { menu-add-application }. Choose { menu-custom-application }. Fill it in as step 3 shows.

application-is-active =
    .claim = The application is switched on
    .why = JumpCloud signs nobody in, and gives no metadata, before the application is switched on.
    .inactive-title = Switch the application on
    .inactive-saw = JumpCloud says that it is not active.
    .inactive-do = In JumpCloud, open { menu-app } and press { menu-activate }. Then look again here.

application-is-the-only-one =
    .claim = No other application has Kisi's name
    .why = Kisi knows JumpCloud by this name alone. With two of the same name, people may sign in with the wrong one.
    .several-title = Keep one application for Kisi
    .several-saw = { $count } applications have Kisi's name in { menu-idp-entity-id }: `{ $name }`, `{ $other }`{ $count ->
        [2] .
       *[other] {" "}and more.
    }
    .several-do = In JumpCloud, open { menu-sso-applications }. Find out whether people use the other one today. If nobody does, remove it.
    .perhaps-title = Look again: the list was not whole
    .perhaps-saw = The list of applications changed while we read it, or a part of it could not be read. So we may have missed one.
    .perhaps-do = Look again here.

application-label-is-as-told =
    .claim = The application is called as you told us
    .why = Our sentences call it by this name. With another one, you look for it in vain.
    .different-title = Look whether this is the right application
    .different-saw = It is called { $saw }.
    .different-do = If it is the right one, nothing must change. You can tell us its name in step 3.

# The names and the address

application-idp-entity-id-is-kisis =
    .claim = { menu-idp-entity-id } is the name that Kisi's guide asks for
    .why = Kisi's guide asks for exactly this name. Such names are compared letter by letter.
    .empty-title = Fill in { menu-idp-entity-id }
    .empty-saw = Nothing stands there.
    .empty-do = { application-open } Paste the value into { menu-idp-entity-id }. { application-save-and-export }
    .acs-url-title = Put Kisi's name into { menu-idp-entity-id }, not the address of another field
    .acs-url-saw = { $saw } (this belongs in { menu-acs-url })
    .acs-url-do = { application-open } Paste the value into { menu-idp-entity-id }. Check that { menu-acs-url } still holds its own value. { application-save-and-export }
    .different-title = Paste Kisi's value into { menu-idp-entity-id }
    .different-saw = { $saw } ({ difference })
    .different-do = { application-open } Paste the value into { menu-idp-entity-id }. { application-save-and-export }

application-sp-entity-id-is-kisis =
    .claim = { menu-sp-entity-id } is Kisi's own name
    .why = JumpCloud writes this name into every sign-in. Kisi refuses what is meant for somebody else.
    .empty-title = Fill in { menu-sp-entity-id }
    .empty-saw = Nothing stands there.
    .empty-do = { application-open } Paste the value into { menu-sp-entity-id }. { application-save }
    .acs-url-title = Put Kisi's name into { menu-sp-entity-id }, not the address of another field
    .acs-url-saw = { $saw } (this belongs in { menu-acs-url })
    .acs-url-do = { application-open } Paste the value into { menu-sp-entity-id }. Check that { menu-acs-url } still holds its own value. { application-save }
    .different-title = Paste Kisi's value into { menu-sp-entity-id }
    .different-saw = { $saw } ({ difference })
    .different-do = { application-open } Paste the value into { menu-sp-entity-id }. { application-save }

application-acs-url-do = { application-open } Paste the value into { menu-acs-url }. { application-save }

application-acs-url-is-kisis =
    .claim = { menu-acs-url } is Kisi's address for your organization
    .why = JumpCloud sends people to this address after they signed in. With one wrong letter, they arrive nowhere, or at somebody else.
    .empty-title = Fill in { menu-acs-url }
    .empty-saw = Nothing stands there.
    .empty-do = { application-acs-url-do }
    .entity-id-title = Put the address into { menu-acs-url }, not Kisi's name
    .entity-id-saw = { $saw } (this belongs in { menu-idp-entity-id } and { menu-sp-entity-id })
    .entity-id-do = { application-acs-url-do }
    .placeholder-title = Put your Kisi domain into { menu-acs-url }
    .placeholder-saw = { $saw } (the guide's own words still stand where the domain belongs)
    .placeholder-do = { application-acs-url-do }
    .slash-title = Remove the slash at the end of { menu-acs-url }
    .slash-saw = { $saw } ({ difference })
    .slash-do = { application-acs-url-do }
    .http-title = Write https in place of http in { menu-acs-url }
    .http-saw = { $saw } (http instead of https: everybody on the way could read it)
    .http-do = { application-acs-url-do }
    .other-domain-title = Put your own Kisi domain into { menu-acs-url }
    .other-domain-saw = { $saw } (the domain there is `{ $there }`, yours is `{ $domain }`)
    .other-domain-do = { application-acs-url-do } If `{ $there }` is the right domain, change it in step 2.
    .other-host-title = Paste Kisi's address into { menu-acs-url }
    .other-host-saw = { $saw } (another server than Kisi's)
    .other-host-do = { application-acs-url-do }
    .different-title = Paste Kisi's address into { menu-acs-url }
    .different-saw = { $saw } ({ difference })
    .different-do = { application-acs-url-do }

# What is signed, with what, and for whom

application-assertion-is-signed =
    .claim = JumpCloud signs the assertion
    .why = The assertion says who signs in. Kisi's guide asks for a signature on it, so that nobody can write one.
    .unsigned-title = Let JumpCloud sign the assertion
    .unsigned-saw = { menu-sign } is not set to sign the assertion.
    .unsigned-needed = { menu-sign-assertion }
    .unsigned-do = { application-open } In { menu-sign }, choose { menu-sign-assertion }. { application-save }
    .response-only-title = Let JumpCloud sign the assertion, not the response alone
    .response-only-saw = Only the response around the assertion is signed.
    .response-only-needed = { menu-sign-assertion }
    .response-only-do = { application-open } In { menu-sign }, choose { menu-sign-assertion }. { application-save }

application-signature-algorithm-is-rsa-sha256 =
    .claim = { menu-signature-algorithm } is RSA-SHA256
    .why = Kisi's guide asks for it. An older one can be forged, or is refused.
    .other-title = Look at { menu-signature-algorithm }
    .other-saw = JumpCloud's answer says `{ $saw }`. How it writes RSA-SHA256 there, nobody documents.
    .other-needed = `{ $needed }`
    .other-do = { application-open } Look whether { menu-signature-algorithm } shows RSA-SHA256. If not, choose it. { application-save }

application-sp-certificate-is-kisis =
    .claim = The SP certificate is Kisi's
    .why = JumpCloud knows Kisi by this certificate. With another one, it may refuse Kisi, or speak so that Kisi cannot read it.
    .missing-title = Give JumpCloud Kisi's certificate
    .missing-saw = JumpCloud has no SP certificate. You have Kisi's: you dropped it here.
    .missing-do = { application-open } Choose { menu-replace-sp-certificate } and upload Kisi's file. { application-save }
    .another-title = Replace the SP certificate with Kisi's newest one
    .another-saw = JumpCloud has another certificate: `{ $subject }`, good until { $ends }.
    .another-do = { application-open } Choose { menu-replace-sp-certificate } and upload the file that you dropped here. { application-save } If Kisi made a newer one since, drop that one here first.
    .unreadable-title = Look whether Kisi's certificate is there
    .unreadable-saw = JumpCloud's answer holds something else than a certificate. How it gives the file, nobody documents.
    .unreadable-do = { application-open } If you are not sure, choose { menu-replace-sp-certificate } and upload Kisi's file again. { application-save }
    .not-compared-title = An SP certificate is there already
    .not-compared-saw = JumpCloud has an SP certificate. We have none of Kisi's to compare it with yet.
    .not-compared-do = Nothing must change now. Kisi makes its certificate in step 7; then we compare the two.

application-signing-certificate-is-in-date =
    .claim = JumpCloud's signing certificate is good today and for a while
    .why = Kisi checks every sign-in with this certificate. When it ends, sign-in may stop for everybody.
    .expired-title = Make a new certificate in JumpCloud: this one has expired
    .expired-saw = The certificate was good until { $ends }. That was { application-days } ago.
    .expired-needed = a certificate that is valid today
    .expired-do = { application-new-certificate }
    .within-7-days-title = Make a new certificate this week: this one ends on { $ends }
    .within-7-days-saw = The certificate is good until { $ends }. That is in { application-days }.
    .within-7-days-needed = a certificate that lasts for more than 60 days
    .within-7-days-do = { application-new-certificate }
    .within-30-days-title = Make a new certificate this month: this one ends on { $ends }
    .within-30-days-saw = The certificate is good until { $ends }. That is in { application-days }.
    .within-30-days-needed = a certificate that lasts for more than 60 days
    .within-30-days-do = { application-new-certificate }
    .within-60-days-title = Plan a new certificate: this one ends on { $ends }
    .within-60-days-saw = The certificate is good until { $ends }. That is in { application-days }.
    .within-60-days-needed = a certificate that lasts for more than 60 days
    .within-60-days-do = { application-new-certificate }

application-signing-certificate-is-the-exported-one =
    .claim = JumpCloud signs with the certificate of your metadata file
    .why = Kisi learns the certificate from the metadata file. If JumpCloud signs with another one, Kisi refuses every sign-in.
    .another-title = Export the metadata again: JumpCloud has another certificate now
    .another-saw = JumpCloud signs with a certificate that is good from { $begins } until { $ends }. It is not in the file that you dropped.
    .another-do = { application-open } Press { menu-export-metadata } and drop the new file here. If Kisi has the old file: in Kisi, open { menu-kisi-sso }, upload the new one and press { menu-save }.

# What is told of people

application-name-id-is-email =
    .claim = { menu-name-id } is the e-mail address
    .why = Kisi finds people by their e-mail address.
    .other-title = Choose email in { menu-name-id }
    .other-saw = `{ $saw }` is chosen.
    .other-needed = `email`
    .other-do = { application-open } In { menu-name-id }, choose `email`. { application-save }
    .empty-title = Look at { menu-name-id }
    .empty-saw = JumpCloud's answer holds nothing there. What that stands for, nobody documents.
    .empty-needed = `email`
    .empty-do = { application-open } Look whether { menu-name-id } shows `email`. If not, choose it. { application-save }
    .unknown-title = Look at { menu-name-id }
    .unknown-saw = JumpCloud's answer says `{ $saw }`. What that stands for, nobody documents.
    .unknown-needed = `email`
    .unknown-do = { application-open } Look whether { menu-name-id } shows `email`. If not, choose it. { application-save }

application-name-id-format-is-persistent =
    .claim = { menu-name-id-format } is persistent
    .why = Kisi's guide asks for it. Kisi keeps people apart by names that stay the same.
    .different-title = Choose persistent in { menu-name-id-format }
    .different-saw = `{ $saw }` (`{ $format }` is another setting)
    .different-do = { application-open } In { menu-name-id-format }, choose the entry that ends in `2.0:nameid-format:persistent`. { application-save-and-export }
    .unknown-title = Look at { menu-name-id-format }
    .unknown-saw = JumpCloud's answer says `{ $saw }`. What that stands for, nobody documents.
    .unknown-do = { application-open } Look whether { menu-name-id-format } shows the entry that ends in `2.0:nameid-format:persistent`. If not, choose it. { application-save-and-export }

application-email-attribute-is-sent =
    .claim = The attribute Email is sent, from JumpCloud's email
    .why = Kisi needs this attribute. It learns from it who signs in.
    .missing-title = Add the attribute Email
    .missing-saw = No attribute is called `{ $name }`.
    .missing-needed = `{ $name }` from `{ $field }`
    .missing-do = { application-attributes } Add a row: `{ $name }` on the left, `{ $field }` on the right. { application-save }
    .other-field-title = Fill Email from the field email
    .other-field-saw = `{ $name }` is filled from `{ $saw }`.
    .other-field-needed = `{ $name }` from `{ $field }`
    .other-field-do = { application-attributes } In the row `{ $name }`, choose `{ $field }`. { application-save }
    .spelt-otherwise-title = Write Email with a capital E and small letters
    .spelt-otherwise-saw = { $saw } ({ difference })
    .spelt-otherwise-do = { application-attributes } Type the name as it stands here. { application-save }

application-first-name-attribute-is-sent =
    .claim = The attribute FirstName is sent
    .why = Kisi does not need it. It is worth having: people see names in place of addresses.
    .missing-title = Add FirstName, if you like
    .missing-saw = No attribute is called `{ $name }`. Kisi's guide says that it is optional.
    .missing-needed = `{ $name }` from `{ $field }`
    .missing-do = { application-attributes } Add a row: `{ $name }` on the left, `{ $field }` on the right. { application-save }
    .other-field-title = Fill FirstName from the field firstname
    .other-field-saw = `{ $name }` is filled from `{ $saw }`.
    .other-field-needed = `{ $name }` from `{ $field }`
    .other-field-do = { application-attributes } In the row `{ $name }`, choose `{ $field }`. { application-save }
    .spelt-otherwise-title = Write FirstName as Kisi's guide does
    .spelt-otherwise-saw = { $saw } ({ difference })
    .spelt-otherwise-do = { application-attributes } Type the name as it stands here. { application-save }

application-last-name-attribute-is-sent =
    .claim = The attribute LastName is sent
    .why = Kisi does not need it. It is worth having: people see names in place of addresses.
    .missing-title = Add LastName, if you like
    .missing-saw = No attribute is called `{ $name }`. Kisi's guide says that it is optional.
    .missing-needed = `{ $name }` from `{ $field }`
    .missing-do = { application-attributes } Add a row: `{ $name }` on the left, `{ $field }` on the right. { application-save }
    .other-field-title = Fill LastName from the field lastname
    .other-field-saw = `{ $name }` is filled from `{ $saw }`.
    .other-field-needed = `{ $name }` from `{ $field }`
    .other-field-do = { application-attributes } In the row `{ $name }`, choose `{ $field }`. { application-save }
    .spelt-otherwise-title = Write LastName as Kisi's guide does
    .spelt-otherwise-saw = { $saw } ({ difference })
    .spelt-otherwise-do = { application-attributes } Type the name as it stands here. { application-save }

application-attributes-stand-once =
    .claim = No attribute stands twice
    .why = Of two attributes with one name, nobody says which one Kisi takes.
    .twice-title = Remove the second attribute of this name
    .twice-saw = `{ $name }` stands there more than once.
    .twice-do = { application-attributes } Keep one row with this name. { application-save }

application-no-constant-attributes =
    .claim = No fixed value is sent for everybody
    .why = A constant attribute is the same for all people. Kisi's guide asks for none.
    .instead-of-email-title = Remove the constant attribute: everybody would be one person
    .instead-of-email-saw = A constant attribute is called `{ $name }`. So everybody comes with the same e-mail address.
    .instead-of-email-do = { application-open } Go to { menu-constant-attributes } and remove the row `{ $name }`. { application-save }
    .unexpected-title = A constant attribute is there
    .unexpected-saw = The constant attribute `{ $name }` is sent for everybody. Kisi's guide does not ask for it.
    .unexpected-do = If you do not know what it is for, remove it: { application-open } Go to { menu-constant-attributes } and remove the row. { application-save }

application-no-group-attribute =
    .claim = The names of people's groups are not sent along
    .why = Kisi's guide does not ask for them. Groups come to Kisi by user sync.
    .included-title = Groups are sent along
    .included-saw = { menu-group-attribute } is ticked.
    .included-do = If you do not know what it is for: { application-open } Untick { menu-group-attribute }. { application-save }

# What stays empty or off

application-relay-state-is-empty =
    .claim = { menu-relay-state } is empty
    .why = Kisi's guide leaves it empty. With an address there, people may arrive elsewhere after they signed in.
    .filled-title = Empty { menu-relay-state }
    .filled-saw = `{ $saw }` stands there.
    .filled-needed = nothing
    .filled-do = { application-open } Empty { menu-relay-state }. { application-save }

application-login-url-is-empty =
    .claim = { menu-login-url } is empty
    .why = Kisi's guide leaves it empty. With an address there, a sign-in that begins in JumpCloud goes another way.
    .filled-title = Empty { menu-login-url }
    .filled-saw = `{ $saw }` stands there.
    .filled-needed = nothing
    .filled-do = { application-open } Empty { menu-login-url }. { application-save }

application-redirect-endpoint-is-off =
    .claim = { menu-redirect-endpoint } is not ticked
    .why = Kisi's guide leaves it unticked.
    .declared-title = { menu-redirect-endpoint } is ticked
    .declared-saw = JumpCloud offers a second way to sign in, which Kisi's guide does not use.
    .declared-do = { application-open } Untick { menu-redirect-endpoint }. { application-save-and-export }

# Who may use it

application-groups-are-bound =
    .claim = A group may use the application
    .why = JumpCloud denies a new application to everybody. Only people of a group that you tick may sign in.
    .none-title = Tick a group for the application
    .none-saw = No group and no person is bound to it. So nobody can sign in.
    .none-do = In JumpCloud, open { menu-app }, tab { menu-user-groups }. Tick a group and press { menu-save }. Then look again here.
    .people-alone-title = People may use it without a group
    .people-alone-saw = No group is bound to it. { $count ->
        [one] One person is bound alone.
       *[other] { $count } people are bound alone.
    }
    .people-alone-do = Kisi's guide ticks a group: In JumpCloud, open { menu-app }, tab { menu-user-groups }. For a first try, people alone are enough.
    .empty-title = Put people into the group
    .empty-saw = { $count ->
        [one] One group is bound to it, and nobody is in it.
       *[other] { $count } groups are bound to it, and nobody is in them.
    }
    .empty-do = In JumpCloud, open { menu-user-groups } and put people into a group that is bound. Then look again here.

application-tester-may-sign-in =
    .claim = The person who tries the sign-in may use the application
    .why = If this person cannot sign in, the try says nothing about your settings.
    .unknown-title = Name somebody who is in JumpCloud
    .unknown-saw = Nobody in JumpCloud has this e-mail address.
    .unknown-do = Compare the address letter by letter. An administrator is not always a user: then take another person.
    .several-title = Look who has this address
    .several-saw = Several people in JumpCloud have this e-mail address.
    .several-do = Take another person for the try.
    .shut-out-title = Take another person, or let this one in
    .shut-out-saw = { $state ->
        [suspended] JumpCloud has suspended this person.
        [staged] This person is not switched on in JumpCloud yet.
       *[locked] JumpCloud has locked this person out, after too many wrong passwords.
    }
    .shut-out-do = Find out why. Then switch the person on in JumpCloud, or take another one for the try.
    .not-ready-title = Let this person set a password first
    .not-ready-saw = { $state ->
        [password-expired] The password of this person has expired.
       *[never-activated] This person was invited and has never set a password.
    }
    .not-ready-do = Ask the person to sign in to JumpCloud once and to set a password. Then look again here.
    .not-admitted-title = Put this person into a group that may use the application
    .not-admitted-saw = This person is in none of the groups that are bound to it.
    .not-admitted-do = In JumpCloud, open { menu-user-groups } and put the person into a bound group, or open { menu-app }, tab { menu-user-groups }, and tick a group of theirs. Then look again here.
