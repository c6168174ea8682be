//! `xs:dateTime` and `xs:duration` as SAML writes them. Whether a time has passed is not known here.

use jiff::civil::DateTime;
use jiff::tz::Offset;
use jiff::{SignedDuration, Span, Timestamp};

/// Reads an `xs:dateTime` (XML Schema Part 2, 3.2.7). One without a time zone is UTC (saml-core §1.3.3). A time
/// later than can be counted here is the last one that can.
pub(super) fn date_time(raw: &str) -> Option<Timestamp> {
    let raw = raw.trim_matches([' ', '\t', '\r', '\n']);
    let (year, rest) = raw.split_at_checked(raw.find('-')?)?;
    let (fixed, rest) = rest.split_at_checked(FIXED.len())?;
    let fits = |(byte, shape): (u8, u8)| match shape {
        b'0' => byte.is_ascii_digit(),
        sign => byte == sign,
    };
    let is_year = year.len() >= 4 && is_digits(year) && (year.len() == 4 || !year.starts_with('0'));
    if !is_year || !fixed.bytes().zip(FIXED.bytes()).all(fits) {
        return None;
    }
    let number = |at: usize| fixed[at..at + 2].parse::<i8>().ok();
    let (zone, nanoseconds) = behind_seconds(rest)?;
    let (hour, minute, second) = (number(7)?, number(10)?, number(13)?);
    let is_next_midnight = (hour, minute, second, nanoseconds) == (24, 0, 0, 0);
    let hour = if is_next_midnight { 0 } else { hour };
    // The calendar repeats every 400 years, and a year beyond four digits is later than anything counted.
    let late = year.len() > 4;
    let last_digits: i16 = year[year.len() - 4..].parse().ok()?;
    let year = if late {
        2000 + last_digits % 400
    } else {
        last_digits
    };
    let civil = DateTime::new(
        year,
        number(1)?,
        number(4)?,
        hour,
        minute,
        second,
        nanoseconds,
    )
    .ok()?;
    if late {
        return Some(Timestamp::MAX);
    }
    let days = Span::new().days(i64::from(is_next_midnight));
    let time = civil.checked_add(days).ok();
    let time = time.and_then(|civil| zone.to_timestamp(civil).ok());
    time.or_else(|| (year == 9999).then_some(Timestamp::MAX))
}

/// What follows the year.
const FIXED: &str = "-00-00T00:00:00";

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// The time zone, and the fraction of a second in nanoseconds.
fn behind_seconds(text: &str) -> Option<(Offset, i32)> {
    let (nanoseconds, zone) = match text.strip_prefix('.') {
        None => (0, text),
        Some(fraction) => {
            let length = fraction.find(|c: char| !c.is_ascii_digit());
            let (digits, zone) = fraction.split_at(length.unwrap_or(fraction.len()));
            if digits.is_empty() {
                return None;
            }
            let nine: String = digits.chars().chain("00000000".chars()).take(9).collect();
            (nine.parse().ok()?, zone)
        }
    };
    if matches!(zone, "" | "Z") {
        return Some((Offset::UTC, nanoseconds));
    }
    let sign = match zone.chars().next()? {
        '+' => 1,
        '-' => -1,
        _ => return None,
    };
    let (hours, minutes) = zone[1..].split_once(':')?;
    if hours.len() != 2 || minutes.len() != 2 || !is_digits(hours) || !is_digits(minutes) {
        return None;
    }
    let (hours, minutes): (i32, i32) = (hours.parse().ok()?, minutes.parse().ok()?);
    let seconds = hours * 3_600 + minutes * 60;
    if minutes > 59 || seconds > 14 * 3_600 {
        return None;
    }
    Some((Offset::from_seconds(sign * seconds).ok()?, nanoseconds))
}

/// Reads an `xs:duration`; a year counts 365 days and a month 30.
pub(super) fn duration(raw: &str) -> Option<SignedDuration> {
    let raw = raw.trim();
    if !raw.trim_start_matches('-').starts_with('P') {
        return None;
    }
    let span: Span = raw.parse().ok()?;
    let days = i64::from(span.get_years()) * 365
        + i64::from(span.get_months()) * 30
        + i64::from(span.get_weeks()) * 7
        + i64::from(span.get_days());
    let days = SignedDuration::from_hours(days * 24);
    let clock = Span::new()
        .hours(span.get_hours())
        .minutes(span.get_minutes())
        .seconds(span.get_seconds())
        .milliseconds(span.get_milliseconds())
        .microseconds(span.get_microseconds())
        .nanoseconds(span.get_nanoseconds());
    days.checked_add(SignedDuration::try_from(clock).ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[rstest::rstest]
    #[case("2031-01-01T00:00:00Z", Some("2031-01-01T00:00:00Z"))]
    #[case(" 2014-04-17T18:02:33.910Z ", Some("2014-04-17T18:02:33.91Z"))]
    #[case("2031-01-01T02:00:00+02:00", Some("2031-01-01T00:00:00Z"))]
    #[case("2031-01-01T00:00:00", Some("2031-01-01T00:00:00Z"))]
    #[case("tomorrow", None)]
    #[case("2031-01-01", None)]
    #[case("2031-01-01 00:00:00Z", None)]
    #[case("2031-13-01T00:00:00Z", None)]
    #[case("2030-01-01T24:00:00Z", Some("2030-01-02T00:00:00Z"))]
    #[case("2030-01-01T24:00:01Z", None)]
    #[case("9999-12-31T23:59:59Z", Some("9999-12-30T22:00:00.999999999Z"))]
    #[case("12345-01-01T00:00:00Z", Some("9999-12-30T22:00:00.999999999Z"))]
    #[case("12345-02-30T00:00:00Z", None)]
    #[case(
        "2030-01-01T00:00:00.1234567890123Z",
        Some("2030-01-01T00:00:00.123456789Z")
    )]
    #[case("2030-06-30T23:59:60Z", None)]
    #[case("2030-01-01T00:00:00+14:00", Some("2029-12-31T10:00:00Z"))]
    #[case("2030-01-01T00:00:00+14:01", None)]
    #[case("2030-01-01T00:00:00+01", None)]
    #[case("2030-01-01T00:00:00,5Z", None)]
    #[case("2030-01-01T00:00:00z", None)]
    #[case("2030-01-01T00:00:00é", None)]
    #[case("2030-01-01T00:00:00.é", None)]
    #[case("02030-01-01T00:00:00Z", None)]
    fn reads_xml_schema_times_only(#[case] raw: &str, #[case] read: Option<&str>) {
        assert_eq!(date_time(raw).map(|time| time.to_string()).as_deref(), read);
    }

    #[rstest::rstest]
    #[case("PT1H", Some(3600))]
    #[case("P1DT0.5S", Some(86_400))]
    #[case("P1Y2M", Some((365 + 60) * 86_400))]
    #[case("-P1D", Some(-86_400))]
    #[case("1 day", None)]
    #[case("P", None)]
    fn reads_xml_schema_durations_only(#[case] raw: &str, #[case] seconds: Option<i64>) {
        assert_eq!(duration(raw).map(|length| length.as_secs()), seconds);
    }
}
