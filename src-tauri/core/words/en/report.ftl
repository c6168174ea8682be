# The report, the page for a colleague and the summary for a ticket.
# They are read by people who never saw the window: nobody is "you" here but the reader.

report-product = Kisi Setup for JumpCloud
report-title = { $journey } for { $organization }
report-practice-title = Practice: { $title }
report-practice-mark = Practice
report-practice = A pretend Kisi and a pretend JumpCloud were used. Nothing real was changed.
report-kind = Report
report-contents = In this report
report-domain = Kisi domain
report-made = Made
report-version = Version
report-moment = { $day }, { $clock }
report-made-at = { $moment } (UTC)
report-utc = Times are in UTC.
report-open = open

# The verdict
report-verdict = Where it stands
report-known-kisi =
    .verdict = Single sign-on works
    .how = { $tester } signed in through JumpCloud on { $day }, and Kisi says so too.
report-known-person =
    .verdict = Single sign-on is set up, and somebody tried it
    .how = { $tester } signed in through JumpCloud on { $day }. That is what we were told: Kisi was not asked.
report-known-not-tried =
    .verdict = Nobody has signed in through JumpCloud yet
    .how = No sign-in has been seen or told.
report-known-sync-kisi =
    .verdict = User sync works
    .how = Kisi says so.
report-known-sync-person =
    .verdict = User sync is set up, and people arrived
    .how = On { $day } somebody told us that people arrived in Kisi. Kisi was not asked for them.
report-known-sync-not-tried =
    .verdict = Nobody has arrived through user sync yet
    .how = No arrival has been seen or told.
report-known-import-kisi =
    .verdict = The import runs
    .how = Kisi has the people: we saw them there.
report-known-import-person =
    .verdict = The import runs, and people arrived
    .how = On { $day } somebody told us that people arrived in Kisi. Kisi was not asked for them.
report-known-import-not-tried =
    .verdict = Nobody has arrived through the import yet
    .how = No arrival has been seen or told.
report-sum-checked = { $count ->
    [one] one thing checked
   *[other] { $count } things checked
}
report-sum-confirmed = { $count } confirmed by a person
report-sum-went-on = { $count ->
    [one] once somebody went on anyway
   *[other] { $count } times somebody went on anyway
}
report-sum-not-seen = { $count } not seen

# What is left
report-left = What is left to do
report-left-step = Step { $number }, { $title }: { $reason }
report-left-unfinished = Step { $number }, { $title }: not finished yet
report-left-went-on = Step { $number }, { $title }: { $finding }. Somebody went on without it.
report-written-left-out = Left out for now: { $text }
report-written-error-page = The page of a sign-in that failed said: { $text }
report-written-test-said = JumpCloud's test said: { $text }
report-written-missing-people = Missing after user sync: { $text }
report-written-old-provider = Before this, the sign-in came from: { $text }
report-left-none = Nothing is left to do.
report-left-tasks = To do
report-left-put-back = Changed for a while: put it back
report-left-waiting = Waiting for somebody
report-left-waiting-line = Step { $number }, { $title }: waits for { $who } since { $day }.
report-put-back-done = done
report-keys-delete = Delete these now
report-keys-live = These must live

# What was found
report-found = What was found
report-found-none = Nothing was found that must change.
report-found-saw = We saw
report-found-do = What to do
report-found-why = Why it matters
report-found-where = Step { $number }, { $title }
report-found-file = Step { $number }, { $title } · `{ $file }`
report-found-source = { $source } · { $reference }
report-went-on = Somebody went on without this on { $moment }. The reason given: “{ $reason }”

# Certificates
report-certificates = Certificates
report-certificate-jumpcloud = JumpCloud's signing certificate
report-certificate-kisi = Kisi's certificate
report-certificate-subject = Subject
report-certificate-key = Key
report-certificate-starts = Valid from
report-certificate-ends = Ends on
report-certificate-ends-in = { $count ->
    [one] **{ $day }**, in one day
   *[other] **{ $day }**, in { $count } days
}
report-certificate-ends-today = **{ $day }**, today
report-certificate-ended = { $count ->
    [one] **{ $day }**, one day ago
   *[other] **{ $day }**, { $count } days ago
}
report-certificate-sha256 = SHA-256 fingerprint
report-certificate-sha1 = SHA-1 fingerprint

# The steps
report-steps = The steps
report-steps-caption = Every step, where it happens and how far it is
report-step-number = Step
report-step-name = What
report-step-place = Where
report-step-state = State
report-step-confirmed = Confirmed on { $moment }
report-step-went-on = Went on without: { $title }
report-step-waiting = Waits for { $who } since { $day }
report-place-jumpcloud = In JumpCloud
report-place-kisi = In Kisi
report-place-here = In this program
report-place-browser = In the browser

# The values
report-values = The values
report-values-caption = Every field and what must stand in it
report-value-field = Field
report-value-value = Value
report-value-known = How it is known
report-value-empty = stays empty
report-value-seen = We saw:

# The checks
report-checks = Everything that was looked at
report-checks-caption = Every check, step by step
report-checks-none = Nothing was looked at yet.
report-check-claim = What must be true
report-check-outcome = What came of it
report-check-known = How it is known
report-outcome-passed = True
report-outcome-fail = Must change
report-outcome-warn = Look at this
report-outcome-note = Good to know
report-outcome-waiting = Waiting
report-outcome-not-seen = Not seen

# After
report-people = Tell your people
report-fails = If it fails one day
report-history = What happened
report-history-caption = What was done and seen, the oldest first
report-history-when = When
report-history-what = What

# How to read it
report-reading = How to read this report
report-reading-independent = This report was made by { report-product }, an independent program. It is not made by Kisi or JumpCloud.
report-reading-secret = It holds no password, key or token. Text that looked like one was covered.
report-reading-inferred = “Inferred” means that neither vendor documents it.
report-reading-hash = Two copies say the same when this number is the same. It is the SHA-256 of the report's data, as the JSON form of this report holds it:
report-known-checked = Checked
report-known-confirmed = Confirmed by a person
report-known-went-on = Went on anyway
report-known-not-seen = Not seen
report-meaning-checked = The program looked and saw it.
report-meaning-confirmed = A person said so. The program could not look.
report-meaning-went-on = It was not as it should be. A person knew, and went on.
report-meaning-not-seen = Nobody looked.

report-mark-to-come = To come
report-mark-waiting = Waiting for somebody
report-mark-confirmed = Confirmed by a person
report-mark-part-seen = Partly checked
report-mark-checked = Checked
report-mark-checked-with-note = Checked, with a note
report-mark-needs-you = Something must change
report-mark-out-of-date = Out of date
report-mark-not-needed = Not needed

# A page for a colleague
sheet-kind = { $steps ->
    [one] A step for you
   *[other] Steps for you
}
sheet-lead = { $organization } is being connected: people will sign in to Kisi with JumpCloud. Somebody asks you for this part.
sheet-secret = This page holds no password, key or token. Do not write one on it.
sheet-step = Step { $number } of { $of }: { $title }
sheet-do = What to do
sheet-values = The values
sheet-values-caption = Copy each value into the field of the same name
sheet-value-verb = There
sheet-notes = Good to know
sheet-send-back = Send this back
sheet-foot = Made on { $moment } (UTC) by { report-product } { $version }, an independent program. It is not made by Kisi or JumpCloud.

# The summary for an e-mail or a ticket
summary-practice = PRACTICE: nothing real was changed.
summary-found = Found:
summary-left = Left to do:
summary-put-back = To put back:
summary-ends = Ends:
summary-ends-line = { $what }: { $day }
summary-foot = Made on { $moment } (UTC) by { report-product } { $version }.
summary-hash = SHA-256 of the report: { $hash }
