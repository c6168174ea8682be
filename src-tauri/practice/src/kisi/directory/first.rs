//! Who is in Kisi's organization before JumpCloud sends anybody: the owner, a member, somebody who
//! left, and one group that opens a door. Their ids are the same in every practice.

use jiff::Timestamp;
use serde_json::{Map, json};

use super::record::{Own, Said};
use super::{Directory, New, Which};

const PEOPLE: [(&str, &str, &str, bool); 3] = [
    (
        "5d0c2f6e-7a1b-4c3d-a9e8-0f1a2b3c4d01",
        "maria.owner@practice.example",
        "Maria Owner",
        true,
    ),
    (
        "5d0c2f6e-7a1b-4c3d-a9e8-0f1a2b3c4d02",
        "tom.member@practice.example",
        "Tom Member",
        true,
    ),
    (
        "5d0c2f6e-7a1b-4c3d-a9e8-0f1a2b3c4d03",
        "ines.former@practice.example",
        "Ines Former",
        false,
    ),
];

/// Serial numbers of who has an API key.
pub(crate) const OWNER: u64 = 1;
pub(crate) const MEMBER: u64 = 2;

const GROUP: (&str, &str) = ("5d0c2f6e-7a1b-4c3d-a9e8-0f1a2b3c4d11", "Front door");

pub(super) fn fill(directory: &mut Directory, now: Timestamp) {
    for (id, address, name, access_enabled) in PEOPLE {
        let said = Said::Plainly {
            address: address.to_owned(),
            name: name.to_owned(),
        };
        let own = Own {
            access_enabled,
            ..Own::BEFORE
        };
        directory.push(Which::Users, id.to_owned(), New::there(said, own, now));
    }
    let (id, name) = GROUP;
    let said = Said::OverScim(Map::from_iter([("displayName".to_owned(), json!(name))]));
    let own = Own {
        locks: 1,
        ..Own::BEFORE
    };
    let mut group = New::there(said, own, now);
    group.members.extend([OWNER, MEMBER]);
    directory.push(Which::Groups, id.to_owned(), group);
}
