//! What was pasted, when it is something else than a SCIM token.

use crate::check::{Check, Need, Outcome, finding};
use crate::pasted::Kind;
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "scim.token-is-for-user-sync",
    run,
};

fn run(case: &Case) -> Outcome {
    match case.session.token() {
        None => Outcome::Waiting(Need::Token),
        Some(token) if token.kind == Kind::Possible => Outcome::PASS,
        Some(token) => finding(token.kind.name()).into(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::says_of_token;
    use super::*;

    #[test]
    fn everything_else_is_told_apart() {
        let says = |pasted| says_of_token(&CHECK, pasted);
        insta::assert_snapshot!(says("jca_9f8e7d6c"), @"
        FAIL scim.token-is-for-user-sync.jumpcloud-key
          Paste Kisi's token, not JumpCloud's key
          saw: This starts with jca_: it is a JumpCloud API key. We did not keep it and sent it nowhere.
          JumpCloud needs: The token from Kisi's Generate Token
          do: In Kisi, open Settings → SSO & SCIM. Copy the token there and paste it here.
        ");
        insta::assert_snapshot!(says("KISI-LOGIN 9f8e7d6c"), @"
        FAIL scim.token-is-for-user-sync.kisi-key
          Paste the SCIM token, not Kisi's API key
          saw: This starts with KISI-LOGIN: it belongs to Kisi's API, not to user sync. We did not keep it.
          Kisi needs: The token from Kisi's Generate Token
          do: In Kisi, open Settings → SSO & SCIM. Copy the token there and paste it here.
        ");
        insta::assert_snapshot!(says("https://api.kisi.io/scim/v2"), @"
        FAIL scim.token-is-for-user-sync.web-address
          Paste the token, not an address
          saw: This is a web address. We did not keep it.
          We ask: The token from Kisi's Generate Token
          do: In Kisi, open Settings → SSO & SCIM. Copy the token there and paste it here.
        ");
        insta::assert_snapshot!(says("ada@acme.example"), @"
        FAIL scim.token-is-for-user-sync.email-address
          Paste the token, not an e-mail address
          saw: This is an e-mail address. We did not keep it.
          We ask: The token from Kisi's Generate Token
          do: In Kisi, open Settings → SSO & SCIM. Copy the token there and paste it here.
        ");
        insta::assert_snapshot!(says("-----BEGIN CERTIFICATE-----"), @"
        FAIL scim.token-is-for-user-sync.pem
          Paste the token, not a key or a certificate
          saw: This is a key or a certificate. We did not keep it.
          We ask: The token from Kisi's Generate Token
          do: In Kisi, open Settings → SSO & SCIM. Copy the token there and paste it here.
        ");
        insta::assert_snapshot!(says("<html>"), @"
        FAIL scim.token-is-for-user-sync.markup
          Paste the token, not a page or a file
          saw: This is XML or a web page. We did not keep it.
          We ask: The token from Kisi's Generate Token
          do: In Kisi, open Settings → SSO & SCIM. Copy the token there and paste it here.
        ");
        insta::assert_snapshot!(says(r#"{"token":"a"}"#), @"
        FAIL scim.token-is-for-user-sync.json
          Paste only the token itself
          saw: This is JSON, with more than a token in it. We did not keep it.
          We ask: The token from Kisi's Generate Token
          do: In Kisi, open Settings → SSO & SCIM. Copy only the token and paste it here.
        ");
        insta::assert_snapshot!(says("••••••••"), @"
        FAIL scim.token-is-for-user-sync.masked
          Paste the token itself, not the dots that hide it
          saw: These are dots or stars. The screen had covered the token already.
          We ask: The token from Kisi's Generate Token
          do: Kisi shows a token once, so make a new one. In Kisi, open Settings → SSO & SCIM: switch Enable SCIM off, press Save, switch it on, press Generate Token.
        ");
        insta::assert_snapshot!(says("Copy the token now"), @"
        FAIL scim.token-is-for-user-sync.words
          Paste the token, not the sentence beside it
          saw: This is a sentence. We did not keep it.
          We ask: The token from Kisi's Generate Token
          do: In Kisi, open Settings → SSO & SCIM. Copy the token there and paste it here.
        ");
        insta::assert_snapshot!(says("abcé123"), @"
        FAIL scim.token-is-for-user-sync.not-ascii
          Copy the token once more
          saw: It holds letters that no token can carry, such as é or a long dash.
          What is needed: Letters from a to z, digits and a few signs
          do: Copy it again where Kisi shows it. If it is no longer shown, make a new one. In Kisi, open Settings → SSO & SCIM: switch Enable SCIM off, press Save, switch it on, press Generate Token.
        ");
        insta::assert_snapshot!(says("Bearer "), @"
        FAIL scim.token-is-for-user-sync.empty
          Paste the token
          saw: Nothing was left when we took the word Bearer and the blanks away.
          We ask: The token from Kisi's Generate Token
          do: In Kisi, open Settings → SSO & SCIM. Copy the token there and paste it here.
        ");
    }

    #[test]
    fn what_may_be_one_passes_and_no_letter_of_another_is_told() {
        assert_eq!(says_of_token(&CHECK, "9f8e7d6c5b4a39281706"), "PASS\n");
        assert!(!says_of_token(&CHECK, "jca_9f8e7d6c").contains("9f8e"));
    }
}
