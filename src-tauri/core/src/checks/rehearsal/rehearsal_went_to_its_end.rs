//! Whether everything was tried.

use crate::check::{Check, Need, Outcome, finding};
use crate::observation::End;
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "rehearsal.rehearsal-went-to-its-end",
    run,
};

fn run(case: &Case) -> Outcome {
    let Some(seen) = case.session.rehearsal() else {
        return Outcome::Waiting(Need::Rehearsal);
    };
    let host = &seen.address.host;
    let why = seen.answers.values().find_map(|asked| asked.as_ref().err());
    match seen.end {
        End::Running | End::Cleaning => Outcome::Waiting(Need::Rehearsal),
        // Said of the address, and of the person.
        End::Finished | End::AddressTaken | End::NotMade => Outcome::PASS,
        End::Cancelled => finding("cancelled").into(),
        End::Silence => finding("silence")
            .text("host", host)
            .messages(
                "why",
                why.map(|why| format!("unreachable-{}", why.reason.name())),
            )
            .into(),
        End::NoLedger => finding("no-ledger").into(),
    }
}
