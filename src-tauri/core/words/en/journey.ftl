# What every journey shares: home, rail, band, foot, findings, files, Kisi's answers, our own trouble.

home =
    .title = Connect Kisi to JumpCloud
    .lead = Your people sign in to Kisi with the JumpCloud account they already have. You copy, we check.
    .under = Plan about an hour if this is new to you. You can stop and come back. We tell you when it is better to finish first.
    .setups = Your setups
    .foot = Nothing leaves this computer except to JumpCloud and Kisi. No account, no tracking. This app is independent: not made by Kisi or JumpCloud.
    .open = Open
    .open-accessible = Open { $name }
    .delete = Delete
    .delete-accessible = Delete { $name }
    .unnamed = New setup
    .detail = { $domain }, changed { $when }
    .detail-new = changed { $when }
    .newer = This setup was made by a newer version of this app.
    .waiting = Step { $number }, { $name }: waiting for { $who } since { $day }
    .needs-you = Step { $number }, { $name }: something must change
    .at-step = { $journey }: step { $number }, { $name }
    .finished = { $journey }: all steps done
    .practice-sync = Practice user sync
    .practice-import = Practice a directory import
home-set-up =
    .title = Set up my organization
    .text = You need the Kisi owner account and a JumpCloud administrator. They can be two people.
    .button = Start setup
home-practice =
    .title = Practice first
    .text = A pretend Kisi and a pretend JumpCloud run inside this app. You need no account, and nothing real changes.
    .button = Start practice
choose =
    .title = What do you want to connect?
    .not-sure = Start with single sign-on. If Kisi shows you no [[SSO & SCIM]], the first step tells you whom to ask, or choose directory import.
    .back = Back to the start
choose-sso =
    .title = Single sign-on
    .text = People sign in to Kisi with JumpCloud. Needs Kisi's SSO license.
    .button = Start single sign-on

choose-sync =
    .title = User sync
    .text = JumpCloud adds, changes and switches off people in Kisi. Needs single sign-on first.
    .button = Start user sync

practice-mark = This is practice. Nothing in it is real.
practice-badge = Practice

place-jumpcloud = JumpCloud
place-kisi = Kisi
place-here = here
place-browser = browser
band-jumpcloud = In JumpCloud
band-kisi = In Kisi
band-here = Here
band-browser = In a private browser window
band-sitting = Finish 7 to 10 in one sitting
band-live-on = Kisi says: single sign-on is on
band-live-off = Kisi says: single sign-on is off
step-of = Step { $number } of { $all } · { $name }

rail-home = All setups
rail-step = Step { $number }, { $name }, { $place }: { $state }
mark-to-come = to come
mark-waiting = waiting for somebody
mark-confirmed = confirmed by you
mark-part-seen = begun
mark-checked = checked by us
mark-checked-with-note = checked, with a note
mark-needs-you = needs you
mark-out-of-date = out of date
mark-not-needed = not needed
saved-any-time = Saved. You can close this at any time.
saved-one-sitting = Saved. Finish step 10 today, and keep { $spare }'s window open.

welcome-back =
    .title = Welcome back
    .stopped = You stopped in step { $number }, { $name } (last change: { $when }).
welcome-jumpcloud =
    .nothing = In JumpCloud, nothing is finished yet.
    .application = In JumpCloud, the application is filled in, as you told us.
    .export = In JumpCloud, the application is active and exported.
    .groups = In JumpCloud, the application is active, and a group is ticked, as you told us.
    .back = JumpCloud has Kisi's certificate, as you told us.
welcome-kisi =
    .nothing = In Kisi, nothing has changed.
    .saved = Kisi has JumpCloud's file.
welcome-affected =
    .nobody = Nobody is affected.
    .maybe = Sign-in may fail until step 10 has worked. Doors keep working.
    .works = The trial sign-in worked.
welcome-first =
    .go-on = First: go on here.
    .password = First: let { $spare } sign in with a password again, in a private window.
press-go-to-step = Step { $number }, { $name }

link-other-screens = My screen looks different
link-journey = Go to { $journey }
link-send-step = Send this step
link-wait = Wait for somebody
link-wait-no-more = No longer waiting for { $who } (since { $day })
somebody = a colleague
foot-back = Back
foot-later = Go on, come back later

hold-question = Open: { $question }
hold-fails = { $count ->
    [one] One thing must change first
   *[other] { $count } things must change first
}
hold-compare = { $differ ->
    [0] { $open ->
        [one] One field is still open
       *[other] { $open } fields are still open
    }
    [one] One field differs
   *[other] { $differ } fields differ
}
hold-step = Step { $number }, { $name }, must be finished first
waits-for = { $count ->
    [one] One check waits for { $what }
   *[other] { $count } checks wait for { $what }
}
hold-domain = Your Kisi domain is missing. It is asked in step 2.

answered = answered { $when }
copied-at = copied { $when }
copy-button = Copy
copy-accessible = Copy { $name }
tick-button = Done
tick-accessible = { $name } is done
task-done = Done
values-progress = { $done } of { $all } copied or done
name-value = The value
name-ticket = The text for a ticket
name-text = The text
name-address = The address

sum-right = Nothing must change
    .text = We checked { $checked } things.
sum-later = Nothing must change now
    .text = { $later ->
        [one] One thing will need you later.
       *[other] { $later } things will need you later.
    }
sum-change = { $fails ->
    [one] One thing must change
   *[other] { $fails } things must change
}
visit = Change all of them in one visit
passed = { $count ->
    [one] One check passed.
   *[other] { $count } checks passed.
}
went-on = You went on without this on { $when }: { $reason }
we-saw = We saw
what-to-do = What to do
why-it-matters = Why it matters
press-ticket = Copy for a ticket
press-go-on = Go on without this…
fact-check = Check
fact-reference = Where it is written

dialog-go-on =
    .title = Go on with one thing that must change?
    .text = This is still open: { $title }. With it, sign-in will most likely fail in step 10. Until you save in Kisi, nothing changes for your people.
    .note = The step keeps its mark. The report says that you went on, when, and why.
    .reason = Why do you go on? A few words are enough.
    .check = I know what this does, or somebody who knows told me
    .cancel = Back to the finding
    .confirm = Go on without this
dialog-change-domain =
    .title = Change the domain to { $new }?
    .text = The address for JumpCloud and several checks came from **{ $old }**. We forget them. You fill in one field again in JumpCloud.
    .cancel = Keep { $old }
    .confirm = Change it
dialog-delete =
    .title = Delete this setup?
    .text = Its answers and files on this computer are removed for good. Nothing changes in JumpCloud or Kisi.
    .cancel = Keep it
    .confirm = Delete it

say-copied = { $name } copied.
say-summary-copied = Summary copied.
say-compared = Compared.
say-deleted = The setup is deleted.
say-saved = Saved: { $path }
say-same-file = This is the same file as before.
say-open-first = Open a setup first, then drop the file.
say-nothing-pasted = There was nothing to paste.
say-checked = { $fails ->
    [0] { $warns ->
        [0] Checked: nothing must change.
        [one] Checked: nothing must change now, one thing later.
       *[other] Checked: nothing must change now, { $warns } things later.
    }
    [one] Checked: one thing must change.
   *[other] Checked: { $fails } things must change.
}
say-no-domain = This is not a Kisi domain yet.
say-other-screens = The menu names are changed.
say-reason-needed = Write a few words first.
say-went-on = Written down. The step keeps its mark.
say-no-folder = This file was pasted. It lies in no folder.
say-secret-not-kept = This is a private key. We did not keep it. Store it safely.
say-key-made = The key pair is made. Save both files now.
say-key-days = The days must be a number from 1 to 3653.
say-key-pkcs1 = A passphrase needs the form PKCS#8. Choose PKCS#8, or leave the passphrase empty.

job-ask-kisi = Asking Kisi…
job-cancel = Stop asking

live-title = What Kisi says
live-not-asked = Kisi was not asked yet.
live-found = Kisi knows this domain. It belongs to **{ $name }**. Asked { $when }.
live-off = Kisi knows this domain. It belongs to **{ $name }**. Single sign-on is off. Asked { $when }.
live-on = Kisi says that single sign-on is on for **{ $name }**. New sign-ins may go through JumpCloud. Asked { $when }.
live-configured = Kisi says that a sign-in through JumpCloud worked. Asked { $when }.
live-key-refused = Kisi refused the key. Make a new one in Kisi under [[My Account]] → [[API]], or go on without a key.
live-key-not-allowed = The key works, but it may not read these settings. It must be the organization owner's key.
live-cannot-ask = We could not ask Kisi: { $why } This is not checked yet. Go on. We ask again before step 7. (`{ $detail }`)
unreachable-name = this computer cannot find Kisi's address. Are you online?
unreachable-refused = nobody answered at Kisi's address.
unreachable-timed-out = Kisi did not answer in 10 seconds.
unreachable-tls = the connection was not private. An office network may look into it.
unreachable-proxy = a proxy of your network wants something first.
unreachable-broken-off = the answer broke off.
unreachable-drips = the answer began and was not done in 10 seconds.
unreachable-too-much = the answer did not end.
unreachable-cut-short = the answer broke off in the middle.
unreachable-no-http = what answered there does not speak HTTP.
unreachable-packed = the answer was changed on its way.
unreachable-proxy-refuses = a proxy of your network lets nobody through.
unreachable-proxy-gone = the proxy of this computer's settings does not answer.
unreachable-tls-expired = the server's certificate is out of date by this computer's clock.
unreachable-tls-not-yet = the server's certificate begins later, by this computer's clock.
unreachable-tls-name = a certificate for another host was shown.
unreachable-tls-issuer = nobody here knows who issued the server's certificate. An office network may look into the line.
unreachable-no-tls = what answered there is not private.
unreachable-no-header = the key holds signs that cannot be sent.
unreachable-busy = Kisi is busy. Ask again in a minute.
unreachable-redirect = another address answered. Your network may want you to sign in first.
unreachable-server = Kisi has a problem of its own right now.
unreachable-web-page = a web page answered. Your network may want you to sign in first.
unreachable-strange = the answer was not one that we know.

drop =
    .next = The new one may be called `{ $next }`.
    .choose = Choose a file…
    .paste = Paste it
    .last = Last read: `{ $file }`, { $when }.
    .last-jumpcloud = Last read: `{ $file }`, { $when }. It has the form of a JumpCloud export.
    .same = This is the file you dropped at { $when }. Nothing in it has changed. The new one may be called `{ $next }`.
    .same-problem = This file is new, but the first thing below is still there. Did you press { menu-save } in JumpCloud before you exported?
    .kept-for-kisi = `{ $file }` is a certificate. If it came from Kisi, it is in the right hands: we keep it for step 7.
    .not-kept = We looked at `{ $file }`, and did not keep it.

compare =
    .title = Paste back what stands there
    .progress = { $same } of { $all } are right
    .label = What stands in { $field }
    .confirm = I looked. It is so
    .confirm-empty = I looked. It is empty
    .confirm-accessible = { $words }: { $field }
    .confirmed = confirmed by you
    .same = the same, letter by letter
    .differs = { $saw }: { $how }

facts =
    .title = What the file says
    .entity-id = entityID
    .sign-in-address = Sign-in address
    .subject = Made for
    .issuer = Made by
    .key = Key
    .from = Valid from
    .until = Valid until
    .until-days = { $days ->
        [one] { $day }, one day left
       *[other] { $day }, { $days } days left
    }
    .serial = Serial number
    .signature = Signed with
    .sha256 = Fingerprint SHA-256
    .sha1 = Fingerprint SHA-1

press-copy-message = Copy the message
press-copy-text = Copy the text
press-copy-sign-in-url = Copy the address
press-copy-dates = Copy the dates
press-copy-summary = Copy a summary for an e-mail
press-copy-tell-employees = Copy the text
press-save-report-html = Save the report
press-save-report-json = Save it as data (JSON)
press-save-step-colleague = Save the page for your colleague
press-save-kisi-certificate = Save as a file
press-show-file = Show in folder
press-ask-kisi = Ask Kisi now
press-open-jumpcloud = Open console
press-open-kisi = Open Kisi

trouble-setup-not-saved = Your last answer could not be saved in `{ $folder }`: { $reason }. Make room there, then answer once more. Nothing that was saved before is lost.
trouble-setup-unreadable = This setup cannot be read: { $reason }
trouble-setup-damaged = The file of this setup is damaged: { $reason }. It is left as it is.
trouble-setup-newer = This setup was made by a newer version of this app. Install that version to open it.
trouble-setup-not-deleted = The setup could not be deleted: { $reason }
trouble-ledger-unreadable = The list of what a rehearsal made cannot be read (`{ $file }`: { $reason }). Look in Kisi under [[Users]] and [[Groups]] for names that begin with Kisi Setup Test.
trouble-ledger-not-written = We write down what we are about to make, and that did not work (`{ $file }`: { $reason }). So nothing was sent. Make room there, then try again.
trouble-not-copied = The clipboard did not take it: { $reason }. Mark the text and copy it by hand.
trouble-file-not-read = `{ $name }` could not be read: { $reason }
trouble-file-not-written = `{ $name }` could not be written: { $reason }. Choose another folder.
trouble-file-too-large = `{ $name }` is larger than 5 MB. Neither metadata nor a certificate is that large, so we did not read it. The right file is usually below 10 kB.
trouble-key-not-made = The key pair was not made. { $reason }
trouble-practice-not-started = Practice could not start: { $reason }
trouble-not-opened = The browser could not be opened: { $reason }

event-started = Setup begun
event-step-done = Step finished: { $about }
event-domain = Kisi domain: { $about }
event-file = File read: { $about }
event-rehearsed = Rehearsed with the test person { $about }
event-cleaned-up = What a rehearsal left was taken away
event-waits = Waiting for { $about }
event-went-on = Went on without “{ $claim }”. The reason given: { $reason }
event-saved = Saved: { $about }

practice-strip =
    .title = Practice
    .text = No real console is open. These buttons do what you would do there.
practice-refused = That did not work: { $reason }
practice-something-missing = Something from an earlier step is missing.
practice-answers =
    .button = Answer as in the practice organization
    .done = The questions are answered for practice. Change what you like.
practice-domain =
    .button = Use the practice domain
practice-application =
    .button = Create it and fill it in
    .done = Practice JumpCloud: the application is made and filled in.
practice-activate =
    .button = Press Activate
    .done = Practice JumpCloud: the application is active and has its certificate.
practice-export =
    .button = Export Metadata
    .done = Practice JumpCloud exported { $file }. It is dropped here for you.
practice-second-export =
    .button = Export Metadata again
    .done = Practice JumpCloud exported { $file }. It is dropped here for you.
practice-mend =
    .button = Mend the settings there
    .done = Practice JumpCloud: all fields are right and saved. Export again.
practice-group =
    .button = Tick the group and save
    .done = Practice JumpCloud: the tester's group is ticked and saved.
practice-kisi-metadata =
    .button = Upload the file and save
    .done = Practice Kisi: the file is uploaded and saved.
practice-kisi-certificate =
    .button = Generate Certificate
    .done = Practice Kisi made { $file }. It is dropped here for you.
practice-sp-certificate =
    .button = Replace SP Certificate and save
    .done = Practice JumpCloud: Kisi's certificate is in place and saved.
practice-read-back =
    .button = Read the fields from practice JumpCloud
    .done = Practice JumpCloud: its fields are read and compared.
nobody = nobody
practice-sign-in =
    .button = Sign in as the tester
    .done = Asked for the password: { $asked }. Practice Kisi opened.
    .failed = The sign-in failed. The page says: { $why }
