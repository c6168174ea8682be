//! Every sentence a person reads: Fluent messages become spans here and nowhere else.
//! Not here: the sentences themselves (`words/<language>/*.ftl`).

mod args;
mod day;
mod difference;
mod markup;
mod sources;
mod span;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};

pub use args::{Arg, Args, args, is_invisible, visible};
pub use difference::{Difference, difference};
pub use sources::LANGUAGES;
pub use span::{Span, plain};

/// Both vendors moved their menus; a person sees one of the two generations.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Screens {
    #[default]
    Newer,
    Older,
}

/// The sentences of one language, for one generation of menus and one application label.
pub struct Words {
    language: &'static str,
    bundle: FluentBundle<FluentResource>,
    screens: Screens,
    label: String,
}

impl Words {
    /// Words in `language`, or in English where we do not speak it.
    ///
    /// # Panics
    /// When our own sentences do not parse: a bug that a test finds.
    #[must_use]
    pub fn new(language: &str, screens: Screens, label: &str) -> Self {
        let (language, files) = sources::of(language);
        let bundle = bundle(language, files);
        Self {
            language,
            bundle,
            screens,
            label: label.to_owned(),
        }
    }

    #[must_use]
    pub fn language(&self) -> &'static str {
        self.language
    }

    /// Whether this sentence exists: `message` or `message.attribute`.
    #[must_use]
    pub fn has(&self, id: &str) -> bool {
        let (message, attribute) = id.split_once('.').map_or((id, None), |(m, a)| (m, Some(a)));
        self.bundle
            .get_message(message)
            .is_some_and(|message| match attribute {
                None => message.value().is_some(),
                Some(attribute) => message.get_attribute(attribute).is_some(),
            })
    }

    /// The sentence `message` or `message.attribute`, with its arguments filled in.
    /// Hostile text in an argument stays text: it is put in after the markup was read.
    #[must_use]
    pub fn say(&self, id: &str, args: &Args) -> Vec<Span> {
        let (message, attribute) = id.split_once('.').map_or((id, None), |(m, a)| (m, Some(a)));
        let message = self.bundle.get_message(message);
        let pattern = message.and_then(|message| match attribute {
            None => message.value(),
            Some(attribute) => Some(message.get_attribute(attribute)?.value()),
        });
        let Some(pattern) = pattern else {
            debug_assert!(false, "the sentence {id} is missing");
            return vec![Span::Text(id.to_owned())];
        };
        let mut fluent = FluentArgs::new();
        fluent.set(
            "screens",
            match self.screens {
                Screens::Newer => "newer",
                Screens::Older => "older",
            },
        );
        let label = Arg::Text(self.label.clone());
        let mut values = vec![label];
        fluent.set("label", markup::placeholder(0));
        for (name, arg) in args.iter() {
            match arg {
                Arg::Number(number) => fluent.set(name, *number),
                Arg::Choice(choice) => fluent.set(name, *choice),
                Arg::Day(at) => {
                    fluent.set(name, markup::placeholder(values.len()));
                    values.push(Arg::Text(self.day(*at)));
                }
                Arg::Messages(ids) => {
                    fluent.set(name, markup::placeholder(values.len()));
                    let said: Vec<_> = ids.iter().map(|id| self.plain(id, &args::args())).collect();
                    values.push(Arg::Text(said.join(", ")));
                }
                Arg::Text(_) | Arg::Spans(_) => {
                    fluent.set(name, markup::placeholder(values.len()));
                    values.push(arg.clone());
                }
            }
        }
        let mut problems = Vec::new();
        let text = self
            .bundle
            .format_pattern(pattern, Some(&fluent), &mut problems);
        debug_assert!(problems.is_empty(), "the sentence {id}: {problems:?}");
        markup::spans(&text, &values)
    }

    /// The sentence without any drawing.
    #[must_use]
    pub fn plain(&self, id: &str, args: &Args) -> String {
        plain(&self.say(id, args))
    }

    /// All messages of the window's own short words, by name.
    #[must_use]
    pub fn labels(&self) -> std::collections::BTreeMap<String, String> {
        let window = sources::window(self.language);
        let bundle = bundle(self.language, &[window]);
        let mut problems = Vec::new();
        sources::message_ids(window)
            .filter_map(|id| {
                let pattern = bundle.get_message(id)?.value()?;
                let text = bundle.format_pattern(pattern, None, &mut problems);
                Some((id.to_owned(), text.into_owned()))
            })
            .collect()
    }
}

/// All sentences of these files.
fn bundle(language: &str, files: &[&'static str]) -> FluentBundle<FluentResource> {
    let identifier = language.parse().expect("our own language names parse");
    let mut bundle = FluentBundle::new_concurrent(vec![identifier]);
    // The marks would stand between letters that a person copies.
    bundle.set_use_isolating(false);
    for file in files {
        let resource =
            FluentResource::try_new((*file).to_owned()).expect("our own sentences parse");
        bundle
            .add_resource(resource)
            .expect("every sentence stands once");
    }
    bundle
}
