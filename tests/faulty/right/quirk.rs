//! The small deviations of a SCIM server that works, some of them allowed. What they do is in the modules beside.

/// What is unusual about a [`super::Right`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Quirk {
    /// `id`, and `value` of members, are numbers.
    NumericIds,
    /// A filter changes nothing: all come back.
    FiltersIgnored,
    /// A filter is answered with `400` and `invalidFilter`.
    FiltersRefused,
    /// `userName` is what stands before the `@`.
    UserNameNoAddress,
    /// `resources` instead of `Resources`.
    LowerCaseResources,
    /// All come back, whatever `count` and `startIndex` say.
    CountIgnored,
    /// `count=0` is answered with `400` and `invalidValue`.
    CountZeroRefused,
    /// An id that does not exist is answered with the first resource.
    UnknownIdFound,
    /// An id that does not exist is answered with `404` and a page.
    UnknownIdHtml,
    /// An id that does not exist is answered with `404` and nothing.
    UnknownIdEmpty,
    /// Users and groups have no `meta`.
    NoMeta,
    /// Users and groups have no `schemas`.
    NoSchemas,
    /// Lists have no `schemas`; what is in them has.
    ListWithoutSchemas,
    /// `totalResults` is text.
    TotalAsText,
    /// There is no `totalResults`.
    TotalMissing,
    /// Without `Authorization` everything is answered; a wrong token is refused.
    OpenWithoutToken,
    /// Every bearer token is good; without one nothing is answered.
    AcceptsWrongToken,
    /// ServiceProviderConfig, ResourceTypes and Schemas are answered whatever the token (allowed, and usual).
    DiscoveryOpen,
    /// ServiceProviderConfig, ResourceTypes and Schemas are answered with `404`.
    NoDiscovery,
    /// Groups, and each one, are answered with `404`.
    GroupsNotFound,
    /// `application/json` instead of `application/scim+json` (allowed, and usual).
    PlainJson,
    /// Every answer takes [`super::super::SLOW`].
    Slow,
}

impl Quirk {
    pub const ALL: [Self; 22] = [
        Self::NumericIds,
        Self::FiltersIgnored,
        Self::FiltersRefused,
        Self::UserNameNoAddress,
        Self::LowerCaseResources,
        Self::CountIgnored,
        Self::CountZeroRefused,
        Self::UnknownIdFound,
        Self::UnknownIdHtml,
        Self::UnknownIdEmpty,
        Self::NoMeta,
        Self::NoSchemas,
        Self::ListWithoutSchemas,
        Self::TotalAsText,
        Self::TotalMissing,
        Self::OpenWithoutToken,
        Self::AcceptsWrongToken,
        Self::DiscoveryOpen,
        Self::NoDiscovery,
        Self::GroupsNotFound,
        Self::PlainJson,
        Self::Slow,
    ];
}
