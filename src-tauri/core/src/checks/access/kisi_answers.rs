//! Kisi could not be asked whose key it is.

use crate::check::{Check, Need, Outcome, finding};
use crate::observation::NoAnswer;
use crate::session::Case;
use crate::wire::Refusal;

pub(super) const CHECK: Check = Check {
    id: "access.kisi-answers",
    run,
};

fn run(case: &Case) -> Outcome {
    let Some(seen) = case.session.kisi_account() else {
        return Outcome::Waiting(Need::KisiKey);
    };
    match &seen.account {
        None => Outcome::Waiting(Need::Kisi),
        Some(Err(no)) if is_silent(no) => {
            let why = format!("unreachable-{}", no.name());
            let found = finding("cannot-ask").messages("why", [why]);
            match no {
                NoAnswer::Silent(silence) => found.evidence("network", silence.detail.clone()),
                NoAnswer::Refused(refused) => found.evidence("status", refused.status.to_string()),
            }
            .into()
        }
        Some(_) => Outcome::PASS,
    }
}

/// Whether nobody said yes or no to the key.
fn is_silent(no: &NoAnswer) -> bool {
    !matches!(no.refusal(), Some(Refusal::Key | Refusal::NotAllowed))
}

#[cfg(test)]
mod tests {
    use super::super::testing::{kisi_pasted, kisi_said, no, owner, says_of_kisi, silence};
    use super::*;
    use crate::wire::Reason;

    #[test]
    fn why_is_told() {
        let told = [
            silence(Reason::Name, ""),
            silence(Reason::TlsIssuer, "O=Zscaler Inc."),
            no(Refusal::Request, 407, ""),
            no(Refusal::Busy, 429, ""),
            no(Refusal::Broken, 500, ""),
            no(Refusal::WebPage, 200, ""),
            no(Refusal::Elsewhere, 302, ""),
            no(Refusal::NotFound, 404, ""),
        ]
        .map(|no| says_of_kisi(&CHECK, kisi_said(no)));
        insta::assert_snapshot!(told.concat(), @"
        FAIL access.kisi-answers.cannot-ask
          Ask Kisi again in a minute
          saw: Kisi could not be asked: this computer cannot find Kisi's address. Are you online?
          do: Open any web page. If none opens, you are offline, or your network wants you to sign in first. If it opens, ask again.
        FAIL access.kisi-answers.cannot-ask
          Ask Kisi again in a minute
          saw: Kisi could not be asked: nobody here knows who issued the server's certificate. An office network may look into the line.
          do: Open any web page. If none opens, you are offline, or your network wants you to sign in first. If it opens, ask again.
        FAIL access.kisi-answers.cannot-ask
          Ask Kisi again in a minute
          saw: Kisi could not be asked: a proxy of your network wants something first.
          do: Open any web page. If none opens, you are offline, or your network wants you to sign in first. If it opens, ask again.
        FAIL access.kisi-answers.cannot-ask
          Ask Kisi again in a minute
          saw: Kisi could not be asked: Kisi is busy. Ask again in a minute.
          do: Open any web page. If none opens, you are offline, or your network wants you to sign in first. If it opens, ask again.
        FAIL access.kisi-answers.cannot-ask
          Ask Kisi again in a minute
          saw: Kisi could not be asked: Kisi has a problem of its own right now.
          do: Open any web page. If none opens, you are offline, or your network wants you to sign in first. If it opens, ask again.
        FAIL access.kisi-answers.cannot-ask
          Ask Kisi again in a minute
          saw: Kisi could not be asked: a web page answered. Your network may want you to sign in first.
          do: Open any web page. If none opens, you are offline, or your network wants you to sign in first. If it opens, ask again.
        FAIL access.kisi-answers.cannot-ask
          Ask Kisi again in a minute
          saw: Kisi could not be asked: another address answered. Your network may want you to sign in first.
          do: Open any web page. If none opens, you are offline, or your network wants you to sign in first. If it opens, ask again.
        FAIL access.kisi-answers.cannot-ask
          Ask Kisi again in a minute
          saw: Kisi could not be asked: the answer was not one that we know.
          do: Open any web page. If none opens, you are offline, or your network wants you to sign in first. If it opens, ask again.
        ");
    }

    #[test]
    fn a_yes_or_a_no_is_an_answer() {
        assert_eq!(says_of_kisi(&CHECK, owner()), "PASS\n");
        let refused = kisi_said(no(Refusal::Key, 401, ""));
        assert_eq!(says_of_kisi(&CHECK, refused), "PASS\n");
        assert!(says_of_kisi(&CHECK, kisi_pasted("9f8e7d6c")).starts_with("WAIT"));
    }
}
