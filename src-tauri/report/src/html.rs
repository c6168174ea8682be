//! A document as one self-contained page: no script, no font, no address that is loaded; it prints on A4.
//! Not here: what the page says (`sections`, `sheet`).

use askama::Template;
use setup_core::words::{Span, Words};

use crate::document::{Block, Document, Sign};
use crate::escape::pieces;
use crate::model::{Report, StepPage};
use crate::voice::place_name;
use crate::{sections, sheet};

/// The report as a page.
#[must_use]
pub fn html(report: &Report, words: &Words) -> String {
    drawn(&sections::document(report, words))
}

/// The page for a colleague.
#[must_use]
pub fn step_page(page: &StepPage, words: &Words) -> String {
    drawn(&sheet::document(page, words))
}

#[derive(Template)]
#[template(path = "page.html")]
struct Page<'a> {
    document: &'a Document,
}

fn drawn(document: &Document) -> String {
    Page { document }
        .render()
        .expect("a page is written into memory")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{self, hostile};

    /// Both pages, tame and practice.
    fn pages() -> Vec<String> {
        let words = testing::words();
        let practice = Report {
            practice: true,
            ..testing::report()
        };
        vec![
            html(&testing::report(), &words),
            html(&practice, &words),
            step_page(&testing::step_page(), &words),
        ]
    }

    fn parsed(page: &str) -> roxmltree::Document<'_> {
        let options = roxmltree::ParsingOptions {
            allow_dtd: true,
            ..Default::default()
        };
        roxmltree::Document::parse_with_options(page, options).expect("a page is well-formed")
    }

    /// All elements with the names of their attributes, as one line each.
    fn skeleton(page: &str) -> Vec<String> {
        parsed(page)
            .descendants()
            .filter(|node| node.is_element() && node.tag_name().name() != "wbr")
            .map(|node| {
                let names = node.attributes().map(|attribute| attribute.name());
                format!("{} {:?}", node.tag_name().name(), names.collect::<Vec<_>>())
            })
            .collect()
    }

    fn letters(node: roxmltree::Node) -> String {
        node.descendants().filter_map(|node| node.text()).collect()
    }

    #[test]
    fn a_page_needs_nothing_but_itself() {
        for page in pages() {
            for node in parsed(&page)
                .descendants()
                .filter(roxmltree::Node::is_element)
            {
                assert_ne!(node.tag_name().name(), "script");
                for attribute in node.attributes() {
                    assert!(!attribute.name().starts_with("on"), "{attribute:?}");
                    if matches!(attribute.name(), "href" | "src") {
                        assert!(attribute.value().starts_with('#'), "{attribute:?}");
                    }
                }
            }
            assert!(!page.contains("url(") && !page.contains("@import"));
        }
    }

    #[test]
    fn hostile_values_draw_nothing() {
        let words = testing::words();
        for (tame, hostile) in [
            (
                html(&testing::report(), &words),
                html(&hostile::report(), &words),
            ),
            (
                step_page(&testing::step_page(), &words),
                step_page(&hostile::step_page(), &words),
            ),
        ] {
            assert_eq!(skeleton(&tame), skeleton(&hostile));
            assert!(hostile.contains("⟨U+202E⟩") && hostile.contains("⟨U+0007⟩"));
            hostile::assert_nothing_invisible(&hostile);
        }
    }

    #[test]
    fn practice_is_marked_at_the_top_in_the_title_and_on_each_printed_page() {
        let words = testing::words();
        let practice = html(
            &Report {
                practice: true,
                ..testing::report()
            },
            &words,
        );
        assert!(practice.contains("<title>Practice: Single sign-on for Dreamworld Inc</title>"));
        assert!(practice.contains("<p class=\"practice\"><strong>Practice</strong>"));
        assert!(practice.contains("<div class=\"watermark\" aria-hidden=\"true\">Practice</div>"));
        let real = html(&testing::report(), &words);
        assert!(real.contains("<title>Single sign-on for Dreamworld Inc</title>"));
        assert!(!real.contains("class=\"practice\"") && !real.contains("class=\"watermark\""));
    }

    #[test]
    fn a_difference_is_marked_and_urls_break_after_a_slash() {
        let page = html(&testing::report(), &testing::words());
        assert!(page.contains("metadata</code><code><mark>/</mark></code> one slash too many"));
        assert!(page.contains("<code>https://<wbr/>api.kisi.io/<wbr/>saml/<wbr/>metadata</code>"));
    }

    #[test]
    fn equal_reports_are_equal_bytes() {
        assert_eq!(pages(), pages());
    }

    #[test]
    fn the_number_for_comparing_stands_in_the_page() {
        let report = testing::report();
        assert!(html(&report, &testing::words()).contains(&crate::sha256(&report)));
    }

    #[test]
    fn a_screen_reader_finds_its_way() {
        for page in pages() {
            let document = parsed(&page);
            let named = |name: &'static str| {
                let all = document.descendants();
                all.filter(move |node| node.tag_name().name() == name)
            };
            assert_eq!(document.root_element().attribute("lang"), Some("en"));
            assert_eq!(named("h1").count(), 1);
            assert_eq!(named("main").count(), 1);
            for table in named("table") {
                let first = table.children().find(roxmltree::Node::is_element);
                assert_eq!(first.map(|node| node.tag_name().name()), Some("caption"));
            }
            for cell in named("th") {
                assert!(cell.has_attribute("scope"), "{}", letters(cell));
            }
            for sign in named("svg").filter(|svg| svg.attribute("class") == Some("sign")) {
                assert_eq!(sign.attribute("aria-hidden"), Some("true"));
                let word = sign.next_sibling_element().map(letters);
                assert!(
                    word.is_some_and(|word| !word.trim().is_empty()),
                    "a shape without a word"
                );
            }
        }
    }

    #[test]
    fn every_sign_is_drawn() {
        let page = html(&testing::report(), &testing::words());
        let document = parsed(&page);
        let drawn: Vec<_> = document
            .descendants()
            .filter(|node| node.tag_name().name() == "symbol")
            .filter_map(|node| node.attribute("id"))
            .collect();
        for target in document
            .descendants()
            .filter(|node| node.tag_name().name() == "use")
            .filter_map(|node| node.attribute("href"))
        {
            assert!(drawn.contains(&&target[1..]), "{target} is not drawn");
        }
    }
}
