//! The window opens at every size that it promises, without a barrier: the least that must hold before any journey.

use crate::window::{Start, drive};

#[test]
fn opens_at_every_size() {
    drive("opens", Start::default(), async |window| {
        for (name, size) in [
            ("large", (1280, 900)),
            ("small", (900, 640)),
            ("beside-the-browser", (400, 900)),
        ] {
            window.resize(size).await?;
            window.find_some("heading").await?;
            window.fits_across().await?;
            window.picture(name).await?;
        }
        Ok(())
    });
}

#[test]
fn opens_in_the_dark() {
    let start = Start {
        dark: true,
        ..Start::default()
    };
    drive("opens-dark", start, async |window| {
        window.find_some("heading").await?;
        let dark = "return matchMedia('(prefers-color-scheme: dark)').matches";
        let dark = window.client.execute(dark, vec![]).await?;
        anyhow::ensure!(dark == true, "the page does not see the dark theme");
        window.picture("dark").await?;
        Ok(())
    });
}
