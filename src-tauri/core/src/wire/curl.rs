//! A request as a line that somebody can run in a terminal. The token is a variable there, never its text.

use super::transcript::Exchange;

/// The line for a POSIX shell.
#[must_use]
pub fn curl(exchange: &Exchange) -> String {
    let mut line = format!("curl -sS -i -X {}", exchange.method);
    for (name, value) in &exchange.headers {
        line.push_str(&format!(" \\\n  -H {}", header(name, value)));
    }
    if let Some(body) = &exchange.body {
        line.push_str(&format!(" \\\n  --data-raw {}", quoted(body)));
    }
    line.push_str(&format!(" \\\n  {}", quoted(&exchange.url)));
    line
}

/// A header with a variable stands in double quotes, so that the shell fills it in. Everything else stays as it is.
fn header(name: &str, value: &str) -> String {
    match value.split_once('$') {
        Some((scheme, variable)) if name == "Authorization" => {
            format!("\"{name}: {scheme}${variable}\"")
        }
        _ => quoted(&format!("{name}: {value}")),
    }
}

/// In single quotes nothing means anything but a single quote.
fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\'', r"'\''"))
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    #[test]
    fn the_token_is_a_variable_and_nothing_else_is() {
        let exchange = Exchange {
            about: "users",
            at: jiff::Timestamp::UNIX_EPOCH,
            method: "POST".into(),
            url: "https://api.kisi.io/scim/v2/Users?filter=a%20b".into(),
            headers: vec![("Authorization".into(), "Bearer $KISI_SCIM_TOKEN".into())],
            body: Some(r#"{"a":"it's $(rm)"}"#.into()),
            held: Duration::ZERO,
            came: None,
        };
        insta::assert_snapshot!(curl(&exchange), @r#"
        curl -sS -i -X POST \
          -H "Authorization: Bearer $KISI_SCIM_TOKEN" \
          --data-raw '{"a":"it'\''s $(rm)"}' \
          'https://api.kisi.io/scim/v2/Users?filter=a%20b'
        "#);
    }
}
