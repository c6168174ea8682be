# A file that somebody dropped: what it is, and where it belongs.

# What belongs here, and how to get it.
file-needed = { $asked ->
    [metadata] JumpCloud's file from { menu-export-metadata }
    [kisi-certificate] The certificate that Kisi made
   *[certificate] A certificate
}
file-bring = { $asked ->
    [metadata] In JumpCloud, open { menu-app } → { menu-sso-tab }. Press { menu-export-metadata } and drop that file here.
    [kisi-certificate] Drop the file here that you saved after { menu-generate-certificate } in Kisi. Do not press the button again.
   *[certificate] Drop the certificate here. Its name often ends in .pem, .crt or .cer.
}

fact-bytes = Size in bytes

file-not-empty =
    .claim = There is something in the file
    .why = There is nothing in an empty file that Kisi or JumpCloud could use.
    .empty-title = Get this file once more: it is empty
    .empty-saw = { $bytes ->
        [0] The file has 0 bytes.
       *[other] There are only blanks in the file.
    }
    .empty-needed = { file-needed }
    .empty-do = A download may have stopped half-way. { file-bring }

file-not-too-large =
    .claim = The file is not larger than 5 MB
    .why = The files that belong here are small. We do not look into larger ones, so that none can slow the app down.
    .too-large-title = Look for another file: this one is too large
    .too-large-saw = The file has more than { $limit } MB. We did not look into it.
    .too-large-needed = { file-needed }. It is usually smaller than 10 kB.
    .too-large-do = { file-bring }

file-holds-no-private-key =
    .claim = There is no private key in the file
    .why = A private key is a secret. Whoever has it can pretend to be its owner. It is never needed here.
    .private-key-title = Keep this file private, and bring another one
    .private-key-saw = { $locked ->
        [yes] This file holds a private key, locked with a passphrase. We did not keep it.
       *[no] This file holds a private key. We did not keep it, and we do not show it.
    }
    .private-key-needed = { file-needed }
    .private-key-do = Store the key where only you can read it, and send it to nobody. { file-bring }
    .with-certificate-title = Keep this file private, and bring the certificate alone
    .with-certificate-saw = This file (PKCS#12, often .p12 or .pfx) holds a certificate and its private key. We did not keep it.
    .with-certificate-needed = { file-needed }
    .with-certificate-do = Store this file where only you can read it, and send it to nobody. { file-bring }

file-is-no-web-page =
    .claim = The file is not a web page
    .why = When a sign-in has run out, the browser gets a page in place of the file, and saves that.
    .web-page-title = { $asked ->
        [metadata] Sign in to JumpCloud and export again
        [kisi-certificate] Sign in to Kisi and save the certificate again
       *[certificate] Get the certificate again: this is a web page
    }
    .web-page-saw = This is a web page, saved by your browser. You may have been signed out.
    .web-page-needed = { file-needed }
    .web-page-do = { $asked ->
        [metadata] Sign in to JumpCloud. { file-bring }
        [kisi-certificate] Sign in to Kisi and open { menu-kisi-sso }. Save the certificate that stands there as a file, or copy its text and paste it here.
       *[certificate] Sign in where the certificate is and save it again. { file-bring }
    }

file-is-not-packed =
    .claim = The file is not packed
    .why = Kisi and JumpCloud take the file itself. They do not unpack it.
    .packed-title = Unpack this file and drop what is inside
    .packed-saw = { $how ->
        [zip] This is a ZIP archive. There are other files in it.
       *[gzip] This is a gzip archive. There is another file in it.
    }
    .packed-needed = { file-needed }
    .packed-do = Open the archive with a double click. Drop the file that is inside. If the right file is not there: { file-bring }

file-describes-an-identity-provider =
    .claim = The file describes the side where people sign in
    .why = Kisi must learn where your people sign in. That is JumpCloud, and only JumpCloud's own file says it.
    .service-provider-title = { $whose ->
        [kisi] Bring JumpCloud's file, not Kisi's
       *[other] Bring JumpCloud's file: this one describes another application
    }
    .service-provider-saw = { $whose ->
        [kisi] This file describes Kisi. We need the one that describes JumpCloud.
       *[other] This file describes an application that people open (a service provider). It is called `{ $name }`.
    }
    .service-provider-needed = { file-needed }
    .service-provider-do = { file-bring }
    .neither-title = Bring JumpCloud's file: this one names no sign-in
    .neither-saw = This is SAML metadata, but nobody in it signs people in (there is no identity provider).
    .neither-needed = { file-needed }
    .neither-do = { file-bring }

file-is-what-was-asked =
    .claim = The file is of the kind that belongs here
    .why = Each side needs a file of its own. Kisi takes JumpCloud's metadata, and JumpCloud takes Kisi's certificate.
    .certificate-title = Bring the metadata: this is a certificate
    .certificate-saw = { $whose ->
        [jumpcloud] This is JumpCloud's certificate alone. Here we need the whole file from { menu-export-metadata }, which holds it.
       *[unknown] This is a certificate. Here we need the file from { menu-export-metadata }.
    }
    .certificate-needed = { file-needed }
    .certificate-do = { $whose ->
        [jumpcloud] { file-bring }
       *[unknown] If it came from Kisi, keep it for step 7. { file-bring }
    }
    .metadata-title = Bring the certificate: this is metadata
    .metadata-saw = This is the metadata of a sign-in side, such as JumpCloud's file from { menu-export-metadata }. It belongs in step 5, and then in Kisi.
    .metadata-needed = { file-needed }
    .metadata-do = { file-bring }
    .other-metadata-title = Bring the certificate: this is metadata
    .other-metadata-saw = This is SAML metadata. It describes an application, such as Kisi. There is no place for it here.
    .other-metadata-needed = { file-needed }
    .other-metadata-do = { file-bring }
    .request-title = Bring the finished certificate: this is only a request
    .request-saw = This is a request for a certificate (CSR). Nobody has made a certificate from it yet.
    .request-needed = { file-needed }
    .request-do = { file-bring }
    .bundle-title = Bring the certificate alone: this is a bundle
    .bundle-saw = This is a bundle of certificates (PKCS#7, often .p7b). Kisi and JumpCloud do not ask for one.
    .bundle-needed = { file-needed }
    .bundle-do = { file-bring }
    .public-key-title = Bring the certificate: this is only a public key
    .public-key-saw = This is a public key. It is a part of a certificate, without a name and without dates.
    .public-key-needed = { file-needed }
    .public-key-do = { file-bring }

file-is-no-sign-in-message =
    .claim = The file is not a message of one sign-in
    .why = Such a message is sent once, when somebody signs in. It does not describe JumpCloud or Kisi.
    .request-title = Look for another file: this is one sign-in request
    .request-saw = This is a sign-in request (AuthnRequest). Kisi sends it when one person wants to sign in.
    .request-needed = { file-needed }
    .request-do = { file-bring }
    .response-title = Look for another file: this is the answer to one sign-in
    .response-saw = This is the answer to a sign-in (SAML Response). It may hold the name and the address of a person.
    .response-needed = { file-needed }
    .response-do = Do not pass this file on. { file-bring }
    .logout-title = Look for another file: this is a sign-out message
    .logout-saw = This is a sign-out message (LogoutRequest or LogoutResponse).
    .logout-needed = { file-needed }
    .logout-do = { file-bring }

file-is-known =
    .claim = The file is one of those that we know
    .why = Kisi takes metadata in XML, and JumpCloud takes a certificate. Neither takes anything else.
    .other-title = { $asked ->
        [metadata] Look for another file: this is not metadata
       *[certificate] Look for another file: this is not a certificate
    }
    .other-saw = { $what ->
        [json] This is a JSON file, as programs write it.
        [pdf] This is a PDF document.
        [xml] This is an XML file.
        [text] This is plain text.
       *[binary] This is no text. We do not know what it is.
    }
    .other-needed = { file-needed }
    .other-do = { file-bring }

file-is-not-base64 =
    .claim = The file is written plainly, as the vendor made it
    .why = Kisi and JumpCloud read the file as it is. What has been turned into other letters, they cannot read.
    .wrapped-title = Bring the file as it was exported
    .wrapped-saw = { $how ->
        [percent] The right content is there, but written with percent signs (`%3C`), as in a web address.
       *[base64] The right content is there, but as one block of letters and numbers (base64).
    }
    .wrapped-needed = { file-needed }
    .wrapped-do = { file-bring }
    .armor-missing-title = Give the certificate its first and last line
    .armor-missing-saw = This is the inside of a certificate file. The lines before and after it are missing.
    .armor-missing-needed = `-----BEGIN CERTIFICATE-----` before it, `-----END CERTIFICATE-----` after it
    .armor-missing-do = Copy the certificate again, with both lines.

file-encoding-is-declared =
    .claim = What the file says about its letters is true
    .why = A program reads the letters as the first line says. If that is not true, it stops or reads wrong letters.
    .false-title = Export the file again: it is not written as it says
    .false-saw = Its first line says `{ $declared }`. The letters are written as `{ $real }`.
    .false-needed = A first line that is true
    .false-do = A text editor may have saved this file. Leave the exported file as it is. { file-bring }
    .unknown-title = Export the file again: nobody knows how it is written
    .unknown-saw = Its first line says that the letters are written as `{ $declared }`. There is no such way.
    .unknown-needed = `encoding="UTF-8"`
    .unknown-do = Somebody may have changed this file. { file-bring }
    .unreadable-title = Export the file again: some letters are broken
    .unreadable-saw = In line { $line }, character { $column } stands something that is no letter in `{ $real }`.
    .unreadable-needed = Letters that can all be read as `{ $real }`
    .unreadable-do = A text editor or a mail program may have changed this file. { file-bring }

file-encoding-is-utf-8 =
    .claim = The file is written as UTF-8, as JumpCloud and Kisi do
    .why = We do not know whether Kisi and JumpCloud read anything but UTF-8. All files that we saw from them are UTF-8.
    .other-title = Use the file as it was saved first
    .other-saw = The letters are written as `{ $real }`. Another program may have saved this file.
    .other-needed = `UTF-8`
    .other-do = { file-bring }
