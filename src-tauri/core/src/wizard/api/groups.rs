//! Groups of JumpCloud: which one is imported, which may use the application.

use crate::observation::BoundGroup;
use crate::session::JumpCloudGroup;
use crate::view::{Action, Button, GroupList, GroupRow};
use crate::wizard::Open;
use crate::words::{Words, args};

/// The question that a choice answers.
pub(super) fn question(id: &str) -> &'static str {
    match id {
        "import" => "import-group",
        _ => "bind-group",
    }
}

/// `None` as long as no group was read.
pub(in crate::wizard) fn view(open: &Open, id: &str, words: &Words) -> Option<GroupList> {
    let groups = &open.session.large.groups;
    if groups.is_empty() {
        return None;
    }
    let chosen = open.session.setup.answer(question(id));
    let bound = bound(open, id);
    let is_bound = |group: &JumpCloudGroup| bound.iter().any(|one| one.id == group.id);
    let rows: Vec<GroupRow> = groups
        .iter()
        .map(|group| row(id, group, chosen, is_bound(group), words))
        .collect();
    let people = groups
        .iter()
        .filter(|group| chosen == Some(group.id.as_str()))
        .filter_map(|group| group.people)
        .sum::<u32>();
    let given = args()
        .number("chosen", rows.iter().filter(|row| row.chosen).count())
        .number("all", rows.len())
        .number("people", people);
    Some(GroupList {
        id: id.to_owned(),
        title: words.plain(&format!("groups-{id}"), &args()),
        search_label: words.plain("groups-search", &args()),
        summary: words.plain("groups-summary", &given),
        rows,
        buttons: vec![],
        single: true,
    })
}

/// The groups that are ticked in JumpCloud.
fn bound<'a>(open: &'a Open, id: &str) -> &'a [BoundGroup] {
    let seen = open.session.application().filter(|_| id == "bind");
    match seen.and_then(|seen| seen.groups.as_ref()) {
        Some(Ok(groups)) => groups,
        _ => &[],
    }
}

fn row(
    id: &str,
    group: &JumpCloudGroup,
    chosen: Option<&str>,
    is_bound: bool,
    words: &Words,
) -> GroupRow {
    let is_chosen = chosen == Some(group.id.as_str());
    let detail = match group.people {
        Some(people) => words.plain("groups-people", &args().number("count", people)),
        None => words.plain("groups-uncounted", &args()),
    };
    let label = words.plain("groups-choose", &args().text("name", &group.name));
    GroupRow {
        id: group.id.clone(),
        name: group.name.clone(),
        detail,
        chosen: is_chosen,
        choose: Button {
            label,
            accessible: None,
            action: Action::Answer {
                question: question(id).to_owned(),
                value: group.id.clone(),
            },
            waiting: None,
            done: is_chosen,
        },
        badges: is_bound
            .then(|| words.plain("groups-bound", &args()))
            .into_iter()
            .collect(),
    }
}
