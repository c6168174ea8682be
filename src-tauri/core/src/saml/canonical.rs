//! Canonical XML: the one spelling of an element that signatures are made over. Inclusive 1.0 and 1.1 and
//! exclusive 1.0, of whole elements and documents; arbitrary sets of nodes (XPath) are not done, as nothing in SAML needs them.

use roxmltree::{Attribute, Node, NodeId};

/// A way to canonicalize.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Method {
    pub flavour: Flavour,
    /// Whether comments stay.
    pub comments: bool,
    /// Exclusive only: prefixes that are treated as in inclusive canonicalization (InclusiveNamespaces);
    /// empty text for the default namespace.
    pub inclusive_prefixes: Vec<String>,
}

/// The three specifications.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Flavour {
    /// <https://www.w3.org/TR/2001/REC-xml-c14n-20010315>
    Inclusive10,
    /// <https://www.w3.org/TR/xml-c14n11/>
    Inclusive11,
    /// <https://www.w3.org/TR/xml-exc-c14n/>
    Exclusive,
}

const XML: &str = "http://www.w3.org/XML/1998/namespace";

impl Method {
    /// The method of an algorithm identifier; `None` when it is no canonicalization.
    pub fn of(algorithm: &str) -> Option<Method> {
        let (plain, comments) = match algorithm.strip_suffix("#WithComments") {
            Some(plain) => (plain, true),
            None => (algorithm.strip_suffix('#').unwrap_or(algorithm), false),
        };
        let flavour = match plain {
            "http://www.w3.org/TR/2001/REC-xml-c14n-20010315" => Flavour::Inclusive10,
            "http://www.w3.org/2006/12/xml-c14n11" => Flavour::Inclusive11,
            "http://www.w3.org/2001/10/xml-exc-c14n" => Flavour::Exclusive,
            _ => return None,
        };
        Some(Method {
            flavour,
            comments,
            inclusive_prefixes: vec![],
        })
    }
}

/// Canonicalizes `node` (an element, or the document's root node) and what is in it, without the subtree `left_out`.
pub fn canonicalize(node: Node<'_, '_>, method: &Method, left_out: Option<NodeId>) -> Vec<u8> {
    let mut writer = Writer {
        method,
        left_out,
        apex: node.id(),
        rendered: vec![],
        out: Vec::with_capacity(node.range().len()),
    };
    if node.is_root() {
        writer.document(node);
    } else {
        writer.node(node);
    }
    writer.out
}

struct Writer<'m, 'a> {
    method: &'m Method,
    left_out: Option<NodeId>,
    apex: NodeId,
    /// Namespace declarations that were written and are in scope: prefix and namespace.
    rendered: Vec<(&'a str, &'a str)>,
    out: Vec<u8>,
}

impl<'a> Writer<'_, 'a> {
    fn text(&mut self, text: &str) {
        self.out.extend_from_slice(text.as_bytes());
    }

    /// What stands beside the outermost element gets a line of its own.
    fn document<'input: 'a>(&mut self, root: Node<'a, 'input>) {
        let mut before = true;
        for child in root.children() {
            let is_line = child.is_pi() || child.is_comment() && self.method.comments;
            if is_line && !before {
                self.text("\n");
            }
            self.node(child);
            if is_line && before {
                self.text("\n");
            }
            before &= !child.is_element();
        }
    }

    /// Recursion is bounded: no document is deeper than [`super::xml::DEEPEST`].
    fn node<'input: 'a>(&mut self, node: Node<'a, 'input>) {
        if self.left_out == Some(node.id()) {
        } else if node.is_element() {
            self.element(node);
        } else if node.is_text() {
            self.escaped(node.text().unwrap_or_default(), false);
        } else if let Some(instruction) = node.pi() {
            self.text("<?");
            self.text(instruction.target);
            if let Some(value) = instruction.value.filter(|value| !value.is_empty()) {
                self.text(" ");
                self.text(value);
            }
            self.text("?>");
        } else if self.method.comments {
            self.text("<!--");
            self.text(node.text().unwrap_or_default());
            self.text("-->");
        }
    }

    fn element<'input: 'a>(&mut self, element: Node<'a, 'input>) {
        let name = qualified_name(element);
        let outer = self.rendered.len();
        self.text("<");
        self.text(name);
        self.namespaces(element, name);
        self.attributes(element);
        self.text(">");
        for child in element.children() {
            self.node(child);
        }
        self.text("</");
        self.text(name);
        self.text(">");
        self.rendered.truncate(outer);
    }

    /// Writes the declarations that belong here and are not in scope of the output yet (C14N §2.3, Exclusive §3).
    fn namespaces<'input: 'a>(&mut self, element: Node<'a, 'input>, name: &str) {
        let mut wanted: Vec<(&'a str, &'a str)> = element
            .namespaces()
            .map(|namespace| (namespace.name().unwrap_or_default(), namespace.uri()))
            .filter(|(prefix, _)| self.is_wanted(element, name, prefix))
            .collect();
        if !wanted.iter().any(|(prefix, _)| prefix.is_empty()) && self.is_wanted(element, name, "")
        {
            wanted.push(("", ""));
        }
        wanted.sort_unstable();
        for (prefix, uri) in wanted {
            let in_scope = self.rendered.iter().rev().find(|known| known.0 == prefix);
            let current = in_scope.map(|known| known.1);
            if current == Some(uri) || current.is_none() && prefix.is_empty() && uri.is_empty() {
                continue;
            }
            self.rendered.push((prefix, uri));
            self.text(" xmlns");
            if !prefix.is_empty() {
                self.text(":");
                self.text(prefix);
            }
            self.text("=\"");
            self.escaped(uri, true);
            self.text("\"");
        }
    }

    fn is_wanted(&self, element: Node<'_, '_>, name: &str, prefix: &str) -> bool {
        if prefix == "xml" {
            return false;
        }
        let listed = || {
            let list = &self.method.inclusive_prefixes;
            list.iter().any(|inclusive| inclusive == prefix)
        };
        self.method.flavour != Flavour::Exclusive
            || prefix_of(name) == prefix
            || listed()
            || !prefix.is_empty()
                && element
                    .attributes()
                    .any(|attribute| prefix_of(attribute_name(element, &attribute)) == prefix)
    }

    fn attributes<'input: 'a>(&mut self, element: Node<'a, 'input>) {
        let mut all: Vec<(&str, &str, &str, &str)> = element
            .attributes()
            .map(|attribute| sortable(element, attribute))
            .collect();
        if element.id() == self.apex && self.method.flavour != Flavour::Exclusive {
            self.inherited(element, &mut all);
        }
        all.sort_unstable();
        for (_, _, name, value) in all {
            self.text(" ");
            self.text(name);
            self.text("=\"");
            self.escaped(value, true);
            self.text("\"");
        }
    }

    /// Attributes like `xml:lang` that the outermost element inherits (C14N §2.4); 1.1 leaves `xml:id` out.
    fn inherited<'input: 'a>(
        &self,
        apex: Node<'a, 'input>,
        all: &mut Vec<(&'a str, &'a str, &'a str, &'a str)>,
    ) {
        for ancestor in apex.ancestors().skip(1) {
            for attribute in ancestor.attributes() {
                let is_known = all
                    .iter()
                    .any(|known| known.0 == XML && known.1 == attribute.name());
                let stays = self.method.flavour == Flavour::Inclusive10 || attribute.name() != "id";
                if attribute.namespace() == Some(XML) && !is_known && stays {
                    all.push(sortable(ancestor, attribute));
                }
            }
        }
    }

    fn escaped(&mut self, text: &str, in_attribute: bool) {
        for byte in text.bytes() {
            match byte {
                b'&' => self.text("&amp;"),
                b'<' => self.text("&lt;"),
                b'\r' => self.text("&#xD;"),
                b'>' if !in_attribute => self.text("&gt;"),
                b'"' if in_attribute => self.text("&quot;"),
                b'\t' if in_attribute => self.text("&#x9;"),
                b'\n' if in_attribute => self.text("&#xA;"),
                other => self.out.push(other),
            }
        }
    }
}

/// Namespace, local name, name as written, value: in this order attributes are sorted.
fn sortable<'a, 'input: 'a>(
    element: Node<'a, 'input>,
    attribute: Attribute<'a, 'input>,
) -> (&'a str, &'a str, &'a str, &'a str) {
    let name = attribute_name(element, &attribute);
    (
        attribute.namespace().unwrap_or_default(),
        attribute.name(),
        name,
        attribute.value(),
    )
}

/// The element's name as written, with its prefix, which the parser does not keep.
fn qualified_name<'input>(element: Node<'_, 'input>) -> &'input str {
    let text = &element.document().input_text()[element.range().start + 1..];
    let end = text.find(|c: char| c.is_ascii_whitespace() || matches!(c, '/' | '>'));
    &text[..end.unwrap_or(text.len())]
}

fn attribute_name<'input>(
    element: Node<'_, 'input>,
    attribute: &Attribute<'_, 'input>,
) -> &'input str {
    &element.document().input_text()[attribute.range_qname()]
}

fn prefix_of(name: &str) -> &str {
    name.split_once(':').map_or("", |(prefix, _)| prefix)
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    /// The canonical form of the first `e` element, else of the document.
    fn canonical(text: &str, algorithm: &str, prefixes: &[&str]) -> String {
        let document = roxmltree::Document::parse(text).expect("well-formed");
        let mut method = Method::of(algorithm).expect("a canonicalization");
        method.inclusive_prefixes = prefixes.iter().map(|prefix| (*prefix).into()).collect();
        let mut nodes = document.descendants();
        let node = nodes.find(|node| node.tag_name().name() == "e");
        let bytes = canonicalize(node.unwrap_or(document.root()), &method, None);
        String::from_utf8(bytes).expect("UTF-8")
    }

    const INCLUSIVE: &str = "http://www.w3.org/TR/2001/REC-xml-c14n-20010315";
    const COMMENTS: &str = "http://www.w3.org/TR/2001/REC-xml-c14n-20010315#WithComments";
    const INCLUSIVE_11: &str = "http://www.w3.org/2006/12/xml-c14n11";
    const EXCLUSIVE: &str = "http://www.w3.org/2001/10/xml-exc-c14n#";

    #[rstest]
    // Canonical XML §3.1 and §3.3, as far as they have no DTD.
    #[case(
        "<?xml version=\"1.0\"?>\n\n<?p href=\"a\"   ?>\n<doc>Hello<!-- c --></doc>\n<?q?>\n<!-- d -->",
        "<?p href=\"a\"   ?>\n<doc>Hello</doc>\n<?q?>"
    )]
    #[case(
        "<doc><a   /><b></b><c name = \"x\"  id='y' /></doc>",
        "<doc><a></a><b></b><c id=\"y\" name=\"x\"></c></doc>"
    )]
    #[case(
        "<doc a:attr=\"out\" b:attr=\"sorted\" attr2=\"all\" attr=\"I'm\" xmlns:b=\"urn:b\" xmlns:a=\"urn:c\" xmlns=\"urn:d\"/>",
        "<doc xmlns=\"urn:d\" xmlns:a=\"urn:c\" xmlns:b=\"urn:b\" attr=\"I'm\" attr2=\"all\" b:attr=\"sorted\" a:attr=\"out\"></doc>"
    )]
    #[case(
        "<a xmlns='urn:a'><b xmlns=''><c xmlns='' xmlns:p='urn:p'><d xmlns:p='urn:p'/></c></b></a>",
        "<a xmlns=\"urn:a\"><b xmlns=\"\"><c xmlns:p=\"urn:p\"><d></d></c></b></a>"
    )]
    // §3.4: what is written how.
    #[case(
        "<doc a='&#9;&#10;&#13;&lt;&gt;&quot;&apos;'>&#13;&gt;&lt;&amp;\"'<![CDATA[<&>]]></doc>",
        "<doc a=\"&#x9;&#xA;&#xD;&lt;>&quot;'\">&#xD;&gt;&lt;&amp;\"'&lt;&amp;&gt;</doc>"
    )]
    #[case("<doc a='x\r\ny\tz'>1\r\n2</doc>", "<doc a=\"x y z\">1\n2</doc>")]
    fn inclusive(#[case] text: &str, #[case] expected: &str) {
        assert_eq!(canonical(text, INCLUSIVE, &[]), expected);
    }

    #[test]
    fn comments_stay_when_asked_for() {
        let text = "<!-- a --><doc><!-- b --></doc><!-- c -->";
        assert_eq!(
            canonical(text, COMMENTS, &[]),
            "<!-- a -->\n<doc><!-- b --></doc>\n<!-- c -->"
        );
    }

    const NESTED: &str = "<r xmlns='urn:d' xmlns:a='urn:a' xmlns:b='urn:b' xml:lang='en' xml:id='i'><a:e b:x='1'><f xmlns:a='urn:other' a:y='2'/></a:e></r>";

    #[rstest]
    #[case(INCLUSIVE, &[], "<a:e xmlns=\"urn:d\" xmlns:a=\"urn:a\" xmlns:b=\"urn:b\" xml:id=\"i\" xml:lang=\"en\" b:x=\"1\"><f xmlns:a=\"urn:other\" a:y=\"2\"></f></a:e>")]
    #[case(INCLUSIVE_11, &[], "<a:e xmlns=\"urn:d\" xmlns:a=\"urn:a\" xmlns:b=\"urn:b\" xml:lang=\"en\" b:x=\"1\"><f xmlns:a=\"urn:other\" a:y=\"2\"></f></a:e>")]
    #[case(EXCLUSIVE, &[], "<a:e xmlns:a=\"urn:a\" xmlns:b=\"urn:b\" b:x=\"1\"><f xmlns=\"urn:d\" xmlns:a=\"urn:other\" a:y=\"2\"></f></a:e>")]
    #[case(EXCLUSIVE, &[""], "<a:e xmlns=\"urn:d\" xmlns:a=\"urn:a\" xmlns:b=\"urn:b\" b:x=\"1\"><f xmlns:a=\"urn:other\" a:y=\"2\"></f></a:e>")]
    fn what_an_inner_element_inherits(
        #[case] algorithm: &str,
        #[case] prefixes: &[&str],
        #[case] expected: &str,
    ) {
        assert_eq!(canonical(NESTED, algorithm, prefixes), expected);
    }

    #[test]
    fn a_prefix_of_the_list_is_written_though_nothing_uses_it() {
        let text = "<r xmlns:x='urn:x'><e><g/></e></r>";
        assert_eq!(canonical(text, EXCLUSIVE, &[]), "<e><g></g></e>");
        assert_eq!(
            canonical(text, EXCLUSIVE, &["x"]),
            "<e xmlns:x=\"urn:x\"><g></g></e>"
        );
    }

    #[test]
    fn other_algorithms_are_no_canonicalization() {
        assert_eq!(
            Method::of("http://www.w3.org/TR/1999/REC-xslt-19991116"),
            None
        );
    }
}
