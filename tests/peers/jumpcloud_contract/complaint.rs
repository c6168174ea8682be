//! What prism has to say about requests and their answers, read out of its log: the header that it adds is cut off
//! when there is much to say.

#[derive(Debug, PartialEq)]
pub struct Complaint {
    /// `GET /api/applications/{id}`
    pub operation: String,
    /// `response/body/results/*/color`, the same for every record.
    pub pointer: String,
    pub message: String,
}

/// Warnings are left out: that a document does not name status 404 is nobody's fault.
pub fn complaints(prefix: &str, log: &str) -> Vec<Complaint> {
    let mut operation = String::new();
    let mut complaints = Vec::new();
    for line in log.lines() {
        if let Some(asked) = line.split("[HTTP SERVER] ").nth(1) {
            let mut words = asked.split(' ');
            let method = words.next().unwrap_or_default().to_uppercase();
            let path = words.next().unwrap_or_default();
            operation = format!("{method} {prefix}{}", without_ids(path));
        } else if let Some((before, said)) = line.split_once(" Violation: ")
            && before.contains(" error ")
        {
            let (place, message) = said.split_once(' ').unwrap_or((said, ""));
            complaints.push(Complaint {
                operation: operation.clone(),
                pointer: pointer(place),
                message: message.to_owned(),
            });
        }
    }
    complaints
}

fn without_ids(path: &str) -> String {
    let is_id =
        |part: &str| part.len() == 24 && part.bytes().all(|digit| digit.is_ascii_hexdigit());
    let parts = path.split('/');
    let parts: Vec<_> = parts
        .map(|part| if is_id(part) { "{id}" } else { part })
        .collect();
    parts.join("/")
}

fn pointer(place: &str) -> String {
    let is_number = |part: &str| part.bytes().all(|digit| digit.is_ascii_digit());
    let parts = place.split('.');
    let parts: Vec<_> = parts
        .map(|part| if is_number(part) { "*" } else { part })
        .collect();
    parts.join("/")
}

#[test]
fn a_log_is_read() {
    let log = "[7:03:05 PM] › [HTTP SERVER] get /systemusers/5280d598aa000000000000a1 ℹ  info      Request received\n\
        [7:03:05 PM] ›     [VALIDATOR] ⚠  warning   Violation: response Unable to match\n\
        [7:03:05 PM] ›     [VALIDATOR] ✖  error     Violation: response.body.results.97.email Response body must be\n";
    let read = Complaint {
        operation: "GET /api/systemusers/{id}".to_owned(),
        pointer: "response/body/results/*/email".to_owned(),
        message: "Response body must be".to_owned(),
    };
    assert_eq!(complaints("/api", log), [read]);
}
