# What only the terminal says.

terminal-verdict = Verdict
terminal-undecided = Something is missing, so this is not decided yet
terminal-waiting = Not looked at, { $count ->
    [one] one check
   *[other] { $count } checks
}: { $why }
terminal-domain = Kisi domain
terminal-acs-url = Address for JumpCloud (ACS URL)
terminal-sign-in-url = Sign-in page
terminal-private-key = Private key
terminal-key-belongs = { $belongs ->
    [yes] belongs to this certificate
   *[no] belongs to another certificate
}
terminal-cannot-read = { $file } could not be read: { $why }. Look whether the name is right and whether you may open it.
terminal-folder = { $file } is a folder. Name the file that is in it.
terminal-too-large = { $file } has more than 5 MB. Metadata and certificates are much smaller, so it was not read.
terminal-passphrase-is-no-text = The passphrase on standard input is not text. Write it as UTF-8.
terminal-one-standard-input = Only one thing can come from standard input. Name a file for the other one.
terminal-no-domain = { $text } is no Kisi domain. Write the short name, such as acme, after --kisi-domain.
