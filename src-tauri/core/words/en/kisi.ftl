# An organization in Kisi, as its settings show it to a key.

kisi-single-sign-on-is-on =
    .claim = Kisi says that single sign-on is on
    .why = While it is off, nobody is sent to JumpCloud.
    .off-title = Look whether the save in Kisi went through
    .off-saw = You said that you saved in Kisi. Kisi says that single sign-on is off.
    .off-needed = Single sign-on on
    .off-do = In Kisi, open { menu-kisi-sso } and look whether the metadata is there and saved. From which moment Kisi says so is not documented: ask again in a minute.

kisi-issuer-is-jumpclouds =
    .claim = Kisi has the metadata of this JumpCloud application
    .why = With the metadata of another provider, Kisi sends people there.
    .another-title = Look which metadata Kisi has
    .another-saw = Kisi's settings name another provider: { $saw }
    .another-needed = `{ $needed }`
    .another-do = In Kisi, open { menu-kisi-sso } and upload the file that you exported from JumpCloud. If you did, the name may mean something else there: try a sign-in.

kisi-somebody-has-a-password =
    .claim = Whoever looks after this gets in without JumpCloud
    .why = When single sign-on fails and nobody has a password, nobody can switch it off. Then only Kisi's support helps.
    .nobody-title = Keep a spare key: switch a password on
    .nobody-saw = Single sign-on is on. For `{ $who }`, { menu-authenticate-with-password } is off.
    .nobody-needed = One owner or administrator who gets in with a password
    .nobody-do = In Kisi, open { menu-kisi-users }, choose that person or another administrator, and switch { menu-authenticate-with-password } on. Then sign in with it once, in a private window.

kisi-sign-in-was-seen =
    .claim = Kisi has seen a sign-in through JumpCloud
    .why = Kisi notes the first sign-in that worked. Any change of the settings makes it forget.
    .not-seen-title = Sign in once more through JumpCloud
    .not-seen-saw = You signed in through JumpCloud. Kisi says that nobody has, since the settings were last changed.
    .not-seen-needed = One sign-in through JumpCloud since the last change
    .not-seen-do = Sign in once more in a private window and watch that JumpCloud asks for the password. Then ask Kisi again.

kisi-days-left = { $days ->
    [0] less than a day
    [one] one day
   *[other] { $days } days
}
kisi-new-certificate = Do it when nobody needs to sign in: in Kisi, open { menu-kisi-sso } and press { menu-generate-certificate } once. In JumpCloud, open { menu-app } → { menu-sso-tab }, press { menu-replace-sp-certificate }, choose the new file, press { menu-save }.

kisi-certificate-lasts =
    .claim = Kisi's certificate lasts for more than 60 days
    .why = JumpCloud has this certificate of Kisi's. When it ends, sign-in may stop for everybody.
    .expired-title = Renew Kisi's certificate: it has ended
    .expired-saw = It ended on { $ends }, { $days ->
        [0] less than a day ago
        [one] one day ago
       *[other] { $days } days ago
    }.
    .expired-needed = A certificate that is good today
    .expired-do = { kisi-new-certificate }
    .within-7-days-title = Renew Kisi's certificate this week
    .within-7-days-saw = It ends on { $ends }. That is in { kisi-days-left }.
    .within-7-days-needed = A certificate that is good for longer
    .within-7-days-do = { kisi-new-certificate }
    .within-30-days-title = Renew Kisi's certificate this month
    .within-30-days-saw = It ends on { $ends }. That is in { kisi-days-left }.
    .within-30-days-needed = A certificate that is good for longer
    .within-30-days-do = { kisi-new-certificate }
    .within-60-days-title = Plan to renew Kisi's certificate
    .within-60-days-saw = It ends on { $ends }. That is in { kisi-days-left }.
    .within-60-days-needed = A certificate that is good for longer
    .within-60-days-do = { kisi-new-certificate }

kisi-user-sync-is-on =
    .claim = Kisi says that SCIM is on
    .why = A token opens user sync only while SCIM is on.
    .off-title = Switch SCIM on in Kisi
    .off-saw = You gave us a token. Kisi says that SCIM is off.
    .off-needed = { menu-enable-scim } on and saved
    .off-do = In Kisi, open { menu-kisi-sso }, switch { menu-enable-scim } on and press { menu-save }. If it was off for a while, make a new token.

kisi-user-sync-was-used =
    .claim = Kisi remembers a request of user sync
    .why = Kisi notes the first request that worked, and forgets it when a new token is made.
    .reset-title = Look whether somebody made a new token
    .reset-saw = Our own look worked with this token. Kisi says that no request has worked since the newest one was made.
    .reset-needed = The newest token, here and in JumpCloud
    .reset-do = Ask who looks after Kisi with you. If there is a newer token, paste it here and in JumpCloud's { menu-token-key }.

kisi-groups-have-doors =
    .claim = Every group in Kisi with people in it opens a door
    .why = JumpCloud brings people and groups. Which doors a group opens is decided in Kisi and nowhere else.
    .none-title = Give these groups their doors
    .none-saw = { $count ->
        [one] One group has people and no door: `{ $names }`
       *[other] { $count } groups have people and no door: `{ $names }`
    }{ $more ->
        [0] {""}
       *[other] {" "}and { $more } more
    }
    .none-needed = At least one door for each group
    .none-do = In Kisi, open { menu-kisi-groups }, choose the group and add the doors that its people may open. If a group is meant to open none, leave it.
