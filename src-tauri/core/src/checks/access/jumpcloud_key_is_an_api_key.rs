//! What was pasted, when it is something else than a JumpCloud API key.

use crate::check::{Check, Need, Outcome, finding};
use crate::pasted::Kind;
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "access.jumpcloud-key-is-an-api-key",
    run,
};

fn run(case: &Case) -> Outcome {
    match case.session.jumpcloud_key() {
        None => Outcome::Waiting(Need::JumpCloudKey),
        Some(key) if key.seen.form.kind == Kind::Possible => Outcome::PASS,
        Some(key) => finding(key.seen.form.kind.name()).into(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{KEY, pasted, says};
    use super::*;
    use crate::jumpcloud::read_key;
    use crate::observation::JumpCloudKeySeen;
    use crate::secret::Secret;

    #[test]
    fn everything_else_is_told_apart() {
        let told = [
            "",
            "KISI-LOGIN 9f8e7d6c",
            "60259a2ad81e1a474d4e7c83",
            "9f8e7d6c:5b4a3928",
            "https://console.jumpcloud.com",
            "ada@acme.example",
            "-----BEGIN PRIVATE KEY-----",
            "<html>",
            r#"{"key":"a"}"#,
            "••••••••",
            "My API Key",
            "abcé123",
        ]
        .map(|text| says(&CHECK, pasted(text)));
        insta::assert_snapshot!(told.concat(), @"
        FAIL access.jumpcloud-key-is-an-api-key.empty
          Paste the key
          saw: Nothing was left when we took away the blanks and the words that stand before a key.
          We ask: Your JumpCloud API key
          do: In JumpCloud, press your initials at the top right, then My API Key. Copy the key and paste it here.
        FAIL access.jumpcloud-key-is-an-api-key.kisi-key
          Paste JumpCloud's key, not Kisi's
          saw: This is a key of Kisi's API. We did not keep it and sent it nowhere.
          do: In JumpCloud, press your initials at the top right, then My API Key. Copy the key there and paste it here.
        FAIL access.jumpcloud-key-is-an-api-key.organization-id
          Paste the key, not the id of the organization
          saw: This has 24 digits from 0 to f, like JumpCloud's Organization ID. That is no secret and opens nothing.
          JumpCloud needs: Your JumpCloud API key
          do: In JumpCloud, press your initials at the top right, then My API Key. Copy the key there and paste it here.
        FAIL access.jumpcloud-key-is-an-api-key.service-account
          Give the two parts of a service account apart
          saw: This looks like the client id of a service account, or its id and secret together. We did not keep it.
          We ask: An API key, or the client id and the client secret, each in its own field
          do: If you use a service account, choose it here and paste each part into its own field. If not: In JumpCloud, press your initials at the top right, then My API Key.
        FAIL access.jumpcloud-key-is-an-api-key.web-address
          Paste the key, not an address
          saw: This is a web address. We did not keep it.
          We ask: Your JumpCloud API key
          do: In JumpCloud, press your initials at the top right, then My API Key. Copy the key there and paste it here.
        FAIL access.jumpcloud-key-is-an-api-key.email-address
          Paste the key, not an e-mail address
          saw: This is an e-mail address. We did not keep it.
          We ask: Your JumpCloud API key
          do: In JumpCloud, press your initials at the top right, then My API Key. Copy the key there and paste it here.
        FAIL access.jumpcloud-key-is-an-api-key.pem
          Paste the API key, not a private key or a certificate
          saw: This is a private key or a certificate. We did not keep it.
          We ask: Your JumpCloud API key
          do: In JumpCloud, press your initials at the top right, then My API Key. Copy the key there and paste it here. A private key belongs to nobody but its owner.
        FAIL access.jumpcloud-key-is-an-api-key.markup
          Paste the key, not a page or a file
          saw: This is XML or a web page. We did not keep it.
          We ask: Your JumpCloud API key
          do: In JumpCloud, press your initials at the top right, then My API Key. Copy the key there and paste it here.
        FAIL access.jumpcloud-key-is-an-api-key.json
          Paste only the key itself
          saw: This is JSON, with more than a key in it. We did not keep it.
          We ask: Your JumpCloud API key
          do: In JumpCloud, press your initials at the top right, then My API Key. Copy only the key and paste it here.
        FAIL access.jumpcloud-key-is-an-api-key.masked
          Paste the key itself, not the dots that hide it
          saw: A part of this is dots or stars. The screen had covered the key already.
          We ask: The whole key
          do: JumpCloud shows a key once, when it is made. Look where you kept it. Ask first who uses the present key: a new one switches it off.
        FAIL access.jumpcloud-key-is-an-api-key.words
          Paste the key, not the sentence beside it
          saw: This is a sentence. We did not keep it.
          We ask: Your JumpCloud API key
          do: In JumpCloud, press your initials at the top right, then My API Key. Copy the key there and paste it here.
        FAIL access.jumpcloud-key-is-an-api-key.not-ascii
          Copy the key once more
          saw: It holds letters that no key can carry, such as é or a long dash.
          What is needed: Letters from a to z, digits and a few signs
          do: Copy it again where you kept it, from its first sign to its last.
        ");
    }

    #[test]
    fn the_token_for_user_sync_is_named() {
        let token = Secret::new("9f8e7d6c5b4a3928".into());
        let read = read_key("9f8e7d6c5b4a3928", &[(Kind::ScimToken, &token)]);
        insta::assert_snapshot!(says(&CHECK, JumpCloudKeySeen::new(read.seen)), @"
        FAIL access.jumpcloud-key-is-an-api-key.scim-token
          Paste JumpCloud's key, not Kisi's token
          saw: This is the token for user sync that you gave us before. JumpCloud's API does not know it.
          We ask: Your JumpCloud API key
          do: In JumpCloud, press your initials at the top right, then My API Key. Copy the key there and paste it here.
        ");
    }

    #[test]
    fn what_may_be_one_passes() {
        assert_eq!(says(&CHECK, pasted(KEY)), "PASS\n");
    }
}
