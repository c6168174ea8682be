//! What a rehearsal will make, by name, so that it can be shown before anybody agrees.

use jiff::Timestamp;

/// One test person, one test group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// The person's address and user name: somebody's own mailbox that no user has.
    pub email: String,
    /// `None` where groups are left out.
    pub group: Option<String>,
    /// The `externalId` of both.
    pub marker: String,
}

/// The person's given name; it stays through all changes.
pub const GIVEN_NAME: &str = "Kisi Setup";
pub const FAMILY_NAME: &str = "Test";
/// After PUT.
pub const REPLACED: &str = "Test Replaced";
/// After PATCH.
pub const RENAMED: &str = "Test Renamed";

impl Plan {
    /// `chance`: letters that nobody else has.
    #[must_use]
    pub fn new(email: &str, groups: bool, now: Timestamp, chance: &str) -> Self {
        let minute = now.strftime("%d %b %H:%M");
        Self {
            email: email.to_owned(),
            group: groups.then(|| {
                format!(
                    "Kisi Setup Test {minute} {}",
                    &chance[..chance.len().min(4)]
                )
            }),
            marker: format!("kisi-setup-rehearsal-{chance}"),
        }
    }

    /// The person's name as the screen shows it.
    #[must_use]
    pub fn person(&self) -> String {
        format!("{GIVEN_NAME} {FAMILY_NAME}")
    }

    /// The group's name after it was renamed.
    #[must_use]
    pub fn renamed_group(&self) -> Option<String> {
        self.group.as_ref().map(|name| format!("{name} renamed"))
    }
}
