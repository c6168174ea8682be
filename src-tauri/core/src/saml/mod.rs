//! SAML 2.0 documents as plain data: XML, metadata, signatures. It reads and verifies; it does not judge what a
//! document should say, and knows neither Kisi nor JumpCloud.

pub mod canonical;
pub mod metadata;
pub mod signature;
pub mod xml;

/// Namespace of SAML 2.0 metadata.
pub const METADATA: &str = "urn:oasis:names:tc:SAML:2.0:metadata";
/// Namespace of SAML 2.0 assertions.
pub const ASSERTION: &str = "urn:oasis:names:tc:SAML:2.0:assertion";
/// Namespace of SAML 2.0 protocol messages, and the value that a role lists to support SAML 2.0.
pub const PROTOCOL: &str = "urn:oasis:names:tc:SAML:2.0:protocol";
/// Namespace of XML signatures.
pub const XMLDSIG: &str = "http://www.w3.org/2000/09/xmldsig#";
/// The HTTP-POST binding.
pub const HTTP_POST: &str = "urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST";
/// The HTTP-Redirect binding.
pub const HTTP_REDIRECT: &str = "urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect";
/// The NameID format of names that stay with a person (saml-core §8.3.7).
pub const PERSISTENT: &str = "urn:oasis:names:tc:SAML:2.0:nameid-format:persistent";
/// The bindings of SAML 2.0 (saml-bindings §3) and of its published profiles.
pub const BINDINGS: &[&str] = &[
    HTTP_POST,
    HTTP_REDIRECT,
    "urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Artifact",
    "urn:oasis:names:tc:SAML:2.0:bindings:SOAP",
    "urn:oasis:names:tc:SAML:2.0:bindings:PAOS",
    "urn:oasis:names:tc:SAML:2.0:bindings:URI",
    "urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST-SimpleSign",
];
