//! The people go into the Kisi group that was chosen, or into none.

use crate::check::{Check, Outcome, finding};
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "import.goes-where-you-chose",
    run,
};

fn run(case: &Case) -> Outcome {
    let chosen = case.session.setup.answer("kisi-group");
    let into_none = case.session.setup.answer("import-into") == Some("members-only");
    super::about_ours(case, |ours| {
        let there = ours.kisi_group.map(|group| group.to_string());
        match (into_none, ours.members_only, there, chosen) {
            (true, Some(false), Some(_), _) => finding("into-a-group").into(),
            (false, Some(true), ..) => finding("into-none").into(),
            (false, _, Some(there), Some(chosen)) if there != chosen => finding("into-another")
                .text("chosen", chosen)
                .evidence("value", there)
                .into(),
            _ => Outcome::PASS,
        }
    })
}

#[cfg(test)]
mod tests {
    use super::super::testing::{right, says};
    use super::*;
    use crate::observation::ImportSeen;

    #[test]
    fn the_chosen_one_passes() {
        assert_eq!(says(&CHECK, vec![right()]), "PASS\n");
    }

    #[test]
    fn another_group_and_none() {
        let other = ImportSeen {
            kisi_group: Some(13),
            ..right()
        };
        insta::assert_snapshot!(says(&CHECK, vec![other]), @r#"
        WARN import.goes-where-you-chose.into-another
          Look where the people go
          saw: The import puts them into another Kisi group than you chose.
          We ask: The group with the number 12
          do: In Kisi, open Settings → Integrations, open the import and choose the group.
        "#);
        let none = ImportSeen {
            members_only: Some(true),
            kisi_group: None,
            ..right()
        };
        insta::assert_snapshot!(says(&CHECK, vec![none]), @r#"
        WARN import.goes-where-you-chose.into-none
          Look where the people go
          saw: You chose a group. The import puts them into none.
          We ask: Into your group
          do: In Kisi, open Settings → Integrations, open the import and choose the group.
        "#);
    }
}
