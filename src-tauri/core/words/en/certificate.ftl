# One certificate: Kisi's, or any that somebody wants to look at.

# How to get a better one.
certificate-renew = { $asked ->
    [kisi-certificate] In Kisi, open { menu-kisi-sso } and press { menu-generate-certificate }. Drop the new file here.
   *[certificate] Ask whoever made this certificate for a new one.
}

fact-certificate-before = The one before (SHA-256)
fact-certificate-in-kisi = The one in Kisi (SHA-256)
fact-not-before = Good from
fact-not-after = Good until

certificate-is-readable =
    .claim = The certificate can be read
    .why = Kisi and JumpCloud read a certificate as we do. What we cannot read, they most likely cannot read.
    .empty-title = Save the certificate again: nothing is in it
    .empty-saw = In certificate { $place } of { $count }, nothing stands between the first and the last line.
    .empty-needed = A whole certificate
    .empty-do = { file-bring }
    .cut-off-title = Save the certificate again: its end is missing
    .cut-off-saw = It begins like a certificate and stops too early (certificate { $place } of { $count }).
    .cut-off-needed = A whole certificate
    .cut-off-do = If you pasted it, copy it again with its last line. { file-bring }
    .stray-character-title = Copy the certificate again: a wrong character stands in it
    .stray-character-saw = The character `{ $found }` stands in it (certificate { $place } of { $count }). No certificate has it.
    .stray-character-needed = Only letters, numbers and `+`, `/`, `=` between the first and the last line
    .stray-character-do = Do not open the file in a text program. { file-bring }
    .damaged-title = Copy the certificate again: letters are missing in it
    .damaged-saw = Some letters are missing, or too many (certificate { $place } of { $count }).
    .damaged-needed = A whole certificate
    .damaged-do = If you pasted it, copy it again with its first and its last line. { file-bring }
    .twice-title = Bring the certificate as it was saved first
    .twice-saw = It was turned into letters twice (base64 of base64).
    .twice-needed = A certificate as its maker saved it
    .twice-do = { file-bring }
    .other-title = Bring a certificate: there is something else in this file
    .other-saw = { $what ->
        [request] Inside is a request for a certificate (CSR).
        [private-key] Inside is a private key. Keep this file private.
        [public-key] Inside is only a public key.
        [bundle] Inside is a bundle of certificates (PKCS#7).
       *[unknown] It says that it is a certificate, but what is inside is none (certificate { $place } of { $count }).
    }
    .other-needed = A whole certificate
    .other-do = { file-bring }

certificate-is-not-jumpclouds =
    .claim = This is not JumpCloud's own certificate
    .why = With this certificate, JumpCloud learns who Kisi is. Its own one tells it nothing new.
    .own-title = Drop Kisi's certificate here, not JumpCloud's
    .own-saw = { $how ->
        [same-key] This is JumpCloud's own certificate. It has the same key as the one in JumpCloud's file: `{ $subject }`.
       *[name] This is JumpCloud's own certificate. Its name says so: `{ $subject }`.
    }
    .own-needed = The certificate that Kisi made
    .own-do = Giving it back to JumpCloud does not help. You need the one that Kisi made: in Kisi, { menu-kisi-sso } → { menu-generate-certificate }. If you pressed the button already, look for the file in your Downloads folder.

certificate-is-not-for-practice =
    .claim = The certificate was not made for practice
    .why = The key of a practice certificate is kept by nobody. With it, no sign-in can work.
    .practice-title = Use a real certificate: this one was made for practice
    .practice-saw = It was made in practice: `{ $subject }`.
    .practice-needed = { file-needed }
    .practice-do = { file-bring }

certificate-is-the-only-one =
    .claim = There is one certificate in the file
    .why = We do not know which of them JumpCloud would use.
    .several-title = Use a file with only one certificate
    .several-saw = There are { $count } certificates in this file. We looked at the first one: `{ $subject }`.
    .several-needed = One certificate
    .several-do = Save the certificate that you need in a file of its own, with the lines `-----BEGIN CERTIFICATE-----` and `-----END CERTIFICATE-----`.

certificate-matches-the-private-key =
    .claim = The certificate and the private key belong together
    .why = A certificate works only with its own private key. JumpCloud wants the two as a pair.
    .differs-title = Bring the private key that belongs to this certificate
    .differs-saw = The key is a private key, but of another certificate, not of `{ $subject }`.
    .differs-needed = The private key that was made with this certificate
    .differs-do = Look for the key file that was made on the same day. If it is lost, make a new pair.
    .wrong-passphrase-title = Type the passphrase again
    .wrong-passphrase-saw = The private key is locked, and this passphrase does not open it.
    .wrong-passphrase-needed = The passphrase that was chosen when the key was made
    .wrong-passphrase-do = Try it once more. Watch capital letters and the keyboard language. If it is lost, make a new pair.
    .no-key-title = Bring the private key: this file is none
    .no-key-saw = There is no private key in the key file.
    .no-key-needed = A file that begins with `-----BEGIN PRIVATE KEY-----` or a line like it
    .no-key-do = Look for the key file that was made together with `{ $subject }`.
    .cannot-tell-title = Compare the key with another program
    .cannot-tell-saw = We cannot read this kind of private key, so we do not know whether it belongs to `{ $subject }`.
    .cannot-tell-needed = A private key in the usual form (PKCS#8)
    .cannot-tell-do = Ask whoever made the key to save it as PKCS#8, and try again.

certificate-is-in-date =
    .claim = The certificate is good today and for a while
    .why = A certificate works only between its two dates. When it ends, sign-in may stop for everybody.
    .never-title = Get a new certificate: this one was never good
    .never-saw = It ends on { $ends }, before it begins on { $begins }.
    .never-needed = An end after the beginning
    .never-do = { certificate-renew }
    .expired-title = Get a new certificate: this one has ended
    .expired-saw = It ended on { $ends }, { $days ->
        [0] less than a day ago
        [one] one day ago
       *[other] { $days } days ago
    }.
    .expired-needed = A certificate that is good today
    .expired-do = { certificate-renew }
    .not-yet-title = Wait, or get another certificate: this one has not begun
    .not-yet-saw = It begins on { $begins }, in { $days ->
        [one] one day
       *[other] { $days } days
    }.
    .not-yet-needed = A certificate that is good today
    .not-yet-do = Look whether the clock of this computer is right. If it is: { certificate-renew }
    .starts-soon-title = Look at the clock of this computer
    .starts-soon-saw = The certificate begins in less than a day, on { $begins }. It may have just been made, and your clock may be slow.
    .starts-soon-needed = A certificate that is good now
    .starts-soon-do = Set the clock of this computer. If it is right, wait until the certificate begins.
    .within-7-days-title = Renew this certificate now: it ends within a week
    .within-7-days-saw = It ends on { $ends }, in { $days ->
        [0] less than a day
        [one] one day
       *[other] { $days } days
    }.
    .within-7-days-needed = A certificate that is good for longer
    .within-7-days-do = { certificate-renew }
    .within-30-days-title = Renew this certificate: it ends within a month
    .within-30-days-saw = It ends on { $ends }, in { $days } days.
    .within-30-days-needed = A certificate that is good for longer
    .within-30-days-do = { certificate-renew }
    .within-60-days-title = Plan to renew this certificate: it ends within two months
    .within-60-days-saw = It ends on { $ends }, in { $days } days.
    .within-60-days-needed = A certificate that is good for longer
    .within-60-days-do = { certificate-renew }

certificate-is-text =
    .claim = The certificate is written as text, as JumpCloud wants it
    .why = JumpCloud asks for a certificate written in letters (base64). It does not say that it takes the other form.
    .binary-title = Save the certificate as text
    .binary-saw = This certificate is written in bytes, not in letters (DER).
    .binary-needed = A file that begins with `-----BEGIN CERTIFICATE-----`
    .binary-do = In Kisi, open { menu-kisi-sso }. Copy the certificate as text and paste it here. We make the file.

certificate-key-is-rsa =
    .claim = The key of the certificate is of the kind that both sides know (RSA)
    .why = Kisi and JumpCloud write only about RSA keys. We do not know what they do with another kind.
    .elliptic-title = Use an RSA certificate if you can
    .elliptic-saw = The key is of another kind: elliptic curve `{ $key }`.
    .elliptic-needed = RSA with 2048 bits or more
    .elliptic-do = { certificate-renew }
    .other-title = Use an RSA certificate
    .other-saw = The key is of another kind: `{ $key }`.
    .other-needed = RSA with 2048 bits or more
    .other-do = { certificate-renew }

certificate-key-is-long-enough =
    .claim = The key of the certificate is long enough
    .why = A short key can be found out by others. Then they could read what is sent, or sign in as somebody else.
    .broken-title = Replace this certificate: its key protects nothing
    .broken-saw = The RSA key has { $bits } bits.
    .broken-needed = RSA with 2048 bits or more
    .broken-do = { certificate-renew }
    .short-title = Replace this certificate soon: its key is short
    .short-saw = The RSA key has { $bits } bits.
    .short-needed = RSA with 2048 bits or more
    .short-do = { certificate-renew }

certificate-is-the-one-kisi-shows =
    .claim = Kisi shows the same certificate in its settings
    .why = Only the holder of the right key can read what JumpCloud locks. Kisi may show a new certificate only after it was switched over.
    .another-title = Compare this certificate with the one in Kisi
    .another-saw = Kisi shows another certificate, made on { $shown }. This one was made on { $dropped }.
    .another-needed = The certificate that Kisi shows, or a newer one
    .another-do = If { menu-generate-certificate } was pressed more than once, drop only the newest file.

certificate-is-the-newest-one =
    .claim = This is the newest certificate that was dropped here
    .why = If { menu-generate-certificate } was pressed twice, there are two files. We do not know whether Kisi still accepts the older one.
    .changed-title = Give JumpCloud this newer certificate
    .changed-saw = This certificate was made on { $made }. The one you dropped before was made on { $before }, with another key.
    .changed-needed = Only the newest certificate in JumpCloud
    .changed-do = If JumpCloud has the older one, open { menu-app } → { menu-sso-tab } in JumpCloud, press { menu-replace-sp-certificate } and choose this file. Then press { menu-save }.
    .older-title = Drop the newest file: this one is older
    .older-saw = This certificate was made on { $made }. The one you dropped before is newer, from { $before }.
    .older-needed = The newest certificate that Kisi made
    .older-do = If you pressed { menu-generate-certificate } again, only drop the newest file. Look at the dates in your Downloads folder.

certificate-signature-algorithm-is-strong =
    .claim = The certificate is signed with a strong method
    .why = With old methods, others could make a certificate that looks the same. Some programs refuse them.
    .weak-title = Replace this certificate when you can: its signature is weak
    .weak-saw = It is signed with `{ $algorithm }`.
    .weak-needed = SHA-256 or stronger
    .weak-do = { certificate-renew }

certificate-self-signature-is-correct =
    .claim = The certificate's own signature is right
    .why = A wrong signature means that somebody or something changed the certificate after it was made.
    .wrong-title = Get this certificate again: it was changed
    .wrong-saw = It says that it signed itself, but the signature does not fit.
    .wrong-needed = A certificate as its maker signed it
    .wrong-do = { $asked ->
        [kisi-certificate] Save the certificate from Kisi again, and do not open it. If it stays so, press { menu-generate-certificate } in Kisi and drop the new file here.
       *[certificate] Ask whoever made it to send it again.
    }

certificate-usage-fits =
    .claim = The certificate may be used for what it is needed for
    .why = A certificate can say what it is for. Programs that keep to it refuse any other use.
    .not-for-encryption-title = Look whether this is Kisi's certificate
    .not-for-encryption-saw = It does not allow encryption. It allows: `{ $usages }`.
    .not-for-encryption-needed = A certificate for encryption (`keyEncipherment`)
    .not-for-encryption-do = Compare it with the one in Kisi under { menu-kisi-sso }. If it is the same, go on. If the sign-in fails later, show this to Kisi Support.
    .neither-title = Do not use this certificate for single sign-on
    .neither-saw = It allows neither signatures nor encryption. It allows: `{ $usages }`.
    .neither-needed = `digitalSignature` or `keyEncipherment`
    .neither-do = Look for the certificate that was issued, not for the one of the issuer.

certificate-is-no-authority =
    .claim = The certificate cannot issue other certificates
    .why = Here one certificate is needed for one purpose. The right to issue others is not needed.
    .authority-title = Nothing to do: this certificate could issue others
    .authority-saw = It is marked as an authority (CA).
    .authority-needed = A certificate without that mark
    .authority-do = You can use it. When you get a new one, choose one without that mark.

certificate-is-version-3 =
    .claim = The certificate is of the present form (version 3)
    .why = The older form cannot say what the certificate is for. Real JumpCloud files with it exist, and they can be read.
    .older-title = Nothing to do: this certificate is of an older form
    .older-saw = It is of version { $version }.
    .older-needed = Version 3
    .older-do = You can use it. The next one should be of version 3.

certificate-extensions-are-filled =
    .claim = The certificate keeps to the form of the standard
    .why = The standard forbids an empty list in a certificate. JumpCloud wrote such ones from 2020 to 2022. We read them all the same.
    .empty-title = Nothing to do: there is a small fault of form
    .empty-saw = The certificate has a list of extensions, and the list is empty.
    .empty-needed = No list, or one with something in it
    .empty-do = You can use it. The next one will be without this.

certificate-is-known-here =
    .claim = We know whose certificate this is
    .why = The two sides have one certificate each, and they are easily mixed up.
    .kisi-title = This is the certificate that Kisi made
    .kisi-saw = It has the same key as the one in step 7: `{ $subject }`.
    .kisi-do = It belongs in JumpCloud, as the SP certificate ({ menu-replace-sp-certificate }).
    .jumpcloud-title = This is JumpCloud's signing certificate
    .jumpcloud-saw = It has the same key as the one in JumpCloud's file: `{ $subject }`.
    .jumpcloud-do = Kisi has it from the metadata file. There is nothing to upload.
    .like-jumpcloud-title = This looks like a certificate of JumpCloud's
    .like-jumpcloud-saw = Its name is the one that JumpCloud gives: `{ $subject }`.
    .like-jumpcloud-do = Kisi gets it with the metadata file. There is nothing to upload.
    .neither-title = This certificate is neither JumpCloud's nor Kisi's
    .neither-saw = It has another key than the certificates of this setup: `{ $subject }`.
    .neither-do = Do not give it to Kisi or JumpCloud before you know where it comes from.
