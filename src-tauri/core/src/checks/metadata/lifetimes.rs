//! Every `validUntil` and `cacheDuration` that holds for the one identity provider. Not here: the judgement.

use crate::saml::metadata::Lifetime;
use crate::session::Case;

/// Of the document, the entity and its role, without repetition; `None` where there is no identity provider.
pub(super) fn of<'a>(case: &Case<'a>) -> Option<Vec<&'a Lifetime>> {
    let metadata = case.metadata()?;
    let (entity, role) = case.identity_provider()?;
    let mut all = vec![&metadata.lifetime, &entity.lifetime, &role.lifetime];
    all.dedup();
    Some(all)
}
