//! The signature algorithms of certificates by identifier: their usual names, whether their hash still protects, and
//! how to check them.

use super::certificate::{SignatureAlgorithm, WeakHash};
use super::verify::{Hash, Scheme};

struct Known {
    id: &'static str,
    name: &'static str,
    weak: Option<WeakHash>,
    scheme: Option<Scheme>,
}

const fn known(
    id: &'static str,
    name: &'static str,
    weak: Option<WeakHash>,
    scheme: Option<Scheme>,
) -> Known {
    Known {
        id,
        name,
        weak,
        scheme,
    }
}

const fn rsa(hash: Hash) -> Option<Scheme> {
    Some(Scheme::RsaPkcs1(hash))
}

const fn ecdsa(hash: Hash) -> Option<Scheme> {
    Some(Scheme::Ecdsa(hash))
}

const MD2: Option<WeakHash> = Some(WeakHash::Md2);
const MD4: Option<WeakHash> = Some(WeakHash::Md4);
const MD5: Option<WeakHash> = Some(WeakHash::Md5);
const SHA1: Option<WeakHash> = Some(WeakHash::Sha1);

#[rustfmt::skip]
const ALL: &[Known] = &[
    known("1.2.840.113549.1.1.2", "md2WithRSAEncryption", MD2, None),
    known("1.2.840.113549.1.1.3", "md4WithRSAEncryption", MD4, None),
    known("1.2.840.113549.1.1.4", "md5WithRSAEncryption", MD5, None),
    known("1.3.14.3.2.3", "md5WithRSA", MD5, None),
    known("1.2.840.113549.1.1.5", "sha1WithRSAEncryption", SHA1, rsa(Hash::Sha1)),
    known("1.3.14.3.2.29", "sha1WithRSA", SHA1, rsa(Hash::Sha1)),
    known("1.2.840.113549.1.1.10", "rsassaPss", None, None),
    known("1.2.840.113549.1.1.11", "sha256WithRSAEncryption", None, rsa(Hash::Sha256)),
    known("1.2.840.113549.1.1.12", "sha384WithRSAEncryption", None, rsa(Hash::Sha384)),
    known("1.2.840.113549.1.1.13", "sha512WithRSAEncryption", None, rsa(Hash::Sha512)),
    known("1.2.840.113549.1.1.14", "sha224WithRSAEncryption", None, None),
    known("1.2.840.10045.4.1", "ecdsa-with-SHA1", SHA1, ecdsa(Hash::Sha1)),
    known("1.2.840.10045.4.3.2", "ecdsa-with-SHA256", None, ecdsa(Hash::Sha256)),
    known("1.2.840.10045.4.3.3", "ecdsa-with-SHA384", None, ecdsa(Hash::Sha384)),
    known("1.2.840.10045.4.3.4", "ecdsa-with-SHA512", None, ecdsa(Hash::Sha512)),
    known("1.2.840.10040.4.3", "dsa-with-sha1", SHA1, None),
    known("1.3.14.3.2.27", "dsa-with-sha1", SHA1, None),
    known("2.16.840.1.101.3.4.3.2", "dsa-with-sha256", None, None),
    known("1.3.101.112", "Ed25519", None, Some(Scheme::Ed25519)),
];

fn find(id: &str) -> Option<&'static Known> {
    ALL.iter().find(|known| known.id == id)
}

/// The algorithm's name and weakness; one that is unknown keeps its identifier.
pub(super) fn named(id: &str) -> SignatureAlgorithm {
    let known = find(id);
    SignatureAlgorithm {
        name: known.map_or(id, |known| known.name).into(),
        weak: known.and_then(|known| known.weak),
    }
}

/// How a signature of this algorithm is checked; `None` when nothing here can.
pub(super) fn scheme(id: &str) -> Option<Scheme> {
    find(id).and_then(|known| known.scheme)
}
