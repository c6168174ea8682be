//! What came of a rehearsal: each act with its answer, how it ended, what is left. Our own two test objects are the
//! only ones in it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::scim::{Address, Asked, Endpoint, Reply};

/// One rehearsal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Rehearsal {
    pub address: Address,
    /// The test person's address.
    pub email: String,
    /// The test group's name; `None` where groups are left out.
    pub group: Option<String>,
    pub answers: BTreeMap<Act, Asked>,
    pub habits: Habits,
    pub end: End,
    /// What could not be removed, or is not known to be.
    pub left: Vec<Leftover>,
}

/// What the server was found to need.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", default)]
pub struct Habits {
    /// It refused `application/json` and took `application/scim+json`.
    pub scim_media_type: bool,
    /// It refused members without their address.
    pub member_reference: bool,
    /// It took `active` only without a path.
    pub active_without_path: bool,
    /// It did not remove a member by a filter in the path.
    pub remove_by_value: bool,
    /// It took a group's new name only with the whole group.
    pub group_only_whole: bool,
    /// Two persons of one name were made.
    pub twins: bool,
}

/// How a rehearsal ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum End {
    /// It is under way.
    Running,
    /// Everything is done; now it is taken away.
    Cleaning,
    Finished,
    /// The person stopped it.
    Cancelled,
    /// Somebody has this address already: nothing was made.
    AddressTaken,
    /// An answer did not come.
    Silence,
    /// The person could not be made: there was nothing to rehearse with.
    NotMade,
    /// Our own list could not be written, so nothing more was sent.
    NoLedger,
}

/// Something that is still there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Leftover {
    pub endpoint: Endpoint,
    pub name: String,
    pub id: Option<String>,
    pub why: Left,
}

/// Why it is still there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Left {
    /// The server deletes nobody; it is switched off.
    SwitchedOff,
    /// The server refused, and it is as it was.
    Refused,
    /// Nobody could be asked.
    Silence,
    /// Sent, and never looked after: the window was closed.
    Unfinished,
}

impl Left {
    /// The name in the words: `left-…`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::SwitchedOff => "switched-off",
            Self::Refused => "refused",
            Self::Silence => "silence",
            Self::Unfinished => "unfinished",
        }
    }
}

/// One act. Its words are `asked-{name}`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Act {
    LookUpPerson,
    LookUpGroup,
    MakePerson,
    ReadPerson,
    FindPerson,
    MakeTwin,
    ReplacePerson,
    ReadReplaced,
    RenamePerson,
    ReadRenamed,
    SwitchOff,
    ReadOff,
    SwitchOn,
    ReadOn,
    MakeGroup,
    ReadGroup,
    FindGroup,
    AddMember,
    ReadAdded,
    RemoveMember,
    ReadRemoved,
    RenameGroup,
    ReadRenamedGroup,
    RemoveGroup,
    ReadGoneGroup,
    FindGoneGroup,
    RemovePerson,
    ReadGonePerson,
    FindGonePerson,
    /// The server deletes nobody: switched off instead.
    SwitchOffInstead,
    /// After a stop: looked for by name, removed, looked once more.
    CleanFind,
    CleanRemove,
    CleanLook,
}

impl Act {
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::LookUpPerson => "look-up-person",
            Self::LookUpGroup => "look-up-group",
            Self::MakePerson => "make-person",
            Self::ReadPerson => "read-person",
            Self::FindPerson => "find-person",
            Self::MakeTwin => "make-twin",
            Self::ReplacePerson => "replace-person",
            Self::ReadReplaced => "read-replaced",
            Self::RenamePerson => "rename-person",
            Self::ReadRenamed => "read-renamed",
            Self::SwitchOff => "switch-off",
            Self::ReadOff => "read-off",
            Self::SwitchOn => "switch-on",
            Self::ReadOn => "read-on",
            Self::MakeGroup => "make-group",
            Self::ReadGroup => "read-group",
            Self::FindGroup => "find-group",
            Self::AddMember => "add-member",
            Self::ReadAdded => "read-added",
            Self::RemoveMember => "remove-member",
            Self::ReadRemoved => "read-removed",
            Self::RenameGroup => "rename-group",
            Self::ReadRenamedGroup => "read-renamed-group",
            Self::RemoveGroup => "remove-group",
            Self::ReadGoneGroup => "read-gone-group",
            Self::FindGoneGroup => "find-gone-group",
            Self::RemovePerson => "remove-person",
            Self::ReadGonePerson => "read-gone-person",
            Self::FindGonePerson => "find-gone-person",
            Self::SwitchOffInstead => "switch-off-instead",
            Self::CleanFind => "clean-find",
            Self::CleanRemove => "clean-remove",
            Self::CleanLook => "clean-look",
        }
    }

    /// Whether it is left out where groups are.
    #[must_use]
    pub fn is_about_groups(self) -> bool {
        matches!(
            self,
            Self::LookUpGroup
                | Self::MakeGroup
                | Self::ReadGroup
                | Self::FindGroup
                | Self::AddMember
                | Self::ReadAdded
                | Self::RemoveMember
                | Self::ReadRemoved
                | Self::RenameGroup
                | Self::ReadRenamedGroup
                | Self::RemoveGroup
                | Self::ReadGoneGroup
                | Self::FindGoneGroup
        )
    }

    /// All of them, in the order in which they are done.
    pub const ALL: [Self; 33] = [
        Self::LookUpPerson,
        Self::LookUpGroup,
        Self::MakePerson,
        Self::ReadPerson,
        Self::FindPerson,
        Self::MakeTwin,
        Self::ReplacePerson,
        Self::ReadReplaced,
        Self::RenamePerson,
        Self::ReadRenamed,
        Self::SwitchOff,
        Self::ReadOff,
        Self::SwitchOn,
        Self::ReadOn,
        Self::MakeGroup,
        Self::ReadGroup,
        Self::FindGroup,
        Self::AddMember,
        Self::ReadAdded,
        Self::RemoveMember,
        Self::ReadRemoved,
        Self::RenameGroup,
        Self::ReadRenamedGroup,
        Self::RemoveGroup,
        Self::ReadGoneGroup,
        Self::FindGoneGroup,
        Self::RemovePerson,
        Self::ReadGonePerson,
        Self::FindGonePerson,
        Self::SwitchOffInstead,
        Self::CleanFind,
        Self::CleanRemove,
        Self::CleanLook,
    ];
}

impl Rehearsal {
    #[must_use]
    pub fn new(address: Address, email: &str, group: Option<&str>) -> Self {
        Self {
            address,
            email: email.to_owned(),
            group: group.map(str::to_owned),
            answers: BTreeMap::new(),
            habits: Habits::default(),
            end: End::Running,
            left: Vec::new(),
        }
    }

    #[must_use]
    pub fn reply(&self, act: Act) -> Option<&Reply> {
        self.answers.get(&act)?.as_ref().ok()
    }

    /// Whether it is over, and nothing more will be asked.
    #[must_use]
    pub fn is_over(&self) -> bool {
        !matches!(self.end, End::Running | End::Cleaning)
    }
}
