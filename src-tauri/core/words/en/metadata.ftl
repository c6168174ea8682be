# What the checks of JumpCloud's metadata say.

# What most repairs share.
metadata-open = In JumpCloud, open { menu-app }, tab { menu-sso-tab }.
metadata-save-and-export = Press { menu-save }. Then press { menu-export-metadata } again and drop the new file here.
metadata-export-again = { metadata-open } Press { menu-export-metadata } again and drop the new file here, just as it is.
metadata-new-certificate = { metadata-open } On the left, choose { menu-regenerate-certificate }. { metadata-save-and-export } If people use this sign-in today, it may fail until Kisi has the new file.
metadata-give-kisi = If Kisi has the file from before, give it this one. In Kisi, open { menu-kisi-sso }, upload this file and press { menu-save }.
metadata-which-certificate = { $count ->
    [one] The certificate
   *[other] Certificate { $number } of { $count }
}
metadata-days = { $days ->
    [0] less than a day
    [one] 1 day
   *[other] { $days } days
}

fact-column = Column
fact-namespace = Namespace
fact-previous = Before

# The file

metadata-well-formed =
    .claim = The file is whole, from its first to its last character
    .why = Kisi reads this file with a program. At the first sign that is out of place, the program stops.
    .broken-title = { $break ->
        [element-not-closed] Export the file again: its end is missing
        [tag-cut-off] Export the file again: its end is missing
        [section-cut-off] Export the file again: its end is missing
        [empty] Export the file again: nothing is in it
        [second-root] Export the file again: this is more than one file
       *[other] Export the file again: somebody or something changed it
    }
    .broken-saw = { $break ->
        [empty] There is nothing in it but its first line.
        [element-not-closed] The file ends too early: the end of `{ $element }` is missing. It stops in line { $line }, column { $column }, after { $near }
        [wrong-closing-tag] In line { $line }, column { $column }, the end of `{ $other }` stands where the end of `{ $element }` belongs: { $near }
        [closing-tag-without-opening] In line { $line }, column { $column }, `{ $element }` ends, but it never began: { $near }
        [tag-cut-off] The file ends too early: in line { $line }, column { $column }, it stops inside `{ $element }`, after { $near }
        [section-cut-off] In line { $line }, column { $column }, a comment begins and never ends: { $near }
        [quote-missing] In line { $line }, column { $column }, the quotation mark after `{ $other }` is missing: { $near }
        [value-not-quoted] In line { $line }, column { $column }, the value of `{ $other }` has no quotation marks: { $near }
        [value-missing] In line { $line }, column { $column }, `{ $other }` has no value: { $near }
        [attribute-twice] In line { $line }, column { $column }, `{ $other }` stands twice in one place: { $near }
        [blank-missing] In line { $line }, column { $column }, the blank before `{ $other }` is missing: { $near }
        [less-than-in-value] In line { $line }, column { $column }, the value of `{ $other }` holds a `<`, which must not be there: { $near }
        [bare-less-than] In line { $line }, column { $column }, a `<` stands alone: { $near }
        [bare-ampersand] In line { $line }, column { $column }, an `&` stands alone. In such a file it must be `&amp;`: { $near }
        [unknown-entity] In line { $line }, column { $column }, nobody knows what `&{ $other };` means: { $near }
        [forbidden-character] In line { $line }, column { $column }, there is a character that must not be in such a file ({ $other }): { $near }
        [not-a-name] In line { $line }, column { $column }, a name is missing, or has a sign that no name can have: { $near }
        [prefix-not-declared] In line { $line }, column { $column }, the file uses the short form `{ $other }:` and never says what it stands for: { $near }
        [text-before] There is text before the file begins, in line { $line }, column { $column }: { $near }
        [text-after] There is text after the file ends, in line { $line }, column { $column }: { $near }
        [second-root] In line { $line }, column { $column }, a second file begins, with `{ $element }`: { $near }
        [declaration-not-first] Something stands before the first line. `<?xml` comes only in line { $line }, column { $column }: { $near }
       *[other] It breaks in line { $line }, column { $column }: { $near } ({ $other })
    }
    .broken-do = { metadata-export-again } Do not open it in an editor before. If it breaks at the same place again, ask JumpCloud Support.

metadata-no-doctype =
    .claim = The file has no DOCTYPE
    .why = No metadata needs a DOCTYPE. It can make a program load other files, or fill the computer's memory, so we do not read on.
    .doctype-title = Export the file again: it has a DOCTYPE
    .doctype-saw = A `<!DOCTYPE` in line { $line }, column { $column }. JumpCloud writes none.
    .doctype-do = { metadata-export-again } If somebody sent you this file, ask where it is from.

metadata-of-usual-size =
    .claim = The file is no larger and no deeper than others of its kind
    .why = A file like this can stop a program. JumpCloud's has fewer than twenty parts.
    .too-deep-title = Export the file again: this one goes too deep
    .too-deep-saw = In line { $line }, more than { $most } parts stand one inside the other.
    .too-deep-do = { metadata-export-again }
    .too-many-title = Export the file again: this one has too many parts
    .too-many-saw = By line { $line }, there are many times more parts than one application has.
    .too-many-do = { metadata-export-again }

metadata-is-saml-metadata =
    .claim = The file is SAML 2.0 metadata
    .why = Kisi learns from this file where JumpCloud is and how to know it. Any other file says nothing to Kisi.
    .other-root-title = Export the metadata from JumpCloud: this is another file
    .other-root-saw = It begins with `{ $root }`. Metadata begins with `EntityDescriptor`.
    .other-root-do = { metadata-export-again }
    .no-namespace-title = Export the file again: the mark of SAML 2.0 is gone
    .no-namespace-saw = It begins with `{ $root }`, as metadata does, but without the mark that says SAML 2.0 (`xmlns`).
    .no-namespace-do = { metadata-export-again }
    .other-namespace-title = Export the file again: it has the mark of something else
    .other-namespace-saw = It begins with `{ $root }`, as metadata does, but is marked as `{ $namespace }`.
    .other-namespace-do = { metadata-export-again }

metadata-one-identity-provider =
    .claim = One identity provider stands in the file
    .why = With several, we would have to guess which one is yours. A wrong guess sends your people to somebody else.
    .several-title = Export the metadata of this one application
    .several-saw = The file describes { $count } identity providers: `{ $first }`, `{ $second }`{ $count ->
        [2] .
       *[other] {" "}and more.
    }
    .several-do = { metadata-export-again }

metadata-ids-unique =
    .claim = No ID stands twice
    .why = A signature names what it signs by its ID. If two parts have the same one, the wrong one may be believed.
    .twice-title = Export the file again: an ID stands twice
    .twice-saw = The ID `{ $id }` stands more than once.
    .twice-do = { metadata-export-again }

metadata-signature-holds =
    .claim = No signature on the file is broken
    .why = A signature shows that nobody changed the file. JumpCloud does not sign its files; if one is signed, the signature must hold.
    .broken-title = Get the file again: its signature does not hold
    .broken-saw = { $refusal ->
        [changed] The file was changed after it was signed.
        [other-key] The signature was made with another key than the one that comes with it.
        [malformed] The signature is not whole: `{ $detail }` is missing, or stands twice.
        [reference] The signature does not say clearly what it signs.
        [elsewhere] The signature is for another part: `{ $detail }`.
        [ambiguous] The signature is for the ID `{ $detail }`, which stands twice.
        [transform] The signature wants to change the file first, in a way that is not allowed: `{ $detail }`.
        [hmac] The signature is of a kind (HMAC) that anybody who can check it can also make.
        [algorithm] The signature uses a method that must not be used: `{ $detail }`.
       *[other] The signature cannot be checked.
    }
    .broken-do = { metadata-export-again }
    .cannot-tell-title = Get the file from JumpCloud: we cannot check its signature
    .cannot-tell-saw = { $refusal ->
        [no-key] There is a signature, but no key to check it with.
        [wrong-key] There is a signature, but the key that comes with it does not fit.
       *[other] There is a signature, made with a method that we do not know: `{ $detail }`.
    }
    .cannot-tell-do = { metadata-export-again } JumpCloud's own file has no signature.
    .weak-title = Ask for a newer signature on this file
    .weak-saw = The signature holds, but { $weakness ->
        [signature] it is made with SHA-1, which no longer protects.
        [digest] what it signs is counted with SHA-1, which no longer protects.
       *[key] its key has only { $bits } bits, which no longer protects.
    }
    .weak-do = Ask who signed this file for one with RSA-SHA256 and 2048 bits. JumpCloud's own file has no signature.

# The name

metadata-entity-id-present =
    .claim = JumpCloud's name is in the file
    .why = Every identity provider has a name. Kisi knows it again by that name.
    .missing-title = Export the file again: the IdP Entity ID is missing
    .missing-saw = There is no `entityID` at all.
    .missing-do = { metadata-export-again }
    .empty-title = Fill in { menu-idp-entity-id }
    .empty-saw = The name (`entityID`) is empty.
    .empty-do = { metadata-open } Paste Kisi's value into { menu-idp-entity-id }. { metadata-save-and-export }

metadata-entity-id-short-enough =
    .claim = JumpCloud's name has at most 1024 characters
    .why = The standard allows no longer name. Some programs cut it off.
    .too-long-title = Shorten { menu-idp-entity-id }
    .too-long-saw = The name has { $length } characters, and { $most } are allowed: `{ $saw }`
    .too-long-do = { metadata-open } Paste Kisi's value into { menu-idp-entity-id }. { metadata-save-and-export }

metadata-entity-id-is-kisi =
    .claim = JumpCloud's name is the one that Kisi's guide asks for
    .why = Kisi's guide asks for exactly this name. Such names are compared letter by letter, so with one letter more it is another name.
    .different-title = { $kind ->
        [slash] Remove the slash at the end of { menu-idp-entity-id }
        [blank-end] Remove the blank at the end of { menu-idp-entity-id }
        [blank-start] Remove the blank at the start of { menu-idp-entity-id }
        [blank-inside] Remove the blank in { menu-idp-entity-id }
        [capitals] Write { menu-idp-entity-id } in small letters
        [http] Write https in place of http in { menu-idp-entity-id }
        [short] Complete { menu-idp-entity-id }
        [long] Remove the end of { menu-idp-entity-id }
       *[other] Paste Kisi's value into { menu-idp-entity-id }
    }
    .different-saw = { $saw } ({ difference })
    .different-do = { metadata-open } Paste the value into { menu-idp-entity-id }. { metadata-save-and-export }
    .placeholder-title = Fill in { menu-idp-entity-id }
    .placeholder-saw = `{ $saw }` (these are the words that JumpCloud shows in the empty field)
    .placeholder-do = { metadata-open } Paste the value into { menu-idp-entity-id }. { metadata-save-and-export }
    .acs-url-title = Put Kisi's name into { menu-idp-entity-id }, not the address of another field
    .acs-url-saw = `{ $saw }` (this belongs in { menu-acs-url })
    .acs-url-do = { metadata-open } Paste the value into { menu-idp-entity-id }. Check that { menu-acs-url } still holds its own value. { metadata-save-and-export }

metadata-entity-id-absolute =
    .claim = JumpCloud's name has the form of a web address or a URN
    .why = The standard wants such a form, so that no two have the same name.
    .relative-title = Choose a name that looks like a web address
    .relative-saw = `{ $saw }`
    .relative-do = { metadata-open } Write a full address into { menu-idp-entity-id }. { metadata-save-and-export }

# The role

metadata-saml-2-protocol =
    .claim = The identity provider speaks SAML 2.0
    .why = Kisi speaks SAML 2.0 and no other language at sign-in.
    .other-title = Export from an application that uses SAML 2.0
    .other-saw = It speaks only `{ $saw }`.
    .other-do = { metadata-export-again }
    .none-title = Export the file again: it does not say that it speaks SAML 2.0
    .none-saw = `protocolSupportEnumeration` is missing or empty.
    .none-do = { metadata-export-again }

metadata-one-idp-role =
    .claim = The sign-in of the identity provider is described once
    .why = We do not know which of them Kisi reads.
    .several-title = Export the file again: sign-in is described more than once
    .several-saw = There are { $count } parts called `IDPSSODescriptor`. JumpCloud writes one.
    .several-do = { metadata-export-again }

metadata-only-identity-provider =
    .claim = The file describes an identity provider and nothing else
    .why = Kisi needs only the identity provider. What else is there does no harm.
    .service-provider-title = The file also describes a service provider
    .service-provider-saw = There is an `SPSSODescriptor` beside the identity provider. JumpCloud writes none.
    .service-provider-do = Check that this is the file that JumpCloud exported. Then there is nothing to do.
    .other-role-title = The file also describes something else
    .other-role-saw = There is `{ $role }` beside the identity provider. JumpCloud writes none.
    .other-role-do = Check that this is the file that JumpCloud exported. Then there is nothing to do.

metadata-one-entity-descriptor =
    .claim = The file holds one description, not a list of them
    .why = JumpCloud writes one description. We do not know whether Kisi reads a list.
    .wrapped-title = Export the file from JumpCloud, not as part of a list
    .wrapped-saw = The description stands in a list (`EntitiesDescriptor`) of { $count }.
    .wrapped-do = { metadata-export-again }

# The times

metadata-valid-until-readable =
    .claim = The end date of the file can be read
    .why = A program that cannot read the end date has to take the file as out of date.
    .unreadable-title = Export the file again: its end date cannot be read
    .unreadable-saw = `validUntil` says `{ $saw }`. That is not a time as the standard writes it.
    .unreadable-needed = for example `2031-05-09T12:00:00Z`
    .unreadable-do = { metadata-export-again }

metadata-still-valid =
    .claim = The file itself is not out of date
    .why = After its end date, nobody may use this file any more.
    .past-title = Export the file again: this one is out of date
    .past-saw = It was good until { $day } (`validUntil`).
    .past-do = { metadata-export-again }
    .soon-title = Export the file again before { $day }
    .soon-saw = It is good until { $day } (`validUntil`). That is in { metadata-days }.
    .soon-do = { metadata-export-again } JumpCloud's own file has no end date.

metadata-cache-duration-readable =
    .claim = How long the file may be kept can be read
    .why = Programs look here to learn when to load the file again.
    .unreadable-title = Export the file again: how long it may be kept cannot be read
    .unreadable-saw = `cacheDuration` says `{ $saw }`. That is not a length of time as the standard writes it.
    .unreadable-needed = for example `P1D`, one day
    .unreadable-do = { metadata-export-again }

# The keys

metadata-signing-key-present =
    .claim = JumpCloud's signing certificate is in the file
    .why = Kisi checks every sign-in with this certificate. Without it, Kisi can trust nobody.
    .none-title = Export the file again: JumpCloud's certificate is missing
    .none-saw = There is no key in the file.
    .none-do = { metadata-open } Look on the left whether JumpCloud has a certificate. If not, press { menu-activate } first. Then press { menu-export-metadata } and drop the new file here.
    .encryption-only-title = Export the file again: the certificate for signing is missing
    .encryption-only-saw = The file has a key for encryption only, and none for signing.
    .encryption-only-do = { metadata-export-again }
    .name-only-title = Export the file again: it names a key, and does not bring it
    .name-only-saw = In place of the certificate there is only a name: `{ $name }`.
    .name-only-do = { metadata-export-again }
    .without-certificate-title = Export the file again: the key has no certificate
    .without-certificate-saw = There is a key for signing, but no certificate in it.
    .without-certificate-do = { metadata-export-again }

metadata-signing-certificate-readable =
    .claim = JumpCloud's signing certificate can be read
    .why = Kisi checks every sign-in with this certificate. What cannot be read cannot be used.
    .empty-title = Export the file again: the certificate is empty
    .empty-saw = { metadata-which-certificate } is empty.
    .empty-do = { metadata-new-certificate }
    .not-base64-title = Export the file again: something else stands where the certificate belongs
    .not-base64-saw = { metadata-which-certificate } is not written as certificates are{ $known ->
        [yes] : it has the sign `{ $sign }`.
       *[no] : letters are missing.
    }
    .not-base64-do = { metadata-export-again }
    .double-base64-title = Put the certificate in once, not packed twice
    .double-base64-saw = { metadata-which-certificate } was packed (base64) twice: under the first layer is another one.
    .double-base64-do = { metadata-export-again } If you uploaded your own certificate to JumpCloud, upload it as it is, beginning with `-----BEGIN CERTIFICATE-----`.
    .request-title = Put the certificate in place of the request for one
    .request-saw = { metadata-which-certificate } is a certificate request (CSR). It only asks for a certificate.
    .request-do = { metadata-open } Upload the certificate that was made from this request. { metadata-save-and-export }
    .private-key-title = Make a new key: a private key is in this file
    .private-key-saw = A private key stands where the certificate belongs. We did not keep it and do not show it. Whoever has it can sign in as anybody.
    .private-key-do = { metadata-open } On the left, choose { menu-regenerate-certificate }. { metadata-save-and-export } Delete this file everywhere, also from your mail.
    .public-key-title = Put the whole certificate in, not only its key
    .public-key-saw = { metadata-which-certificate } is only a public key, without name and dates.
    .public-key-do = { metadata-export-again }
    .pkcs7-title = Put one certificate in, not a bundle
    .pkcs7-saw = { metadata-which-certificate } is a bundle of certificates (PKCS #7).
    .pkcs7-do = { metadata-open } Upload the one certificate, as PEM. { metadata-save-and-export }
    .truncated-title = Export the file again: the end of the certificate is missing
    .truncated-saw = { metadata-which-certificate } begins right and stops too early.
    .truncated-do = { metadata-export-again }
    .not-a-certificate-title = Export the file again: something else stands where the certificate belongs
    .not-a-certificate-saw = { metadata-which-certificate } is not a certificate.
    .not-a-certificate-do = { metadata-export-again }

metadata-signing-certificate-not-practice =
    .claim = The certificate is a real one, not one for practice
    .why = Practice keeps its keys in no safe place. Nobody should be able to sign in to your doors with one.
    .practice-title = Export the file from the real JumpCloud
    .practice-saw = The certificate is made out to `{ $name }`. Our practice JumpCloud made it.
    .practice-do = Sign in to JumpCloud in your browser, and open { menu-app }, tab { menu-sso-tab }. Press { menu-export-metadata } and drop that file here. This one belongs in a practice setup.

metadata-signing-certificate-in-date =
    .claim = JumpCloud's signing certificate is valid today
    .why = Kisi checks every sign-in with this certificate. We do not know how Kisi treats one that is out of date, so we ask for one that is in date.
    .expired-title = Make a new certificate in JumpCloud: this one has expired
    .expired-saw = { metadata-which-certificate } was good until **{ $day }**. That was { metadata-days } ago.
    .expired-needed = a certificate that is valid today
    .expired-do = { metadata-new-certificate }
    .old-one-expired-title = Take the old certificate out
    .old-one-expired-saw = { metadata-which-certificate } was good until **{ $day }**. Another one is in date.
    .old-one-expired-do = If nobody signs in with the old one any more, export again after JumpCloud has dropped it. Nothing must change today.
    .not-yet-title = Use a certificate that is valid today
    .not-yet-saw = { metadata-which-certificate } is good only from **{ $day }**. That is in { metadata-days }.
    .not-yet-needed = a certificate that is valid today
    .not-yet-do = Check first whether the date of this computer is right. If it is: { metadata-new-certificate }
    .not-yet-today-title = Compare the clocks, or wait a day
    .not-yet-today-saw = { metadata-which-certificate } is good from **{ $day }**, a little later than the clock of this computer says. It may just have been made.
    .not-yet-today-do = Check whether the date and time of this computer are right. If they are, drop the file again in a while.
    .new-one-not-yet-title = Wait with the new certificate until { $day }
    .new-one-not-yet-saw = { metadata-which-certificate } is good only from **{ $day }**. Another one is valid today.
    .new-one-not-yet-do = Check that JumpCloud signs with the one that is valid today until then. Nothing must change now.

metadata-signing-key-kind =
    .claim = JumpCloud signs with an RSA key
    .why = Kisi's guide asks for RSA-SHA256. Only an RSA key can sign like that.
    .ec-title = Use an RSA certificate
    .ec-saw = { metadata-which-certificate } has an elliptic curve key ({ $key }). JumpCloud makes RSA keys.
    .ec-needed = RSA with 2048 bits or more
    .ec-do = { metadata-new-certificate }
    .dsa-title = Use an RSA certificate in place of DSA
    .dsa-saw = { metadata-which-certificate } has a DSA key. Nobody should use those any more.
    .dsa-needed = RSA with 2048 bits or more
    .dsa-do = { metadata-new-certificate }
    .ed25519-title = Use an RSA certificate in place of Ed25519
    .ed25519-saw = { metadata-which-certificate } has an Ed25519 key. SAML has no way to sign with one.
    .ed25519-needed = RSA with 2048 bits or more
    .ed25519-do = { metadata-new-certificate }
    .unknown-title = Use an RSA certificate
    .unknown-saw = { metadata-which-certificate } has a kind of key that we do not know: `{ $key }`.
    .unknown-needed = RSA with 2048 bits or more
    .unknown-do = { metadata-new-certificate }

metadata-signing-key-size =
    .claim = JumpCloud's key is long enough
    .why = With a short key, somebody with enough computers can find its private half and sign in as anybody.
    .short-title = Use a longer key: this one has only { $bits } bits
    .short-saw = { metadata-which-certificate } has an RSA key of { $bits } bits.
    .short-needed = 2048 bits or more
    .short-do = { metadata-new-certificate }
    .far-too-short-title = Use a longer key: this one can be broken in hours
    .far-too-short-saw = { metadata-which-certificate } has an RSA key of { $bits } bits.
    .far-too-short-needed = 2048 bits or more
    .far-too-short-do = { metadata-new-certificate }

metadata-http-post-endpoint =
    .claim = JumpCloud can be reached by HTTP-POST
    .why = Kisi sends people to JumpCloud through this address. The guide's own export offers HTTP-POST.
    .no-address-title = Export the file again: the sign-in address is missing
    .no-address-saw = There is no `SingleSignOnService` in the file.
    .no-address-do = { metadata-export-again }
    .only-redirect-title = Export the file again: the HTTP-POST address is missing
    .only-redirect-saw = There is an address for HTTP-Redirect only.
    .only-redirect-do = { metadata-export-again } JumpCloud always writes the one for HTTP-POST.
    .other-only-title = Export the file again: no browser can use its addresses
    .other-only-saw = There is no address for HTTP-POST, and none for HTTP-Redirect.
    .other-only-do = { metadata-export-again }

metadata-sso-location-absolute =
    .claim = The sign-in address is a whole web address
    .why = Your people's browsers open this address at every sign-in.
    .missing-title = Export the file again: the sign-in address is missing
    .missing-saw = A `SingleSignOnService` has no `Location`.
    .missing-do = { metadata-export-again }
    .empty-title = Export the file again: the sign-in address is empty
    .empty-saw = `Location` is empty.
    .empty-do = { metadata-export-again }
    .relative-title = Export the file again: the sign-in address is not whole
    .relative-saw = `{ $saw }`
    .relative-needed = an address that begins with `https://`
    .relative-do = { metadata-export-again }
    .other-scheme-title = Do not use this file: its sign-in address is no web address
    .other-scheme-saw = `{ $saw }`
    .other-scheme-needed = an address that begins with `https://`
    .other-scheme-do = { metadata-export-again } If somebody sent you this file, ask where it is from. JumpCloud never writes such an address.

metadata-sso-location-https =
    .claim = The sign-in address is https
    .why = Over http, anybody on the way can read a sign-in and change it.
    .http-title = Export the file again: the sign-in address must be https
    .http-saw = `{ $saw }`
    .http-needed = an address that begins with `https://`
    .http-do = { metadata-export-again } JumpCloud always writes https.

metadata-sso-location-clean =
    .claim = The sign-in address holds no blank and no user name
    .why = A blank breaks an address. A user name in front hides where it really leads.
    .blank-title = Export the file again: there is a blank in the sign-in address
    .blank-saw = `{ $saw }`
    .blank-do = { metadata-export-again }
    .user-name-title = Do not use this file: its sign-in address leads to { $host }
    .user-name-saw = `{ $saw }`. What stands before the `@` is only a user name. The address leads to `{ $host }`.
    .user-name-do = { metadata-export-again } If somebody sent you this file, ask where it is from.

metadata-sso-host-is-jumpcloud =
    .claim = The sign-in address leads to JumpCloud
    .why = Your people type their password there.
    .other-title = Export the file from JumpCloud: this one leads to { $host }
    .other-saw = The sign-in address leads to `{ $host }`.
    .other-needed = an address that ends in `jumpcloud.com`, for example `sso.jumpcloud.com`
    .other-do = { metadata-export-again }
    .look-alike-title = Do not use this file: { $host } only looks like JumpCloud
    .look-alike-saw = The sign-in address leads to `{ $host }`, a look-alike.
    .look-alike-needed = an address that ends in `jumpcloud.com`, for example `sso.jumpcloud.com`
    .look-alike-do = { metadata-export-again } If somebody sent you this file, ask where it is from.

metadata-sso-path-is-saml2 =
    .claim = The sign-in address leads to an application in JumpCloud
    .why = At JumpCloud, the sign-in of every SAML application stands under `/saml2/`.
    .other-title = Export the file again: the sign-in address leads to another page
    .other-saw = It leads to `{ $saw }`.
    .other-needed = a path that begins with `/saml2/`
    .other-do = { metadata-export-again } You can compare it with { menu-idp-url } in JumpCloud.

metadata-one-sso-location =
    .claim = There is one sign-in address
    .why = In every export that we saw, JumpCloud writes the same address for all ways to reach it.
    .different-title = Export the file again: it has two sign-in addresses
    .different-saw = `{ $first }` and `{ $second }`
    .different-do = { metadata-export-again }

metadata-sso-bindings-once =
    .claim = Each way to reach JumpCloud stands once
    .why = If one stands twice, each program may take another one.
    .twice-title = Export the file again: { $binding } stands twice
    .twice-saw = There are two addresses for { $binding }.
    .twice-do = { metadata-export-again }

metadata-sso-bindings-known =
    .claim = SAML 2.0 knows every way to reach JumpCloud that the file names
    .why = What nobody knows, nobody uses. The other addresses are not touched by it.
    .unknown-title = One sign-in address is for something else
    .unknown-saw = An address is for `{ $saw }`. SAML 2.0 does not know it.
    .unknown-do = Nothing must change. JumpCloud's own export does not have it.
    .missing-title = Export the file again: one sign-in address does not say how to use it
    .missing-saw = A `SingleSignOnService` has no `Binding`.
    .missing-do = { metadata-export-again }

metadata-name-id-persistent =
    .claim = JumpCloud names people in the persistent format
    .why = Kisi's guide asks for this format. We do not know what Kisi does with another one.
    .misspelt-title = Choose the format with `tc:` in { menu-name-id-format }
    .misspelt-saw = { $saw } (`tc:` is missing)
    .misspelt-do = { metadata-open } In { menu-name-id-format }, choose the entry from the list that ends in `2.0:nameid-format:persistent`. { metadata-save-and-export } Kisi's guide prints it without `tc:`; that is a misprint.
    .different-title = Choose persistent in { menu-name-id-format }
    .different-saw = { $saw } ({ $format } is another setting)
    .different-do = { metadata-open } In { menu-name-id-format }, choose the entry that ends in `2.0:nameid-format:persistent`. { metadata-save-and-export }
    .missing-title = Choose persistent in { menu-name-id-format }
    .missing-saw = The file names no format (`NameIDFormat`).
    .missing-needed = `{ $needed }`
    .missing-do = { metadata-open } In { menu-name-id-format }, choose the entry that ends in `2.0:nameid-format:persistent`. { metadata-save-and-export }

metadata-signing-certificate-lasts =
    .claim = JumpCloud's signing certificate lasts for more than 60 days
    .why = When it ends, sign-in may stop. JumpCloud writes to its administrators 60, 30 and 7 days before.
    .soon-title = { $within ->
        [week] Make a new certificate this week: this one ends on { $day }
        [month] Make a new certificate this month: this one ends on { $day }
       *[later] Plan a new certificate: this one ends on { $day }
    }
    .soon-saw = { metadata-which-certificate } is good until **{ $day }**. That is in { metadata-days }.
    .soon-needed = a certificate that lasts for more than 60 days
    .soon-do = Do it when nobody needs to sign in. { metadata-new-certificate }

metadata-signing-certificate-not-kisis =
    .claim = The certificate is JumpCloud's own, not Kisi's
    .why = JumpCloud signs with its own key. Kisi's certificate goes the other way: from Kisi to JumpCloud.
    .same-title = Put Kisi's certificate into { menu-replace-sp-certificate } only
    .same-saw = JumpCloud's signing certificate and the one that you dropped as Kisi's have the same key.
    .same-do = One of the two may be in the wrong place. { metadata-open } Look on the left which certificate JumpCloud signs with. If it is Kisi's, choose { menu-regenerate-certificate }. { metadata-save-and-export }
    .named-title = Check whether this is Kisi's certificate
    .named-saw = JumpCloud's signing certificate is made out to `{ $name }`.
    .named-do = { metadata-open } Kisi's certificate belongs in { menu-replace-sp-certificate }. On the left must be JumpCloud's own. If it is not, choose { menu-regenerate-certificate }. { metadata-save-and-export }

metadata-key-as-before =
    .claim = JumpCloud signs with the same key as in the file before
    .why = Kisi checks sign-ins with the key that it was given. JumpCloud may sign with the new one from the moment it has it.
    .other-title = Give Kisi this file: JumpCloud has a new key
    .other-saw = The key is not the one of the file before. The new certificate is good until { $day }.
    .other-do = { metadata-give-kisi } JumpCloud has changed already, so Kisi is next.
    .one-more-title = Give Kisi this file before JumpCloud changes its key
    .one-more-saw = The old key is still there. A new one is there, too, with a certificate until { $day }.
    .one-more-do = { metadata-give-kisi } First Kisi learns the new key, then JumpCloud may sign with it.
    .one-less-title = Give Kisi this file: JumpCloud has dropped a key
    .one-less-saw = The file before had a key that is gone now.
    .one-less-do = Check that JumpCloud signs with the key that is left. { metadata-give-kisi }
    .renewed-title = The certificate is new, the key is the same
    .renewed-saw = The new certificate is good until { $day }.
    .renewed-do = { metadata-give-kisi } Sign-in may go on as before until then.

metadata-sso-location-as-before =
    .claim = The sign-in address is the same as in the file before
    .why = Kisi sends people to the address that it was given. A new address means a new application in JumpCloud.
    .moved-title = Give Kisi this file: the sign-in address is another one
    .moved-saw = `{ $saw }`, and before it was `{ $before }`
    .moved-do = Check first that both files are from the same application. { metadata-give-kisi } JumpCloud has changed already, so Kisi is next.

metadata-entity-id-as-before =
    .claim = JumpCloud's name is the same as in the file before
    .why = Kisi knows JumpCloud by the name that it was given.
    .changed-title = JumpCloud has another name than in the file before
    .changed-saw = `{ $saw }`, and before it was `{ $before }`
    .changed-do = { metadata-give-kisi }

metadata-one-signing-certificate =
    .claim = JumpCloud has one signing certificate
    .why = Several mean that the key is being changed. Any of them may sign, so Kisi needs them all. We do not know whether Kisi reads more than one.
    .several-title = Finish the change of certificates
    .several-saw = There are { $count } different signing certificates. The newest is good until { $day }.
    .several-do = { metadata-open } Look on the left which one is in use. When the change is done, press { menu-export-metadata } again and drop the new file here.

metadata-signing-certificates-different =
    .claim = No signing certificate stands twice
    .why = It does no harm, but JumpCloud writes each one once. Somebody may have edited the file.
    .twice-title = Export the file again: the same certificate is in it { $times } times
    .twice-saw = The same signing certificate stands { $times } times in the file.
    .twice-do = { metadata-export-again }

metadata-one-certificate-per-x509-data =
    .claim = Each key comes with one certificate
    .why = Where a key comes with several, programs take the first, the last, or none.
    .several-title = Export the file again: one key comes with { $count } certificates
    .several-saw = In one `X509Data` there are { $count } certificates.
    .several-do = { metadata-export-again }

metadata-signing-certificate-bare =
    .claim = The certificate is in the file as bare text
    .why = In metadata, a certificate has no lines around it. Some programs stop at them.
    .armour-title = Export the file again: lines are around the certificate that do not belong there
    .armour-saw = { metadata-which-certificate } still has its `-----BEGIN CERTIFICATE-----` line.
    .armour-do = { metadata-export-again }
    .comment-title = Export the file again: a comment is inside the certificate
    .comment-saw = { metadata-which-certificate } has a comment (`<!--`) in its middle.
    .comment-do = { metadata-export-again }

metadata-signing-certificate-hash =
    .claim = The certificate is signed in a way that still protects
    .why = Nobody trusts this signature, so sign-in works. But such a certificate is old, and some checks complain about it.
    .weak-title = Make a newer certificate when you can: this one uses { $hash }
    .weak-saw = { metadata-which-certificate } is itself signed with { $hash }, which no longer protects.
    .weak-do = { metadata-new-certificate }

metadata-signing-certificate-self-signature =
    .claim = The certificate's own signature is right
    .why = A certificate that signs itself shows so that it is whole. This one may have been changed.
    .wrong-title = Make a new certificate: this one was changed after it was made
    .wrong-saw = { metadata-which-certificate } is signed by itself, and that signature is wrong.
    .wrong-do = { metadata-new-certificate }

metadata-key-uses-known =
    .claim = Each key says what it is for
    .why = A key for something unknown is not used at sign-in.
    .unknown-title = Export the file again: a key is for something unknown
    .unknown-saw = A key is for `{ $saw }`. It can be for `signing` or `encryption`.
    .unknown-do = { metadata-export-again }

metadata-only-signing-keys =
    .claim = All keys in the file are for signing
    .why = Kisi needs the signing key only. JumpCloud's own export has no other.
    .encryption-title = The file also has a key for encryption
    .encryption-saw = There are { $count } keys. { $signing ->
        [0] None of them is for signing.
        [one] 1 is for signing.
       *[other] { $signing } are for signing.
    } The others are for encryption.
    .encryption-do = Nothing must change. Only the signing key counts here.

# What is good to know

metadata-no-redirect-endpoint =
    .claim = JumpCloud does not declare the HTTP-Redirect address
    .why = Kisi's guide says not to check this box. With it, sign-in may still work.
    .declared-title = Take the tick out of { menu-redirect-endpoint }
    .declared-saw = The file has an address for HTTP-Redirect.
    .declared-do = { metadata-open } Take the tick out of { menu-redirect-endpoint }. { metadata-save-and-export }

metadata-requests-signed =
    .claim = JumpCloud does not ask Kisi to sign its requests
    .why = Nobody documents when JumpCloud asks for this. It may begin when Kisi's certificate is in JumpCloud.
    .asked-title = JumpCloud asks Kisi to sign its requests
    .asked-saw = `WantAuthnRequestsSigned` is `true`.
    .asked-do = Nothing must change. JumpCloud may need Kisi's certificate for it: see { menu-replace-sp-certificate }.
    .unreadable-title = Export the file again: it says neither yes nor no
    .unreadable-saw = `WantAuthnRequestsSigned` is `{ $saw }`.
    .unreadable-needed = `true` or `false`
    .unreadable-do = { metadata-export-again }

metadata-requests-signed-as-before =
    .claim = JumpCloud asks Kisi for the same signatures as in the file before
    .why = Nobody documents when JumpCloud asks for signed requests. It may begin when Kisi's certificate is in JumpCloud.
    .now-title = JumpCloud now asks Kisi to sign its requests
    .now-saw = `WantAuthnRequestsSigned` was `false` and is `true` now.
    .now-do = Nothing must change. If you put Kisi's certificate into JumpCloud in between, that may be why.
    .no-longer-title = JumpCloud no longer asks Kisi to sign its requests
    .no-longer-saw = `WantAuthnRequestsSigned` was `true` and is `false` now.
    .no-longer-do = { metadata-open } Check whether Kisi's certificate is still there: see { menu-replace-sp-certificate }.

metadata-signature-covers-all =
    .claim = No signature is for a part of the file only
    .why = A signature on a part says nothing about the rest.
    .part-only-title = Only a part of the file is signed
    .part-only-saw = There is a signature inside the file, but none for the whole.
    .part-only-do = Nothing must change. JumpCloud's own file has no signature.

metadata-as-exported =
    .claim = The file looks as JumpCloud writes it
    .why = This is only a hint. JumpCloud may write its file in another way one day.
    .edited-title = Somebody may have edited this file
    .edited-saw = { $sign ->
        [element] In line { $line } there is `{ $element }`. No export from JumpCloud that we know has it.
        [comment] There is a comment in it. JumpCloud writes none.
        [mark] It begins with a mark that editors leave (a byte order mark).
       *[lines] It has { $lines } lines. JumpCloud writes one long line.
    }
    .edited-do = If you did not edit it on purpose: { metadata-export-again }
