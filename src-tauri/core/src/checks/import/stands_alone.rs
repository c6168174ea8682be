//! No other import reads the same group: its people would come twice.

use crate::check::{Check, Outcome, finding};
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "import.stands-alone",
    run,
};

fn run(case: &Case) -> Outcome {
    super::about_ours(case, |ours| {
        let Some(group) = &ours.jumpcloud_group else {
            return Outcome::NotApplicable;
        };
        let all = super::all(case).unwrap_or_default();
        let is_twin = |one: &&crate::observation::ImportSeen| {
            one.id != ours.id && one.jumpcloud_group.as_ref() == Some(group)
        };
        let twin = all.iter().find(is_twin);
        twin.map(|twin| finding("twice").text("name", &twin.name))
            .into()
    })
}

#[cfg(test)]
mod tests {
    use super::super::testing::{right, says};
    use super::*;
    use crate::observation::ImportSeen;

    #[test]
    fn several_for_several_groups_pass() {
        let other = ImportSeen {
            id: 8,
            jumpcloud_group: Some("6026da081f24755306c2ee0d".into()),
            ..right()
        };
        assert_eq!(says(&CHECK, vec![right(), other]), "PASS\n");
    }

    #[test]
    fn two_for_one_group() {
        let twin = ImportSeen {
            id: 8,
            name: "Old import".into(),
            ..right()
        };
        insta::assert_snapshot!(says(&CHECK, vec![right(), twin]), @r#"
        WARN import.stands-alone.twice
          Two imports read the same group
          saw: Old import reads the same JumpCloud group.
          We ask: One import for each group
          do: In Kisi, open Settings → Integrations and remove the one that you do not need.
        "#);
    }
}
