//! Where the documents and the recordings of the real JumpCloud contradict each other. Each must really occur.

/// A difference, by the operation and where in the message it is.
pub struct Argued {
    pub operation: &'static str,
    pub pointer: &'static str,
    #[expect(dead_code, reason = "it is there to be read")]
    pub reason: &'static str,
}

const fn argued(operation: &'static str, pointer: &'static str, reason: &'static str) -> Argued {
    Argued {
        operation,
        pointer,
        reason,
    }
}

const IDENTIFIER: &str =
    "Recorded as null in fetchUsers, fetchGroups and fetchApplications; the document says string.";
const COLOR: &str =
    "Recorded as null in fetchApplications; the document has a list of colours and the empty text.";
const SENT_COLOR: &str = "What was read is sent back as it came, and it came as null.";
const NAME: &str = "Recorded as null in all four recordings; the document says string.";

pub const ARGUED: &[Argued] = &[
    argued(
        "GET /api/systemusers",
        "response/body/results/*/employeeIdentifier",
        IDENTIFIER,
    ),
    argued(
        "GET /api/systemusers/{id}",
        "response/body/employeeIdentifier",
        IDENTIFIER,
    ),
    argued(
        "POST /api/search/systemusers",
        "response/body/results/*/employeeIdentifier",
        IDENTIFIER,
    ),
    argued(
        "GET /api/applications",
        "response/body/results/*/color",
        COLOR,
    ),
    argued("GET /api/applications/{id}", "response/body/color", COLOR),
    argued("POST /api/applications", "response/body/color", COLOR),
    argued("PUT /api/applications/{id}", "response/body/color", COLOR),
    argued(
        "DELETE /api/applications/{id}",
        "response/body/color",
        COLOR,
    ),
    argued(
        "PUT /api/applications/{id}",
        "request/body/color",
        SENT_COLOR,
    ),
    argued(
        "GET /api/organizations",
        "response/body/results/*/displayName",
        NAME,
    ),
    argued(
        "GET /api/organizations/{id}",
        "response/body/displayName",
        NAME,
    ),
];
