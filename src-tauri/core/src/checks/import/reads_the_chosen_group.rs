//! The import reads the group of JumpCloud whose people were looked through.

use crate::check::{Check, Outcome, finding};
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "import.reads-the-chosen-group",
    run,
};

fn run(case: &Case) -> Outcome {
    let setup = &case.session.setup;
    let Some(chosen) = setup.answer("import-group") else {
        return Outcome::NotApplicable;
    };
    super::about_ours(case, |ours| match ours.jumpcloud_group.as_deref() {
        Some(group) if group == chosen => Outcome::PASS,
        Some(group) => finding("another")
            .text("group", setup.answer("import-group-name").unwrap_or(chosen))
            .text("id", chosen)
            .evidence("value", group)
            .into(),
        None => Outcome::NotApplicable,
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
    fn another_one() {
        let other = ImportSeen {
            jumpcloud_group: Some("6026da081f24755306c2ee0d".into()),
            ..right()
        };
        insta::assert_snapshot!(says(&CHECK, vec![other]), @r#"
        FAIL import.reads-the-chosen-group.another
          Choose the right group in Kisi
          saw: The import reads another JumpCloud group than Kisi trial.
          We ask: Kisi trial (60259a3cb544065d1eaf2760)
          do: In Kisi, open Settings → Integrations, open the import and select the group. If the other group is right, choose it in step 4.
        "#);
    }
}
