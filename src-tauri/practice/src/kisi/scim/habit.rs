//! How Kisi's real server might differ from this one, since nobody documents it: habits to choose,
//! by ids that never change. What is assumed without them is in `crate::assumed`.

use std::fmt;
use std::str::FromStr;

macro_rules! habits {
    ($($(#[$says:meta])* $name:ident = $id:literal,)*) => {
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Habit {
            $($(#[$says])* $name,)*
        }

        impl Habit {
            pub const ALL: &'static [Habit] = &[$(Habit::$name,)*];

            /// The stable id, in kebab case.
            #[must_use]
            pub fn id(self) -> &'static str {
                match self {
                    $(Habit::$name => $id,)*
                }
            }
        }
    };
}

habits! {
    /// PATCH answers 204 without a body (RFC 7644 §3.5.2 allows both).
    PatchAnswers204 = "patch-answers-204",
    /// DELETE of a person is not allowed: 405.
    CannotDelete = "cannot-delete",
    /// DELETE of a group is not allowed: 405.
    CannotDeleteGroups = "cannot-delete-groups",
    /// DELETE of a person answers 204, and the person stays, not active.
    DeleteDeactivates = "delete-deactivates",
    /// A userName that was deleted cannot be created again: 409.
    RemembersDeleted = "remembers-deleted",
    /// A filter is not looked at: the list is whole.
    IgnoresFilters = "ignores-filters",
    /// Every filter is refused: 400 invalidFilter.
    RefusesFilters = "refuses-filters",
    /// Ids are JSON numbers.
    IdsAreNumbers = "ids-are-numbers",
    /// Ids contain a blank, a slash and an at sign.
    IdsWithSigns = "ids-with-signs",
    /// A person without a first and a last name is refused: 400.
    NeedsNames = "needs-names",
    /// A member without `$ref` is refused: 400.
    NeedsRef = "needs-ref",
    /// The members of a new group are not looked at.
    DropsMembersOnCreation = "drops-members-on-creation",
    /// The discovery endpoints do not exist: 404.
    NoDiscovery = "no-discovery",
    /// ServiceProviderConfig answers without a token.
    OpenDiscovery = "open-discovery",
    /// Errors are as in Kisi's other interface: `{"error","code"}`.
    KisiErrors = "kisi-errors",
    /// Errors have no body.
    EmptyErrors = "empty-errors",
    /// Errors are web pages.
    HtmlErrors = "html-errors",
    /// An error's status is a JSON number.
    NumericErrorStatus = "numeric-error-status",
    /// Lists are in `resources`.
    LowerCaseResources = "lower-case-resources",
    /// A body as application/scim+json is refused (415), and answers are application/json.
    JsonOnly = "json-only",
    /// `startIndex` and `count` are not looked at.
    NoPaging = "no-paging",
    /// A second person with the same userName is created.
    CreatesDuplicates = "creates-duplicates",
    /// Creating a userName that is there answers 200 with the person that is there.
    DuplicateIs200 = "duplicate-is-200",
    /// There are no groups: 404.
    NoGroups = "no-groups",
    /// Letter case counts in filters.
    FiltersCaseSensitive = "filters-case-sensitive",
    /// `externalId` is not kept.
    NoExternalId = "no-external-id",
    /// A new person is in no list until 300 ms later.
    SlowToSee = "slow-to-see",
    /// A group without members is refused: 400.
    NoEmptyGroups = "no-empty-groups",
    /// A second group with the same displayName is refused: 409.
    UniqueGroupNames = "unique-group-names",
    /// A userName that is no e-mail address is refused: 400 invalidValue.
    AddressesOnly = "addresses-only",
}

impl fmt::Display for Habit {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.id())
    }
}

/// Text that is no habit's id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownHabit(String);

impl fmt::Display for UnknownHabit {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let known: Vec<_> = Habit::ALL.iter().map(|habit| habit.id()).collect();
        write!(
            formatter,
            "there is no habit “{}”; there are {}",
            self.0,
            known.join(", ")
        )
    }
}

impl std::error::Error for UnknownHabit {}

impl FromStr for Habit {
    type Err = UnknownHabit;

    fn from_str(text: &str) -> Result<Self, UnknownHabit> {
        Habit::ALL
            .iter()
            .copied()
            .find(|habit| habit.id() == text)
            .ok_or_else(|| UnknownHabit(text.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_id_is_read_back_and_stands_for_one_habit() {
        for habit in Habit::ALL {
            assert_eq!(habit.to_string().parse(), Ok(*habit));
        }
        let ids: BTreeSet<_> = Habit::ALL.iter().map(|habit| habit.id()).collect();
        assert_eq!(ids.len(), Habit::ALL.len());
        let refused = "delete".parse::<Habit>().expect_err("no such id");
        assert!(refused.to_string().contains("cannot-delete-groups"));
    }
}
