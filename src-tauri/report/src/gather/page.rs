//! A step as a page for a colleague.

use setup_core::view::ValueRow;
use setup_core::wizard::Sheet;

use super::number;
use crate::model::{SheetGroup, SheetRow, StepSheet};

pub(super) fn sheet(sheet: Sheet) -> StepSheet {
    StepSheet {
        number: number(sheet.number),
        of: number(sheet.of),
        title: sheet.title,
        place: sheet.place,
        lead: sheet.lead,
        instructions: sheet.instructions,
        groups: sheet
            .groups
            .into_iter()
            .map(|group| SheetGroup {
                title: group.title,
                rows: group.rows.into_iter().map(row).collect(),
            })
            .collect(),
        notes: sheet.notes,
        send_back: sheet.send_back,
    }
}

fn row(row: ValueRow) -> SheetRow {
    SheetRow {
        field: row.field,
        value: row.value,
        verb: row.verb,
        hint: row.hint,
    }
}
