//! `xs:dateTime` and `xs:duration` as SAML writes them. Whether a time has passed is not known here.

use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Span, Timestamp};

/// Reads an `xs:dateTime`. One without a time zone is UTC (saml-core §1.3.3).
pub(super) fn date_time(raw: &str) -> Option<Timestamp> {
    let raw = raw.trim();
    // jiff also reads shorter forms, which XML Schema does not know.
    let digits = raw.bytes().take_while(u8::is_ascii_digit).count();
    if digits < 4 || raw.as_bytes().get(10) != Some(&b'T') || raw.len() < 19 || raw.contains('[') {
        return None;
    }
    raw.parse::<Timestamp>().ok().or_else(|| {
        let civil: DateTime = raw.parse().ok()?;
        TimeZone::UTC.to_timestamp(civil).ok()
    })
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
