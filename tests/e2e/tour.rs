//! The practice tour: single sign-on in practice from the first screen to the hand-over, one picture per step, the
//! report and a page to leaf through. `cargo xtask tour` plays it, so that it cannot show what does not work.

use std::fmt::Write as _;
use std::fs;

use anyhow::{Context, Result};

use crate::walk::{self, Step};
use crate::window::{Start, Window, drive_into, target};

/// A picture with its caption.
type Page = (String, &'static str);

#[test]
fn single_sign_on_in_practice() {
    let folder = target().join("tour");
    drive_into(&folder, Start::default(), async |window| {
        window.find_some("heading").await?;
        let mut pages = vec![shown(window, "start", "The first screen").await?];
        walk::start_practice(window).await?;
        for step in Step::ALL {
            step.fill(window).await?;
            if step == Step::HandOver {
                let (html, json) = walk::save_reports(window, "single-sign-on").await?;
                fs::copy(html, target().join("tour/report.html"))?;
                fs::copy(json, target().join("tour/report.json"))?;
            }
            pages.push(shown(window, step.name(), step.heading()).await?);
            walk::go_on(window, step).await?;
        }
        let index = target().join("tour/index.html");
        fs::write(&index, page(&pages))?;
        println!("The tour: {}", index.display());
        Ok(())
    });
}

async fn shown(window: &mut Window, name: &str, caption: &'static str) -> Result<Page> {
    let path = window.picture(name).await?;
    let file = path.file_name().context("a picture has a name")?;
    Ok((file.to_string_lossy().into_owned(), caption))
}

fn page(pages: &[Page]) -> String {
    let mut html = String::from(
        "<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n\
         <title>Single sign-on in practice</title>\n<style>\n\
         body { max-width: 82rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.5 system-ui, sans-serif; }\n\
         figure { margin: 2rem 0; }\n\
         img { display: block; max-width: 100%; border: 1px solid #ccc; }\n\
         figcaption { margin-bottom: .5rem; font-weight: 600; }\n\
         </style>\n<h1>Single sign-on in practice</h1>\n\
         <p>Nothing here is real. Pictures of the window, step by step, and what it leaves behind: \
         <a href=\"report.html\">the report</a>, <a href=\"report.json\">the report as data</a>.</p>\n",
    );
    for (number, (file, caption)) in pages.iter().enumerate() {
        let caption = match number {
            0 => (*caption).to_owned(),
            number => format!("Step {number}: {caption}"),
        };
        let _ = writeln!(
            html,
            "<figure><figcaption>{caption}</figcaption><img src=\"{file}\" alt=\"{caption}\" loading=\"lazy\"></figure>"
        );
    }
    html
}
