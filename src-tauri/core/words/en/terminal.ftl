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
terminal-roster = Who would come
terminal-roster-whom = Say who would come: name --application, or --group, or the Kisi domain with --kisi-domain.
terminal-roster-no-kisi = Say how to read Kisi's people: name --scim-token-env or --kisi-key-env.
terminal-roster-no-variable = There is no environment variable { $name }, or it is not text. Put the key into it.
terminal-roster-no-token = What stands in the variable of --scim-token-env is no token for user sync.
terminal-roster-not-here = { $url } is not on this computer. Practice is for a practice server at 127.0.0.1 and for nothing else.
terminal-roster-no-application = No application in JumpCloud sends people to { $domain } in Kisi. Name it with --application.
terminal-roster-applications = Several applications in JumpCloud send people to { $domain } in Kisi. Name one with --application: { $ids }
terminal-roster-cannot-find = JumpCloud's applications could not be read. Look at the key and the region, or name --application.
terminal-roster-stopped = Stopped. Nothing was changed.
terminal-cannot-read = { $file } could not be read: { $why }. Look whether the name is right and whether you may open it.
terminal-folder = { $file } is a folder. Name the file that is in it.
terminal-too-large = { $file } has more than 5 MB. Metadata and certificates are much smaller, so it was not read.
terminal-passphrase-is-no-text = The passphrase on standard input is not text. Write it as UTF-8.
terminal-one-standard-input = Only one thing can come from standard input. Name a file for the other one.
terminal-no-domain = { $text } is no Kisi domain. Write the short name, such as acme, after --kisi-domain.
terminal-cannot-write = { $file } could not be written: { $why }. Choose another folder.
terminal-no-token = There is no environment variable { $name }, or it is not text. Put the token into it, or use --token-stdin.
terminal-no-address = { $url } is no address. Write it with https://, such as https://api.kisi.io/scim/v2.
terminal-address-user = The address holds a user name or a password. Write it without them.
terminal-needs-https = { $url } is not private: everybody on the way to { $host } could read the token. Write https://.
terminal-needs-practice = { $url } is on this computer and not private. For practice, add --practice.
terminal-needs-other-host = The token would go to { $host }, which is not Kisi. If you mean that, add --other-host.
terminal-goes-to = The token goes to { $host }, which is not Kisi.
terminal-no-timeout = --timeout needs a number of seconds above 0.
terminal-no-authority = { $file } holds no certificate that can be read.
terminal-left-before = An earlier rehearsal was interrupted. Taking away what it left: { $left }
terminal-left-gone = Taken away, and looked that it is gone: { $left }
terminal-left-still = Still there: { $left }. Remove it by hand in Kisi, under Users or Groups.
terminal-no-key = There is no environment variable { $name }, or it is not text. Put the key into it, or use --jumpcloud-key-stdin.
terminal-no-practice = { $url } is not on this computer. --practice is for a practice server at 127.0.0.1 and for nothing else.
terminal-asks-regions = The key goes to JumpCloud's regions, one after the other, until one knows it: { $hosts }. Name one with --region.
terminal-no-region = No region of JumpCloud knows this key. Copy it again, or make a new one.
terminal-jumpcloud-silent = JumpCloud could not be asked: { $reason } ({ $detail })
terminal-unreachable-name = this computer cannot find JumpCloud's address. Are you online?
terminal-unreachable-refused = nobody answers there.
terminal-unreachable-timed-out = no answer came in 10 seconds.
terminal-unreachable-drips = the answer began and was not done in 10 seconds.
terminal-choose-organization = This administrator has several organizations. Name one with --org:
terminal-organization = {"  "}{ $id }  { $name }
terminal-choose-application = Several applications may be the one. Name one with --application:
terminal-candidate = {"  "}{ $id }  { $label } ({ $signs })
terminal-group = Group
terminal-group-of = { $counted ->
    [yes] { $count ->
        [one] { $name }, one person
       *[other] { $name }, { $count } people
    }
   *[no] { $name }
}
terminal-people = People who may use it
