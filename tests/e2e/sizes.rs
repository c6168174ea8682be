//! The same screen as different people have it: a large window, a small one, a strip beside the browser, larger text.
//! Each time a picture, axe-core's judgement, and nothing that is wider than the window.

use anyhow::Result;

use crate::window::Window;

/// What the window looks like for whom: its name, its size, its text in percent.
const LOOKS: [(&str, (u32, u32), u32); 4] = [
    ("large", (1280, 900), 100),
    ("small", (900, 640), 100),
    ("strip", (400, 900), 100),
    ("text-200", (900, 640), 200),
];

impl Window {
    /// Pictures of this screen in every look, then the first look again.
    pub async fn in_every_look(&mut self, screen: &str) -> Result<()> {
        for (look, size, percent) in LOOKS {
            self.resize(size).await?;
            self.text_size(percent).await?;
            self.fits_across().await?;
            self.picture(&format!("{screen}-{look}")).await?;
        }
        self.text_size(100).await?;
        self.resize(LOOKS[0].1).await
    }

    /// Larger text, as a browser's or a system's own setting gives it.
    async fn text_size(&self, percent: u32) -> Result<()> {
        let script = format!("document.documentElement.style.fontSize = '{percent}%'");
        self.client.execute(&script, vec![]).await?;
        self.settles().await
    }
}
