//! The import stands in Kisi's list.

use crate::check::{Check, Outcome, finding};
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "import.is-there",
    run,
};

fn run(case: &Case) -> Outcome {
    let Some(all) = super::all(case) else {
        return Outcome::NotApplicable;
    };
    let names: Vec<&str> = all.iter().map(|one| one.name.as_str()).collect();
    match super::ours(case) {
        Some(_) => Outcome::PASS,
        None => finding("missing")
            .number("count", all.len())
            .evidence("value", names.join(", "))
            .into(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{right, says};
    use super::*;
    use crate::observation::ImportSeen;

    #[test]
    fn it_is_found_by_its_group_or_its_name() {
        assert_eq!(says(&CHECK, vec![right()]), "PASS\n");
        let renamed = ImportSeen {
            name: "another name".into(),
            ..right()
        };
        assert_eq!(says(&CHECK, vec![renamed]), "PASS\n");
        let other_group = ImportSeen {
            jumpcloud_group: None,
            ..right()
        };
        assert_eq!(says(&CHECK, vec![other_group]), "PASS\n");
    }

    #[test]
    fn a_list_without_it() {
        insta::assert_snapshot!(says(&CHECK, vec![]), @r#"
        FAIL import.is-there.missing
          Add the import in Kisi
          saw: Kisi has no import from JumpCloud.
          Kisi needs: An import of your group
          do: In Kisi, open Settings → Integrations and click Add Integration. Step 7 has the values.
        "#);
    }
}
