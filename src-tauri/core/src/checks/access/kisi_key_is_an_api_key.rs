//! What was pasted, when it is something else than a Kisi API key.

use crate::check::{Check, Need, Outcome, finding};
use crate::pasted::Kind;
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "access.kisi-key-is-an-api-key",
    run,
};

fn run(case: &Case) -> Outcome {
    match case.session.kisi_account() {
        None => Outcome::Waiting(Need::KisiKey),
        Some(seen) if seen.form.kind == Kind::Possible => Outcome::PASS,
        Some(seen) => finding(seen.form.kind.name()).into(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{kisi_pasted, says_of_kisi};
    use super::*;
    use crate::kisi::read_key;
    use crate::observation::KisiAccountSeen;
    use crate::secret::Secret;

    #[test]
    fn everything_else_is_told_apart() {
        let told = [
            "KISI-LOGIN ",
            "jca_9f8e7d6c",
            "https://web.kisi.io",
            "maria@acme.example",
            "-----BEGIN CERTIFICATE-----",
            "<html>",
            r#"{"secret":"a"}"#,
            "••••••••",
            "Add API key",
            "abcé123",
        ]
        .map(|text| says_of_kisi(&CHECK, kisi_pasted(text)));
        insta::assert_snapshot!(told.concat(), @"
        FAIL access.kisi-key-is-an-api-key.empty
          Paste the key
          saw: Nothing was left when we took away the blanks and the words that stand before a key.
          We ask: Your Kisi API key
          do: In Kisi, open My Account → API. Copy the key and paste it here.
        FAIL access.kisi-key-is-an-api-key.jumpcloud-key
          Paste Kisi's key, not JumpCloud's
          saw: This is a JumpCloud API key. We did not keep it and sent it nowhere.
          do: In Kisi, open My Account → API. Press Add API key, copy the key and paste it here.
        FAIL access.kisi-key-is-an-api-key.web-address
          Paste the key, not an address
          saw: This is a web address. We did not keep it.
          We ask: Your Kisi API key
          do: In Kisi, open My Account → API. Copy the key and paste it here.
        FAIL access.kisi-key-is-an-api-key.email-address
          Paste the key, not an e-mail address
          saw: This is an e-mail address. We did not keep it.
          We ask: Your Kisi API key
          do: In Kisi, open My Account → API. Copy the key and paste it here.
        FAIL access.kisi-key-is-an-api-key.pem
          Paste the API key, not a private key or a certificate
          saw: This is a private key or a certificate. We did not keep it.
          We ask: Your Kisi API key
          do: In Kisi, open My Account → API. Copy the key and paste it here. A private key belongs to nobody but its owner.
        FAIL access.kisi-key-is-an-api-key.markup
          Paste the key, not a page or a file
          saw: This is XML or a web page. We did not keep it.
          We ask: Your Kisi API key
          do: In Kisi, open My Account → API. Copy the key and paste it here.
        FAIL access.kisi-key-is-an-api-key.json
          Paste only the key itself
          saw: This is JSON, with more than a key in it. We did not keep it.
          We ask: Your Kisi API key
          do: In Kisi, open My Account → API. Copy only the key and paste it here.
        FAIL access.kisi-key-is-an-api-key.masked
          Paste the key itself, not the dots that hide it
          saw: A part of this is dots or stars. The screen had covered the key already.
          We ask: The whole key
          do: Kisi shows a key once. In Kisi, open My Account → API. Press Add API key and make a new one: older keys go on working.
        FAIL access.kisi-key-is-an-api-key.words
          Paste the key, not the sentence beside it
          saw: This is a sentence. We did not keep it.
          We ask: Your Kisi API key
          do: In Kisi, open My Account → API. Copy the key and paste it here.
        FAIL access.kisi-key-is-an-api-key.not-ascii
          Copy the key once more
          saw: It holds letters that no key can carry, such as é or a long dash.
          What is needed: Letters from a to z, digits and a few signs
          do: Kisi shows a key once. If it is no longer shown: In Kisi, open My Account → API. Press Add API key and make a new one.
        ");
    }

    #[test]
    fn the_token_for_user_sync_is_named() {
        let token = Secret::new("9f8e7d6c5b4a3928".into());
        let read = read_key("9f8e7d6c5b4a3928", &[(Kind::ScimToken, &token)]);
        insta::assert_snapshot!(says_of_kisi(&CHECK, KisiAccountSeen::new(read.seen)), @"
        FAIL access.kisi-key-is-an-api-key.scim-token
          Paste Kisi's API key, not its SCIM token
          saw: This is the token for user sync that you gave us before. Kisi's API does not know it.
          We ask: Your Kisi API key
          do: In Kisi, open My Account → API. Press Add API key, copy the key and paste it here.
        ");
    }

    #[test]
    fn what_may_be_one_passes() {
        assert_eq!(says_of_kisi(&CHECK, kisi_pasted("9f8e7d6c5b4a")), "PASS\n");
    }
}
