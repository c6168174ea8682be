//! JumpCloud does not declare the HTTP-Redirect endpoint: Kisi's guide says not to check the box.

use super::each_endpoint;
use crate::check::{Check, Outcome, finding};
use crate::saml::HTTP_REDIRECT;
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "metadata.no-redirect-endpoint",
    run,
};

fn run(case: &Case) -> Outcome {
    each_endpoint(case, |endpoint| {
        (endpoint.binding.as_deref() == Some(HTTP_REDIRECT)).then(|| finding("declared"))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::metadata::fixture::{POST, export, told, waits_then_passes};

    #[test]
    fn waits_and_passes() {
        waits_then_passes(&CHECK);
    }

    #[test]
    fn declared() {
        let both = format!("{POST}{}", POST.replace("HTTP-POST", "HTTP-Redirect"));
        insta::assert_snapshot!(told(&CHECK, &export().replace(POST, &both)), @r"
        NOTE metadata.no-redirect-endpoint.declared
          Take the tick out of Declare Redirect Endpoint
          saw: The file has an address for HTTP-Redirect.
          do: In JumpCloud, open Kisi SSO, tab SSO. Take the tick out of Declare Redirect Endpoint. Press Save. Then press Export Metadata again and drop the new file here.
        ");
    }
}
