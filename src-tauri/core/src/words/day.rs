//! Days and times in words. Fluent here has no dates, so they come ready-made.

use jiff::{Timestamp, tz::TimeZone};

use super::{Words, args};

impl Words {
    /// "9 May 2031", in UTC as certificates and both vendors count.
    #[must_use]
    pub fn day(&self, at: Timestamp) -> String {
        let date = at.to_zoned_datetime(TimeZone::UTC).date();
        let month = self.plain(&format!("month-{}", date.month()), &args());
        self.plain(
            "day",
            &args()
                .number("day", date.day())
                .text("month", month)
                .text("year", date.year().to_string()),
        )
    }

    /// "14:05", in the person's time zone.
    #[must_use]
    pub fn clock(&self, at: Timestamp) -> String {
        at.to_zoned_datetime(TimeZone::system())
            .strftime("%H:%M")
            .to_string()
    }

    /// "14:05" today, else "9 May 2031, 14:05".
    #[must_use]
    pub fn moment(&self, at: Timestamp, now: Timestamp) -> String {
        let zone = TimeZone::system();
        if at.to_zoned_datetime(zone.clone()).date() == now.to_zoned_datetime(zone).date() {
            self.clock(at)
        } else {
            format!("{}, {}", self.day(at), self.clock(at))
        }
    }
}
