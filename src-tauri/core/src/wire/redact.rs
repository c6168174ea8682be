//! Takes a secret out of whatever comes back or is written down, also where it stands escaped: in JSON, in an
//! address, in a page.

use zeroize::Zeroizing;

use super::answer::Answer;
use crate::secret::Secret;

/// A secret, and the name that stands for it.
type Named<'a> = (&'a Secret, &'static str);

/// A shorter secret is a word, and words stand in every answer: an answer without them could not be read.
const SHORTEST: usize = 8;

/// The text with every occurrence of the secret named instead.
pub(super) fn redacted(text: &str, secret: Option<Named<'_>>) -> String {
    let bytes = without(text.as_bytes(), secret);
    bytes.map_or_else(
        || text.to_owned(),
        |bytes| String::from_utf8_lossy(&bytes).into_owned(),
    )
}

/// The answer without the secret, in case the server repeated it: parts of an answer are shown and kept.
pub(super) fn forget(answer: &mut Answer, secret: Option<Named<'_>>) {
    let texts = [&mut answer.location, &mut answer.retry_after];
    for text in texts.into_iter().flatten() {
        *text = redacted(text, secret);
    }
    answer.content_type = redacted(&answer.content_type, secret);
    for (_, value) in &mut answer.headers {
        *value = redacted(value, secret);
    }
    let long = secret.filter(|(secret, _)| secret.expose().len() >= SHORTEST);
    if let Some(body) = without(&answer.body, long) {
        Zeroizing::new(std::mem::replace(&mut answer.body, body));
    }
}

/// `None` where it does not stand.
fn without(bytes: &[u8], secret: Option<Named<'_>>) -> Option<Vec<u8>> {
    let (secret, name) = secret?;
    let secret = secret.expose().as_bytes();
    let mut left = Vec::new();
    let (mut at, mut copied) = (0, 0);
    while at < bytes.len() && !secret.is_empty() {
        let Some(end) = end_of(&bytes[at..], secret) else {
            at += 1;
            continue;
        };
        left.extend_from_slice(&bytes[copied..at]);
        left.extend_from_slice(name.as_bytes());
        at += end;
        copied = at;
    }
    left.extend_from_slice(&bytes[copied..]);
    (copied > 0).then_some(left)
}

/// Where the secret ends that begins here; each of its signs may be escaped in its own way.
fn end_of(bytes: &[u8], secret: &[u8]) -> Option<usize> {
    let mut at = 0;
    for sign in secret {
        at += length(bytes.get(at..)?, *sign)?;
    }
    Some(at)
}

/// How many bytes stand for this sign.
fn length(bytes: &[u8], sign: u8) -> Option<usize> {
    let written = |form: &str| {
        let head = bytes.get(..form.len())?;
        head.eq_ignore_ascii_case(form.as_bytes())
            .then_some(form.len())
    };
    match bytes.first()? {
        b'%' => written(&format!("%{sign:02x}")),
        b'\\' => written(&format!("\\u{sign:04x}"))
            .or_else(|| (bytes.get(1) == Some(&sign)).then_some(2)),
        b'&' => written(&format!("&#x{sign:x};")).or_else(|| written(&format!("&#{sign};"))),
        _ => None,
    }
    .or_else(|| (bytes[0] == sign).then_some(1))
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::super::credential::TOKEN_NAME;
    use super::*;

    /// With what base64 has besides letters, and what JSON and addresses escape.
    const TOKEN: &str = r#"a+b/c=="d\e%f"#;

    fn secret() -> Secret {
        Secret::new(TOKEN.to_owned())
    }

    #[rstest]
    #[case::as_it_is(TOKEN)]
    #[case::in_json(r#"a+b/c==\"d\\e%f"#)]
    #[case::in_json_of_php(r#"a+b\/c==\"d\\e%f"#)]
    #[case::in_json_by_numbers(r#"a\u002Bb\u002fc==\u0022d\u005ce\u0025f"#)]
    #[case::in_a_form("a%2Bb%2Fc%3D%3D%22d%5Ce%25f")]
    #[case::in_an_address("a+b/c==%22d%5ce%25f")]
    #[case::in_a_page("a&#43;b&#x2F;c&#61;=&#34;d&#92;e%f")]
    fn however_it_is_written_it_is_named(#[case] written: &str) {
        let text = format!("before {written} between {written}");
        assert_eq!(
            redacted(&text, Some((&secret(), TOKEN_NAME))),
            format!("before {TOKEN_NAME} between {TOKEN_NAME}")
        );
    }

    #[test]
    fn what_is_something_else_stays() {
        for text in ["", "a+b/c==", "é a+b/c==\"d\\e", "%2", "\\", "&#"] {
            assert_eq!(redacted(text, Some((&secret(), TOKEN_NAME))), text);
            assert_eq!(redacted(text, None), text);
        }
        let nothing = Secret::new(String::new());
        assert_eq!(redacted("abc", Some((&nothing, TOKEN_NAME))), "abc");
    }

    fn echoed(secret: &str) -> Answer {
        let mut answer = Answer {
            location: Some(format!("https://login.example/?t={secret}")),
            headers: vec![("x-echo".into(), format!("Bearer {secret}"))],
            body: format!(r#"{{"detail":"{secret}","kept":"kept"}}"#).into_bytes(),
            ..Answer::default()
        };
        forget(
            &mut answer,
            Some((&Secret::new(secret.to_owned()), TOKEN_NAME)),
        );
        answer
    }

    #[test]
    fn an_answer_that_repeats_it_is_read_without_it() {
        let answer = echoed("kept-by-nobody");
        let body = String::from_utf8(answer.body).expect("text");
        assert_eq!(body, r#"{"detail":"$KISI_SCIM_TOKEN","kept":"kept"}"#);
        assert_eq!(answer.headers[0].1, "Bearer $KISI_SCIM_TOKEN");
        assert!(answer.location.expect("one").ends_with(TOKEN_NAME));
    }

    #[test]
    fn a_word_does_not_spoil_an_answer() {
        let answer = echoed("kept");
        assert!(answer.body.ends_with(br#","kept":"kept"}"#));
        assert_eq!(answer.headers[0].1, "Bearer $KISI_SCIM_TOKEN");
    }
}
