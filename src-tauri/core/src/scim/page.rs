//! A web page that came instead of SCIM: its title, and whether a network wants something first.

use super::reply::{BEGINS, Body};

/// Words of a network that wants something before it lets anybody through.
const PORTAL: [&str; 9] = [
    "wi-fi",
    "wifi",
    "hotspot",
    "captive",
    "guest network",
    "accept the terms",
    "network login",
    "internet access",
    "wlan",
];

pub(super) fn web_page(text: &str) -> Body {
    // Every letter keeps its place.
    let small = text.to_ascii_lowercase();
    let title = small
        .find("<title")
        .and_then(|at| Some(at + small[at..].find('>')? + 1))
        .and_then(|start| Some((start, start + small[start..].find('<')?)));
    let title = title
        .and_then(|(start, end)| text.get(start..end))
        .map_or_else(|| without_tags(text), one_line);
    Body::WebPage {
        title: title.chars().take(BEGINS).collect(),
        is_portal: PORTAL.iter().any(|word| small.contains(word)),
    }
}

fn without_tags(text: &str) -> String {
    let mut words = String::new();
    let mut inside = false;
    for c in text.chars().take(2_000) {
        match c {
            '<' => inside = true,
            '>' => inside = false,
            c if !inside => words.push(c),
            _ => {}
        }
    }
    one_line(&words)
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case::title("<html><title>Sign in</title><p>x", "Sign in", false)]
    #[case::capitals("<HTML><TITLE lang=en> Guest Network </TITLE>", "Guest Network", true)]
    #[case::lines("<title>\n Sign\n  in\n</title>", "Sign in", false)]
    #[case::no_title("<html><h1>Accept  the\nterms</h1>", "Accept the terms", false)]
    #[case::click("<p>Please accept the terms</p>", "Please accept the terms", true)]
    #[case::open_title("<title>never closed", "never closed", false)]
    #[case::nothing("<html></html>", "", false)]
    #[case::longer_in_small("<p>İİİİ</p><title>İ</title>", "İ", false)]
    fn a_page_says_what_it_is(#[case] page: &str, #[case] title: &str, #[case] portal: bool) {
        let Body::WebPage {
            title: read,
            is_portal,
        } = web_page(page)
        else {
            panic!("a page");
        };
        assert_eq!((read.as_str(), is_portal), (title, portal));
    }
}
