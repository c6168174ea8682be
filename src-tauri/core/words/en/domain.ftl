# The Kisi domain: how it was typed, and what Kisi says of it.

domain-where = In Kisi, open { menu-kisi-general }. The domain stands there.

domain-is-a-kisi-domain =
    .claim = This can be a Kisi domain
    .why = All addresses that you copy into JumpCloud are made from the domain. With one wrong letter, nobody gets in.
    .email-title = Type the Kisi domain, not an e-mail address
    .email-saw = `{ $typed }` is an e-mail address. A Kisi domain has no @ and no dot.
    .email-needed = The short name that you type when you sign in to Kisi
    .email-do = { $guess ->
        [yes] { domain-where } It may be **{ $maybe }**. We do not know that.
       *[no] { domain-where }
    }
    .website-title = Type the Kisi domain, not a website
    .website-saw = `{ $typed }` is a web address. A Kisi domain has no dot and no slash.
    .website-needed = The short name that you type when you sign in to Kisi
    .website-do = { $guess ->
        [yes] { domain-where } It may be **{ $maybe }**. We do not know that.
       *[no] { domain-where }
    }
    .sign-title = Remove the sign that no Kisi domain has
    .sign-saw = { $blank ->
        [yes] This one has a blank at place { $place }: `{ $typed }`.
       *[no] This one has **{ $sign }** at place { $place }: `{ $typed }`.
    }
    .sign-needed = Only small letters, numbers and hyphens
    .sign-do = { domain-where } Compare it letter by letter.
    .taken-title = Look whether we read the domain rightly
    .taken-saw = { $how ->
        [link-small] We took **{ $domain }** from the link and made the letters small. Is that right?
        [link] We took **{ $domain }** from the link. Is that right?
       *[small] We made the letters small: **{ $domain }**. Is that right?
    }
    .taken-do = If it is right, go on. If not: { domain-where }

domain-exists =
    .claim = Kisi knows an organization with this domain
    .why = With a domain that Kisi does not know, JumpCloud sends people to a page that does not exist.
    .unknown-title = Compare the domain letter by letter
    .unknown-saw = Kisi has no organization called **{ $domain }**.
    .unknown-needed = The domain as Kisi has it
    .unknown-do = { domain-where } Easy to mix up: l and I, 0 and o, a hyphen that is missing.

domain-single-sign-on-is-not-on =
    .claim = Nothing is replaced: single sign-on was not on before
    .why = Kisi takes only one single sign-on. A new one replaces the old one, and people use the old one today.
    .on-title = Stop: single sign-on is already on
    .on-saw = Single sign-on is already on for **{ $name }**.
    .on-needed = Your word that you change it on purpose
    .on-do = Find out who set it up, and with which provider. Anything you save in step 7 changes a sign-in that people use today.
    .on-purpose-title = Save the way back before you change anything
    .on-purpose-saw = Single sign-on is already on for **{ $name }**. You said that you change it on purpose.
    .on-purpose-do = Keep the metadata of the present provider. With it you can go back.

domain-is-the-one-of-the-key =
    .claim = The Kisi key belongs to the organization of this domain
    .why = With the key of another organization, we would look at the wrong settings.
    .another-title = Use the key and the domain of one organization
    .another-saw = You typed { $saw }. The key belongs to another organization.
    .another-needed = `{ $needed }`, or a key of the other organization
    .another-do = If you have several organizations, sign in to the right one in Kisi and make the key there. If the domain is wrong, change it in step 2.

domain-hyphens-stand-inside =
    .claim = Hyphens stand only between letters or numbers
    .why = We know no Kisi domain that is written so. It may be a slip of the hand.
    .odd-title = Look at the hyphens once more
    .odd-saw = A hyphen stands at an end, or two stand together: `{ $domain }`.
    .odd-needed = Hyphens only between letters or numbers
    .odd-do = { domain-where } Compare it letter by letter.
