//! Groups with people in them that open no door: a pushed group arrives like that.

use crate::check::{Check, Need, Outcome, finding};
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "kisi.groups-have-doors",
    run,
};

/// Most names that are told.
const TOLD: usize = 5;

fn run(case: &Case) -> Outcome {
    let Some(seen) = case.session.kisi_account() else {
        return Outcome::Waiting(Need::KisiKey);
    };
    let Some(doorless) = &seen.doorless else {
        return Outcome::Waiting(Need::Kisi);
    };
    let count = doorless.with_people;
    let told: Vec<&str> = doorless
        .names
        .iter()
        .take(TOLD)
        .map(String::as_str)
        .collect();
    let more = count.saturating_sub(told.len());
    (count > 0)
        .then(|| {
            finding("none")
                .number("count", count)
                .text("names", told.join(", "))
                .number("more", more)
                .evidence("value", doorless.names.join("\n"))
        })
        .into()
}

#[cfg(test)]
mod tests {
    use super::super::testing::nothing;
    use super::*;
    use crate::kisi::read_key;
    use crate::observation::{Doorless, KisiAccountSeen};

    fn says(doorless: Option<Doorless>) -> String {
        let account = KisiAccountSeen {
            doorless,
            ..KisiAccountSeen::new(read_key("9f8e7d6c", &[]).seen)
        };
        nothing().key(account).says(&CHECK)
    }

    fn groups(count: usize) -> Option<Doorless> {
        Some(Doorless {
            with_people: count,
            empty: 2,
            names: (1..=count.min(20)).map(|n| format!("Group {n}")).collect(),
        })
    }

    #[test]
    fn some_are_named_and_the_rest_is_counted() {
        let told = [1, 5, 30].map(|count| says(groups(count)));
        insta::assert_snapshot!(told.concat(), @"
        WARN kisi.groups-have-doors.none
          Give these groups their doors
          saw: One group has people and no door: Group 1
          Kisi needs: At least one door for each group
          do: In Kisi, open Groups, choose the group and add the doors that its people may open. If a group is meant to open none, leave it.
        WARN kisi.groups-have-doors.none
          Give these groups their doors
          saw: 5 groups have people and no door: Group 1, Group 2, Group 3, Group 4, Group 5
          Kisi needs: At least one door for each group
          do: In Kisi, open Groups, choose the group and add the doors that its people may open. If a group is meant to open none, leave it.
        WARN kisi.groups-have-doors.none
          Give these groups their doors
          saw: 30 groups have people and no door: Group 1, Group 2, Group 3, Group 4, Group 5 and 25 more
          Kisi needs: At least one door for each group
          do: In Kisi, open Groups, choose the group and add the doors that its people may open. If a group is meant to open none, leave it.
        ");
    }

    #[test]
    fn a_group_with_nobody_in_it_is_nobodys_trouble() {
        assert_eq!(says(groups(0)), "PASS\n");
        assert!(says(None).starts_with("WAIT"));
        assert!(nothing().says(&CHECK).starts_with("WAIT"));
    }
}
