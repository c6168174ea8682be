# Days, differences, severities, sources: what every sentence shares.

month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
day = { $day } { $month } { $year }

difference = { $kind ->
    [same] the same
    [empty] nothing stands there
    [slash] one slash too many, at the end, character { $place }
    [blank-end] a blank or a line break too many, at the end, character { $place }
    [blank-start] a blank too many, at the start
    [blank-inside] a blank too many, character { $place }
    [capitals] capital letters that should be small, or small ones that should be capital, character { $place }
    [http] http instead of https
    [short] the end is missing, from character { $place }
    [long] something too many, at the end, from character { $place }
   *[other] differs from character { $place }
}

severity-fail = Must change
severity-warn = Look at this
severity-note = Good to know

certainty-documented = documented
certainty-standard = the standard says so
certainty-policy = our own rule
certainty-observed = we saw it ourselves
certainty-inferred = nobody documents this, we infer it

source-kisi-guide = From Kisi's guide
source-kisi = From Kisi's documents
source-jumpcloud = From JumpCloud's documents
source-saml = From the SAML 2.0 standard
source-xml = From the XML standard
source-x509 = From the certificate standard
source-scim = From the SCIM standard
source-network = From the network
source-ours = Our advice

needed-kisi = Kisi needs
needed-jumpcloud = JumpCloud needs
needed-standard = The standard asks
needed-network = What is needed
needed-ours = We ask

need-file = This waits for a file.
    .what = a file.
need-metadata = This waits for metadata that can be read.
    .what = metadata that can be read.
need-certificate = This waits for a certificate that can be read.
    .what = a certificate that can be read.
need-private-key = This waits for the private key.
    .what = the private key.
need-previous = This waits for a file from before, to compare with.
    .what = a file from before, to compare with.
need-domain = This waits for your Kisi domain.
    .what = your Kisi domain.
need-kisi = This waits for an answer from Kisi.
    .what = an answer from Kisi.

need-token = This waits for the token.
    .what = the token.
need-look = This waits for the look.
    .what = the look.
need-sync-answer = This waits for an answer that can be read.
    .what = an answer that can be read.
need-rehearsal = This waits for the rehearsal.
    .what = the rehearsal.
need-roster = This waits for the list of who will come.
    .what = the list of who will come.

removed-header = the word Authorization
removed-bearer = the word Bearer
removed-quotes = quotation marks
removed-line-breaks = line breaks
removed-blanks = blanks
removed-invisible = characters that nobody sees

fact-status = Status
fact-says = What the server said
fact-network = The network's own words
fact-value = The value, letter by letter
fact-line = Line
fact-file = File
fact-sha256 = SHA-256 of the file
fact-certificate = Certificate (SHA-256)
