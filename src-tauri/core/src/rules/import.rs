//! The rows for `import.*`.

use super::{FAIL, Rule, Source, WARN, rule};
use crate::view::Certainty::{Documented, Inferred, Observed};

/// Kisi's OpenAPI document.
const INTEGRATION: &str = "GET /integrations, jumpcloud_user_import";

pub(super) const RULES: &[Rule] = &[
    rule(
        "import.is-there.missing",
        FAIL,
        FAIL,
        Observed,
        Source::Kisi,
        INTEGRATION,
    ),
    rule(
        "import.did-not-stop.stopped",
        FAIL,
        FAIL,
        Documented,
        Source::Kisi,
        "disabled_due_to_error",
    ),
    rule(
        "import.is-enabled.off",
        FAIL,
        FAIL,
        Documented,
        Source::KisiGuide,
        "Enable the integration",
    ),
    rule(
        "import.reads-the-chosen-group.another",
        FAIL,
        FAIL,
        Observed,
        Source::Ours,
        "The group that you looked through",
    ),
    rule(
        "import.goes-where-you-chose.into-a-group",
        WARN,
        WARN,
        Observed,
        Source::Ours,
        "What you chose in step 7",
    ),
    rule(
        "import.goes-where-you-chose.into-none",
        WARN,
        WARN,
        Observed,
        Source::Ours,
        "What you chose in step 7",
    ),
    rule(
        "import.goes-where-you-chose.into-another",
        WARN,
        WARN,
        Observed,
        Source::Ours,
        "What you chose in step 7",
    ),
    rule(
        "import.stands-alone.twice",
        WARN,
        WARN,
        Inferred,
        Source::Ours,
        "Nobody documents what two imports of one group do",
    ),
];
