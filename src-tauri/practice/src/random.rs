//! Fresh keys and object ids for every start. Never logged, never fixed.

use anyhow::{Result, anyhow};

/// `bytes` random bytes as lower-case hex.
pub(crate) fn hex(bytes: usize) -> Result<String> {
    let mut drawn = vec![0u8; bytes];
    aws_lc_rs::rand::fill(&mut drawn).map_err(|_| anyhow!("the system gave no random bytes"))?;
    Ok(drawn.iter().map(|byte| format!("{byte:02x}")).collect())
}

/// JumpCloud's object ids are 24 hex digits.
pub(crate) fn object_id() -> Result<String> {
    hex(12)
}
