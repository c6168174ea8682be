# The SCIM server: the way there, what it gives, what it does with a test person and a test group.

# What the server said itself, where it said something.
scim-says = { $said ->
    [nothing] {""}
   *[something] {" "}It says: `{ $says }`
}
# At which question it happened, when it was not the first.
scim-when = { $when ->
    [first] {""}
   *[later] {" "}(when asked: { $question })
}
scim-new-token = In Kisi, open { menu-kisi-sso }: switch { menu-enable-scim } off, press { menu-save }, switch it on, press { menu-generate-token }.

scim-base-url-is-kisis =
    .claim = The address is Kisi's, letter by letter
    .why = JumpCloud puts its own paths behind this address. One sign too many, and nothing is found there.
    .other-host-title = Look whether you meant this server
    .other-host-saw = This address is `{ $typed }`. Kisi's is another one.
    .other-host-needed = `https://api.kisi.io/scim/v2`
    .other-host-do = If you test another server on purpose, go on. For Kisi, use Kisi's address.
    .http-title = Write https instead of http
    .http-saw = The address is `{ $typed }`. Everybody on the way can read the token.
    .http-needed = `{ $base }`
    .http-do = Begin the address with `https://`.
    .query-title = Remove what stands behind the address
    .query-saw = The address is `{ $typed }`. It goes on with ? or #.
    .query-needed = `{ $base }`
    .query-do = Use the address as it stands here, without the rest.
    .list-title = Remove the last part of the address
    .list-saw = The address is `{ $typed }`. It ends with the name of a list.
    .list-needed = `{ $base }`
    .list-do = Use the address without `/Users` or `/Groups`. JumpCloud adds them itself.
    .other-path-title = Correct the path of the address
    .other-path-saw = The address is `{ $typed }`. It is Kisi's host with another path.
    .other-path-needed = `https://api.kisi.io/scim/v2`
    .other-path-do = Copy Kisi's address from here.
    .slash-title = Remove the slash at the end of the address
    .slash-saw = The address is `{ $typed }`. JumpCloud's documents name such a slash as a cause of failures.
    .slash-needed = `{ $base }`
    .slash-do = In { menu-base-url }, remove the last sign.
    .blanks-title = Look whether a blank came along
    .blanks-saw = Blanks, line breaks or hidden characters stood in the address. We left them out.
    .blanks-needed = `{ $base }`
    .blanks-do = In { menu-base-url }, paste the address without blanks.

scim-token-is-for-user-sync =
    .claim = What you pasted can be a SCIM token
    .why = Only the token that Kisi makes for SCIM opens user sync. Any other key is refused, and should not travel.
    .jumpcloud-key-title = Paste Kisi's token, not JumpCloud's key
    .jumpcloud-key-saw = This starts with `jca_`: it is a JumpCloud API key. We did not keep it and sent it nowhere.
    .jumpcloud-key-needed = The token from Kisi's { menu-generate-token }
    .jumpcloud-key-do = In Kisi, open { menu-kisi-sso }. Copy the token there and paste it here.
    .kisi-key-title = Paste the SCIM token, not Kisi's API key
    .kisi-key-saw = This starts with `KISI-LOGIN`: it belongs to Kisi's API, not to user sync. We did not keep it.
    .kisi-key-needed = The token from Kisi's { menu-generate-token }
    .kisi-key-do = In Kisi, open { menu-kisi-sso }. Copy the token there and paste it here.
    .web-address-title = Paste the token, not an address
    .web-address-saw = This is a web address. We did not keep it.
    .web-address-needed = The token from Kisi's { menu-generate-token }
    .web-address-do = In Kisi, open { menu-kisi-sso }. Copy the token there and paste it here.
    .email-address-title = Paste the token, not an e-mail address
    .email-address-saw = This is an e-mail address. We did not keep it.
    .email-address-needed = The token from Kisi's { menu-generate-token }
    .email-address-do = In Kisi, open { menu-kisi-sso }. Copy the token there and paste it here.
    .pem-title = Paste the token, not a key or a certificate
    .pem-saw = This is a key or a certificate. We did not keep it.
    .pem-needed = The token from Kisi's { menu-generate-token }
    .pem-do = In Kisi, open { menu-kisi-sso }. Copy the token there and paste it here.
    .markup-title = Paste the token, not a page or a file
    .markup-saw = This is XML or a web page. We did not keep it.
    .markup-needed = The token from Kisi's { menu-generate-token }
    .markup-do = In Kisi, open { menu-kisi-sso }. Copy the token there and paste it here.
    .json-title = Paste only the token itself
    .json-saw = This is JSON, with more than a token in it. We did not keep it.
    .json-needed = The token from Kisi's { menu-generate-token }
    .json-do = In Kisi, open { menu-kisi-sso }. Copy only the token and paste it here.
    .masked-title = Paste the token itself, not the dots that hide it
    .masked-saw = These are dots or stars. The screen had covered the token already.
    .masked-needed = The token from Kisi's { menu-generate-token }
    .masked-do = Kisi shows a token once, so make a new one. { scim-new-token }
    .words-title = Paste the token, not the sentence beside it
    .words-saw = This is a sentence. We did not keep it.
    .words-needed = The token from Kisi's { menu-generate-token }
    .words-do = In Kisi, open { menu-kisi-sso }. Copy the token there and paste it here.
    .not-ascii-title = Copy the token once more
    .not-ascii-saw = It holds letters that no token can carry, such as é or a long dash.
    .not-ascii-needed = Letters from a to z, digits and a few signs
    .not-ascii-do = Copy it again where Kisi shows it. If it is no longer shown, make a new one. { scim-new-token }
    .empty-title = Paste the token
    .empty-saw = Nothing was left when we took the word Bearer and the blanks away.
    .empty-needed = The token from Kisi's { menu-generate-token }
    .empty-do = In Kisi, open { menu-kisi-sso }. Copy the token there and paste it here.

scim-token-is-bare =
    .claim = The token came without anything else
    .why = JumpCloud sends exactly what stands in its field. With “Bearer” or a blank in it, Kisi refuses.
    .cleaned-title = Copy the token from here into JumpCloud
    .cleaned-saw = With the token came { $removed }. We left that out.
    .cleaned-do = In step 6, copy the token from here. Do not paste what you copied before.

scim-token-looks-usual =
    .claim = The token is as long as tokens are
    .why = Half a token is refused like a wrong one.
    .short-title = Look whether the whole token was copied
    .short-saw = It has { $length } characters. That is short for a token. Kisi documents no length.
    .short-do = If Kisi refuses it, copy it again from its first sign to its last.
    .long-title = Look whether more than the token was copied
    .long-saw = It has { $length } characters. That is long for a token. Kisi documents no length.
    .long-do = If Kisi refuses it, copy it again from its first sign to its last.

scim-proxy-lets-through =
    .claim = Your network's proxy lets us through
    .why = Until the proxy of your office opens, nothing of yours reaches Kisi.
    .password-title = Let your network's proxy know you
    .password-saw = A proxy of your network asked for a password before `{ $host }` was reached (407).
    .password-do = Ask whoever looks after your network to let this computer reach `{ $host }`, or try from another network.
    .refuses-title = Ask for a way through your network's proxy
    .refuses-saw = A proxy of your network does not let anybody reach `{ $host }`.
    .refuses-do = Ask whoever looks after your network to allow `{ $host }`, or try from another network.
    .gone-title = Correct the proxy in this computer's settings
    .gone-saw = This computer is told to use a proxy, and the proxy does not answer.
    .gone-do = Look into the proxy settings of this computer. At home, an office proxy is often not there.

scim-host-is-known =
    .claim = This computer finds the server's name
    .why = Without its number, nobody can be reached by a name.
    .unknown-title = Go online, or correct the host's name
    .unknown-saw = Nobody here knows where `{ $host }` is.
    .unknown-do = Open any web page. If none opens, you are offline. If it opens, compare the host's name letter by letter.

scim-connection-is-accepted =
    .claim = The server takes our call
    .why = Where nobody listens, nothing is answered.
    .refused-title = Look whether a firewall stands in between
    .refused-saw = Nobody takes the call at `{ $host }`{ scim-when }.
    .refused-do = Try once more in a minute. If it stays so, ask whoever looks after your network whether `{ $host }` is allowed.
    .hung-up-title = Try once more, then look for a firewall
    .hung-up-saw = `{ $host }` took the call and hung up before it said anything{ scim-when }.
    .hung-up-do = Try once more in a minute. If it stays so, something between here and `{ $host }` cuts the line: ask whoever looks after your network.

scim-connection-is-private =
    .claim = The line to the server is encrypted
    .why = A token on an open line is everybody's.
    .no-tls-title = Correct the address, or look who answers there
    .no-tls-saw = What answers at `{ $host }` does not speak https.
    .no-tls-do = Compare the address and its port. If they are right, something else stands in between: ask whoever looks after your network.
    .other-title = Look who stands in between
    .other-saw = No private line could be made to `{ $host }`. (`{ $detail }`)
    .other-do = Look whether the clock of this computer is right. Then ask whoever looks after your network.

scim-certificate-is-in-date =
    .claim = The server's certificate is valid today
    .why = An expired certificate proves nothing.
    .expired-title = Look at the clock of this computer
    .expired-saw = The certificate of `{ $host }` ended on { $until }. By this computer's clock that is over.
    .expired-do = If the clock is right, the server's owner must renew it. For Kisi, write to support@getkisi.com.
    .not-yet-title = Look at the clock of this computer
    .not-yet-saw = The certificate of `{ $host }` begins on { $from }. By this computer's clock that is to come.
    .not-yet-do = Set this computer's clock. If it is right, the server's owner must change the certificate.

scim-certificate-names-this-host =
    .claim = The server's certificate is for this host
    .why = A certificate for another name may be anybody's.
    .other-name-title = Correct the host's name in the address
    .other-name-saw = { $count ->
        [none] The certificate names no host, so it is not for `{ $host }` either.
       *[some] The certificate is for `{ $names }`, and not for `{ $host }`.
    }
    .other-name-needed = A certificate for `{ $host }`
    .other-name-do = Compare the address letter by letter. If it is right, somebody else answers in this network: try from another one.

scim-nobody-reads-along =
    .claim = Nobody in your network opens the line
    .why = Whoever opens the line can read the token.
    .intercepted-title = Ask for an exception in your network
    .intercepted-saw = The line to `{ $host }` is opened by { $product }: the certificate was issued by `{ $issuer }`, which this computer does not trust.
    .intercepted-do = Ask whoever looks after your network to leave `{ $host }` alone, or try from another network.
    .trusted-title = Know that your network reads along
    .trusted-saw = The line to `{ $host }` is opened by { $product }. This computer trusts it: `{ $issuer }`.
    .trusted-do = You can go on. Ask whoever looks after your network to leave `{ $host }` alone: the token passes there.

scim-certificate-issuer-is-trusted =
    .claim = A known authority issued the server's certificate
    .why = Anybody can make a certificate. Only a known authority looks whose it is.
    .unknown-title = Look who stands in between
    .unknown-saw = Nobody here knows the issuer of the certificate of `{ $host }`: `{ $issuer }`.
    .unknown-do = In an office, the network may open lines on its way: ask whoever looks after it. At home, try from another network.

scim-answers-in-time =
    .claim = The server answers in time
    .why = JumpCloud does not wait for ever either.
    .no-answer-title = Try once more in a minute
    .no-answer-saw = `{ $host }` did not answer within { $detail }{ scim-when }.
    .no-answer-do = Try once more. If it stays so, a firewall may swallow the answer: ask whoever looks after your network.
    .drips-title = Try once more in a minute
    .drips-saw = `{ $host }` began to answer and was not done within { $detail }{ scim-when }.
    .drips-do = Try once more. If it stays so, the line is very slow, or the server is not well.

scim-answers-to-the-end =
    .claim = The answer has an end
    .why = Half an answer can be read as the wrong thing.
    .endless-title = Look what answers at this address
    .endless-saw = The answer of `{ $host }` is too long, so we stopped reading{ scim-when }.
    .endless-do = Compare the address: another program may answer there. If it is right, tell the server's owner: we asked for one person.
    .broken-off-title = Try once more in a minute
    .broken-off-saw = The answer of `{ $host }` broke off in the middle{ scim-when }.
    .broken-off-do = Try once more. If it stays so, something between here and `{ $host }` cuts the line.
    .packed-title = Look what stands in between
    .packed-saw = The answer of `{ $host }` says that it is packed, and is not{ scim-when }.
    .packed-do = Try from another network. If it stays so, tell the server's owner.

scim-nobody-redirects =
    .claim = The server itself answers
    .why = A token must not follow to an address that nobody named.
    .elsewhere-title = Correct the address, or sign in to your network
    .elsewhere-saw = { $leads ->
        [nowhere] `{ $host }` sends us away and does not say where to ({ $status }){ scim-when }.
       *[away] `{ $host }` sends us to `{ $location }` ({ $status }){ scim-when }. We did not go there.
    }
    .elsewhere-do = Compare the address letter by letter. If it is right, your network may want you to sign in first: open any web page.

scim-no-sign-in-page-in-between =
    .claim = No network sign-in page stands in between
    .why = A hotel or guest network answers instead of Kisi until you accept its terms.
    .portal-title = Sign in to this network first
    .portal-saw = A sign-in page of your network answered instead of `{ $host }` ({ $status }){ scim-when }.{ $leads ->
        [nowhere] { scim-says }
       *[away] {" "}It is at `{ $location }`
    }
    .portal-do = Open any web page in the browser and do what the network asks. Then look again.

scim-answers-as-a-program =
    .claim = A program answers, not a web page
    .why = SCIM speaks JSON. A page is for people.
    .web-page-title = Correct the address
    .web-page-saw = A web page answered ({ $status }){ scim-when }.{ scim-says }
    .web-page-do = Compare the address letter by letter. If it is right, your network may want you to sign in first: open any web page.
    .no-http-title = Correct the address and its port
    .no-http-saw = What answers at `{ $host }` does not speak HTTP{ scim-when }.
    .no-http-do = Compare the address letter by letter: whether it must begin with `https://`, and its port. If it is right, ask whoever looks after your network.

scim-is-not-busy =
    .claim = The server has time for us
    .why = Who is asked too often says so and waits.
    .busy-title = Wait, then look again
    .busy-saw = `{ $host }` says that it was asked too often (429){ scim-when }. { $wait ->
        [none] It does not say how long to wait.
        [seconds] It wants us to wait { $after } s.
       *[date] It wants us to wait until { $after }.
    }
    .busy-do = Wait { $wait ->
        [none] a minute
       *[said] as long as it says
    }, then look again. Close other programs that use the same token.

scim-server-is-well =
    .claim = The server is well
    .why = A fault of its own is not yours to repair.
    .broken-title = Wait, then look again
    .broken-saw = `{ $host }` has a problem of its own ({ $status }){ scim-when }.{ scim-says }
    .broken-do = Try again in ten minutes. If it stays so, send the transcript to support@getkisi.com.

scim-answers-at-this-path =
    .claim = SCIM answers at this path
    .why = JumpCloud adds /Users and /Groups to the address.
    .neighbour-title = Correct the path of the address
    .neighbour-saw = At `{ $typed }` there is no list of people ({ $status }). On the same host, SCIM answers at another path.
    .neighbour-needed = `{ $neighbour }`
    .neighbour-do = Use that address here and in { menu-base-url }.
    .nothing-title = Look whether SCIM is on, and compare the address
    .nothing-saw = At `{ $typed }` there is no list of people ({ $status }), nor at the usual paths beside it.{ scim-says }
    .nothing-do = Compare the address letter by letter. In Kisi, open { menu-kisi-sso } and look whether { menu-enable-scim } is on and saved.

scim-token-is-accepted =
    .claim = The server takes the token
    .why = Without it, JumpCloud can do nothing there.
    .refused-title = Make a new token
    .refused-saw = `{ $host }` refused the token (401).{ scim-says }
    .refused-needed = The newest token of this organization
    .refused-do = A token counts until a newer one is made or { menu-enable-scim } is switched off. { scim-new-token }

scim-token-may-read =
    .claim = The token may read people
    .why = A token without rights opens nothing.
    .not-allowed-title = Ask Kisi why this token may not read
    .not-allowed-saw = `{ $host }` does not let this token read (403).{ scim-says }
    .not-allowed-do = In Kisi, open { menu-kisi-sso } and look whether { menu-enable-scim } is on and saved. Then send the transcript to support@getkisi.com.

scim-answers-without-complaint =
    .claim = The server takes our question
    .why = A question that is refused is not answered.
    .refused-title = Look what the server complains about
    .refused-saw = `{ $host }` refused the first question ({ $status }).{ scim-says }
    .refused-do = Compare the address. If it is Kisi's, send the transcript to support@getkisi.com.

scim-answer-is-utf-8 =
    .claim = The answer is written in UTF-8
    .why = JSON is UTF-8. Other letters are read wrongly or not at all.
    .other-title = Tell the server's owner
    .other-saw = The answer is not UTF-8{ scim-when }. It looks like { $encoding }.
    .other-needed = UTF-8
    .other-do = If this is Kisi's address, something in between changes the answer: try from another network.

scim-answer-is-json =
    .claim = The answer is JSON that can be read
    .why = What cannot be read cannot be used.
    .broken-title = Tell the server's owner
    .broken-saw = The answer is no JSON{ scim-when }. { $shown ->
        [no] It breaks in line { $line }, character { $column }.
       *[yes] It begins with: `{ $begins }`
    }
    .broken-needed = A JSON object
    .broken-do = If this is Kisi's address, try from another network. Else tell the server's owner.
    .empty-title = Tell the server's owner
    .empty-saw = The answer is empty ({ $status }){ scim-when }.
    .empty-needed = A list, also when nobody is in it
    .empty-do = If this is Kisi's address, try from another network. Else tell the server's owner.
    .no-object-title = Tell the server's owner
    .no-object-saw = The answer is JSON, and no object with a list in it{ scim-when }.
    .no-object-needed = A ListResponse
    .no-object-do = Compare the address: another program may answer there.

scim-content-type-is-json =
    .claim = The answer says that it is JSON
    .why = Some programs read only what is labelled rightly.
    .other-title = Tell the server's owner
    .other-saw = { $labelled ->
        [no] The answer does not say what it is.
       *[yes] The answer is labelled `{ $kind }`.
    }
    .other-needed = `application/scim+json` or `application/json`
    .other-do = You can go on. Whether JumpCloud minds is not documented.

scim-refuses-without-token =
    .claim = Nobody gets in without a token
    .why = Else everybody on the internet can read your people.
    .open-title = Stop: this server is open to everybody
    .open-saw = Without any token, `{ $host }` gave its list of people ({ $status }).
    .open-needed = 401
    .open-do = Tell the server's owner today. For Kisi, write to support@getkisi.com.
    .other-status-title = Nothing to do
    .other-status-saw = Without a token, `{ $host }` refuses, with status { $status } and not with 401.
    .other-status-do = Nothing. JumpCloud always sends a token.

scim-refuses-a-wrong-token =
    .claim = A wrong token is refused
    .why = A server that takes any token protects nobody.
    .open-title = Stop: this server takes any token
    .open-saw = With a token that we made up, `{ $host }` gave its list of people ({ $status }).
    .open-needed = 401
    .open-do = Tell the server's owner today. For Kisi, write to support@getkisi.com.
    .held-title = Nothing to do
    .held-saw = `{ $host }` gave no answer to a wrong token. Some servers do that on purpose.
    .held-do = Nothing. We sent one wrong token and no second one.

scim-people-are-listed =
    .claim = The list of people can be read
    .why = JumpCloud looks people up before it makes or changes them.
    .no-list-title = Tell the server's owner
    .no-list-saw = The answer is JSON, and no list of people.
    .no-list-needed = A ListResponse with totalResults and Resources
    .no-list-do = Compare the address: another program may answer there.
    .capitals-title = Know that the list is spelt in other letters
    .capitals-saw = The list is called `resources` and not `Resources`.
    .capitals-needed = `Resources`
    .capitals-do = You can go on. Whether JumpCloud reads it is not documented.
    .no-total-title = Know that the list does not say how long it is
    .no-total-saw = `totalResults` is { $total ->
        [missing] missing
       *[other] no number: `{ $said }`
    }.
    .no-total-needed = A number
    .no-total-do = You can go on. Whether JumpCloud needs it is not documented.

scim-person-ids-are-text =
    .claim = The ids of people are text
    .why = JumpCloud refuses ids that are numbers.
    .number-title = JumpCloud will refuse this server: ids are numbers
    .number-saw = The id of a person came as the number { $id }.
    .number-needed = Text in quotes: `"{ $id }"`
    .number-do = Only the server's owner can change that. For Kisi, send this finding to support@getkisi.com.
    .missing-title = Tell the server's owner: a person has no id
    .missing-saw = A person in the list has no id.
    .missing-needed = A text that never changes
    .missing-do = Only the server's owner can change that. For Kisi, send this finding to support@getkisi.com.

scim-person-names-are-addresses =
    .claim = People are named by their e-mail address
    .why = Kisi wants the e-mail address as user name. JumpCloud sends its own user name there unless you change it.
    .other-title = Compare the user names before you activate
    .other-saw = The user name of the first person is no e-mail address.
    .other-needed = An e-mail address in `userName`
    .other-do = In JumpCloud, open { menu-identity-management } and let `userName` be the e-mail address.
    .missing-title = Tell the server's owner: a person has no user name
    .missing-saw = The first person of the list has no user name.
    .missing-needed = An e-mail address in `userName`
    .missing-do = You can go on. Whether JumpCloud finds such a person is not documented.

scim-people-can-be-searched =
    .claim = The server searches people by name
    .why = JumpCloud looks whether somebody is there before it makes them. A server that ignores the question may give it a stranger.
    .ignored-title = Stop: this server ignores the search
    .ignored-saw = We asked for a name that nobody has. `{ $host }` gave { $count ->
        [one] one person
       *[other] { $count } people
    }.
    .ignored-needed = Nobody
    .ignored-do = Do not activate user sync before this is settled: JumpCloud may change the wrong person. For Kisi, send this finding to support@getkisi.com.
    .refused-title = Know that the server refuses to search
    .refused-saw = `{ $host }` gave no list when we searched by user name ({ $status }).{ scim-says }
    .refused-needed = A list, empty when nobody is found
    .refused-do = You can go on. Whether JumpCloud needs the search is not documented. Watch the test in step 7.

scim-known-person-is-found =
    .claim = Somebody who is there is found by name
    .why = Whoever is not found is made a second time.
    .not-found-title = Look why people are not found by their name
    .not-found-saw = We asked for the first person of the list by their user name. `{ $host }` found nobody.
    .not-found-needed = That person
    .not-found-do = You can go on. JumpCloud may make people twice: watch the first ones.

scim-unknown-person-is-not-found =
    .claim = An id that nobody has is not found
    .why = Whoever asks for somebody who left must hear it.
    .found-title = Tell the server's owner
    .found-saw = For an id that nobody has, `{ $host }` answered { $status }, as if somebody were there.
    .found-needed = 404
    .found-do = Only the server's owner can change that. For Kisi, send this finding to support@getkisi.com.
    .other-status-title = Nothing to do
    .other-status-saw = For an id that nobody has, `{ $host }` answered { $status } and not 404.
    .other-status-needed = 404
    .other-status-do = Nothing. It is said here for those who look after the server.
    .other-words-title = Nothing to do
    .other-words-saw = For an id that nobody has, `{ $host }` answered 404 without a SCIM error.
    .other-words-needed = A SCIM error
    .other-words-do = Nothing. It is said here for those who look after the server.

scim-people-come-in-pages =
    .claim = The list of people comes in pages
    .why = With many people, a list that ignores pages is too long to be read.
    .count-ignored-title = Know that the list comes in one piece
    .count-ignored-saw = We asked for one person. `{ $host }` gave { $count }.
    .count-ignored-needed = One
    .count-ignored-do = You can go on. With thousands of people it may become slow.
    .start-ignored-title = Know that every page is the first one
    .start-ignored-saw = We asked for the second person. `{ $host }` gave the first one again.
    .start-ignored-needed = The second one
    .start-ignored-do = You can go on. A program that turns pages may never see everybody.

scim-no-page-is-empty =
    .claim = A page of nobody holds nobody
    .why = It is the cheapest way to count people.
    .people-title = Nothing to do
    .people-saw = We asked for a page of nobody. `{ $host }` gave { $count ->
        [one] one person
       *[other] { $count } people
    }.
    .people-needed = Nobody, and the total
    .people-do = Nothing. It is said here for those who look after the server.
    .refused-title = Nothing to do
    .refused-saw = We asked for a page of nobody. `{ $host }` gave no list ({ $status }).
    .refused-needed = Nobody, and the total
    .refused-do = Nothing. It is said here for those who look after the server.

scim-people-name-their-schema =
    .claim = People say what they are
    .why = Programs know a user by its schema.
    .missing-title = Nothing to do
    .missing-saw = A person of the list has no `schemas`.
    .missing-needed = `urn:ietf:params:scim:schemas:core:2.0:User`
    .missing-do = Nothing. It is said here for those who look after the server.

scim-people-carry-their-history =
    .claim = People say when they were changed
    .why = A program sees from it what is new.
    .missing-title = Nothing to do
    .missing-saw = A person of the list has no `meta`.
    .missing-needed = `meta` with resourceType and location
    .missing-do = Nothing. It is said here for those who look after the server.

scim-list-names-its-schema =
    .claim = The list says that it is one
    .why = Programs know a list by its schema.
    .missing-title = Nothing to do
    .missing-saw = The list has no `schemas` of a ListResponse.
    .missing-needed = `urn:ietf:params:scim:api:messages:2.0:ListResponse`
    .missing-do = Nothing. It is said here for those who look after the server.

scim-groups-are-listed =
    .claim = The list of groups can be read
    .why = With group management on, JumpCloud makes, changes and deletes groups.
    .refused-title = Switch group management off, or ask Kisi
    .refused-saw = `{ $host }` refused the list of groups ({ $status }).{ scim-says }
    .refused-needed = A list of groups
    .refused-do = In JumpCloud, leave { menu-group-management } off. Then answer the question about groups in step 1 again.
    .no-list-title = Switch group management off, or ask Kisi
    .no-list-saw = The answer is JSON, and no list of groups.
    .no-list-needed = A ListResponse
    .no-list-do = In JumpCloud, leave { menu-group-management } off. Then answer the question about groups in step 1 again.

scim-group-ids-are-text =
    .claim = The ids of groups are text
    .why = JumpCloud documents that for people. A group has the same kind of id.
    .number-title = JumpCloud may refuse this server: ids are numbers
    .number-saw = The id of a group came as the number { $id }.
    .number-needed = Text in quotes: `"{ $id }"`
    .number-do = Only the server's owner can change that. For Kisi, send this finding to support@getkisi.com.
    .missing-title = Tell the server's owner: a group has no id
    .missing-saw = A group in the list has no id.
    .missing-needed = A text that never changes
    .missing-do = Only the server's owner can change that. For Kisi, send this finding to support@getkisi.com.

scim-groups-can-be-searched =
    .claim = The server searches groups by name
    .why = JumpCloud takes over a group of the same name. It has to find it first.
    .ignored-title = Stop: this server ignores the search
    .ignored-saw = We asked for a group that is not there. `{ $host }` gave { $count ->
        [one] another one
       *[other] { $count } groups
    }.
    .ignored-needed = None
    .ignored-do = Do not activate group management before this is settled: JumpCloud may take over the wrong group. For Kisi, send this finding to support@getkisi.com.
    .refused-title = Know that the server refuses to search groups
    .refused-saw = `{ $host }` gave no list when we searched by group name ({ $status }).{ scim-says }
    .refused-needed = A list, empty when none is found
    .refused-do = You can go on. Whether JumpCloud needs the search is not documented. Watch the test in step 7.

scim-unknown-group-is-not-found =
    .claim = A group's id that none has is not found
    .why = Whoever asks for a group that was deleted must hear it.
    .found-title = Tell the server's owner
    .found-saw = For a group's id that none has, `{ $host }` answered { $status }, as if it were there.
    .found-needed = 404
    .found-do = Only the server's owner can change that. For Kisi, send this finding to support@getkisi.com.
    .other-status-title = Nothing to do
    .other-status-saw = For a group's id that none has, `{ $host }` answered { $status } and not 404.
    .other-status-needed = 404
    .other-status-do = Nothing. It is said here for those who look after the server.

scim-says-what-it-can =
    .claim = The server says what it can do
    .why = JumpCloud's documents do not name this. Other programs read it.
    .absent-title = Nothing to do
    .absent-saw = `{ $host }` has no ServiceProviderConfig ({ $status }).
    .absent-do = Nothing. Many servers have none.
    .unreadable-title = Nothing to do
    .unreadable-saw = The ServiceProviderConfig of `{ $host }` cannot be read.
    .unreadable-do = Nothing. It is said here for those who look after the server.

scim-can-change-parts =
    .claim = The server says that it takes changes of parts
    .why = JumpCloud may send only what changed. How, is not documented.
    .denied-title = Watch the rehearsal
    .denied-saw = `{ $host }` says that it takes no PATCH.
    .denied-do = Rehearse in the next step: it shows what really works.

scim-can-search =
    .claim = The server says that it searches
    .why = JumpCloud looks people up. How, is not documented.
    .denied-title = Nothing to do
    .denied-saw = `{ $host }` says that it does not search.
    .denied-do = Nothing. We searched ourselves: see the other findings.

scim-says-what-it-keeps =
    .claim = The server lists its kinds of things
    .why = JumpCloud's documents do not name this. Other programs read it.
    .absent-title = Nothing to do
    .absent-saw = `{ $host }` gives no list of ResourceTypes that can be read ({ $status }).
    .absent-do = Nothing. Many servers have none.

scim-says-its-schemas =
    .claim = The server describes its fields
    .why = JumpCloud's documents do not name this. Other programs read it.
    .absent-title = Nothing to do
    .absent-saw = `{ $host }` gives no list of Schemas that can be read ({ $status }).
    .absent-do = Nothing. Many servers have none.

scim-answers-quickly =
    .claim = The server answers quickly
    .why = With many people, each answer counts.
    .slow-title = Know that the first sync may take long
    .slow-saw = The slowest answer of `{ $host }` took { $seconds } s.
    .slow-do = Nothing. With many people, the first sync may take hours.

scim-sync-is-not-used-yet =
    .claim = Nobody used user sync here before
    .why = Kisi takes one user sync per organization. Another one would meet yours.
    .used-title = Ask who uses user sync already
    .used-saw = Before our first call, Kisi said that user sync has been used.
    .used-needed = Not used yet
    .used-do = Ask who set it up. If JumpCloud or another directory uses an older token, it stopped when you made the new one.
