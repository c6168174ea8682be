//! What practice assumes about JumpCloud's own interface: its applications, its lists, its keys and
//! Directory Insights.

use super::Source::{Inferred, Invented, ThirdParty};
use super::{Assumed, assumed};

pub(super) const ALL: &[Assumed] = &[
    assumed(
        "jumpcloud-want-authn-requests-signed",
        Inferred,
        "WantAuthnRequestsSigned is true in the export as soon as an SP certificate is set, and false without one.",
    ),
    assumed(
        "jumpcloud-certificate-without-extensions",
        Inferred,
        "A new certificate has no extensions; real ones of 2020 to 2022 have an empty list of them, which DER forbids.",
    ),
    assumed(
        "jumpcloud-activation-makes-certificate",
        Inferred,
        "The certificate is made at the first activation and stays when the application is switched off and on.",
    ),
    assumed(
        "jumpcloud-inactive-has-no-export",
        Invented,
        "An application that is not active has no metadata: status 404.",
    ),
    assumed(
        "jumpcloud-sent-certificate-breaks-export",
        ThirdParty,
        "A certificate sent through the API is kept as text, and the metadata then answers status 500.",
    ),
    assumed(
        "jumpcloud-empty-required-certificate",
        ThirdParty,
        "An empty idpCertificate that says required is answered with status 503.",
    ),
    assumed(
        "jumpcloud-certificate-left-out-stays",
        Inferred,
        "A PUT without idpCertificate, or with it as it was read, keeps the certificate that JumpCloud made.",
    ),
    assumed(
        "jumpcloud-sso-url-is-kept",
        Inferred,
        "A PUT with another ssoUrl is accepted and the address stays, since the console cannot change it either.",
    ),
    assumed(
        "jumpcloud-sso-url-from-label",
        Invented,
        "The console proposes an SSO IdP URL whose last part is the Display Label in lower case with hyphens.",
    ),
    assumed(
        "jumpcloud-stored-values",
        Inferred,
        "The API stores subjectField as email, overrideNameIdFormat as the URN, signatureAlgorithm as RSA-SHA256.",
    ),
    assumed(
        "jumpcloud-config-labels",
        Inferred,
        "The labels, types and positions of the settings that nobody recorded follow the console's order.",
    ),
    assumed(
        "jumpcloud-required-settings",
        Inferred,
        "An application without IdP Entity ID, SP Entity ID or ACS URL is refused with status 400.",
    ),
    assumed(
        "jumpcloud-refusal-words",
        Invented,
        "Refusals other than 401 and 302 have the specification's Error object; their words are made up.",
    ),
    assumed(
        "jumpcloud-association-conflict",
        Invented,
        "Binding a group twice is answered with status 409, removing one that is not bound with 404.",
    ),
    assumed(
        "jumpcloud-metadata-content-type",
        Invented,
        "The metadata comes as application/xml.",
    ),
    assumed(
        "jumpcloud-settings-that-can-be-chosen",
        Inferred,
        "subjectField, overrideNameIdFormat and signatureAlgorithm come with options, whose text is their value; the real lists may have other entries.",
    ),
    assumed(
        "jumpcloud-template-id",
        Invented,
        "The saml2 template has a made-up id, and can be read by its name as well.",
    ),
    assumed(
        "jumpcloud-unknown-fields-are-kept",
        Inferred,
        "Fields that a POST or PUT sends and practice does not know are kept and given back as they came.",
    ),
    assumed(
        "jumpcloud-put-keeps-the-key",
        Inferred,
        "A PUT keeps the key and the certificate that JumpCloud made; the fault jumpcloud-put-makes-new-key is the opposite.",
    ),
    assumed(
        "jumpcloud-private-key-empty-required",
        Inferred,
        "An empty idpPrivateKey that says required is answered like such an idpCertificate, with 503.",
    ),
    assumed(
        "jumpcloud-limit-of-v1",
        Inferred,
        "Every list of API v1 gives 100 records at most, as the specification says of some of them.",
    ),
    assumed(
        "jumpcloud-ids-are-always-shown",
        Inferred,
        "With fields, API v1 shows also _id and id, and API v2 shows also id.",
    ),
    assumed(
        "jumpcloud-filter-of-v2-in",
        Invented,
        "In API v2, the values of in and between are separated by a bar.",
    ),
    assumed(
        "jumpcloud-wrong-query",
        Invented,
        "A limit, skip or filter that cannot be understood is answered with status 400.",
    ),
    assumed(
        "jumpcloud-search-ignores-case",
        Inferred,
        "searchFilter and the operator search look for a part of the text, in any letter case.",
    ),
    assumed(
        "jumpcloud-consistency-header",
        Inferred,
        "The operators that need x-eventually-consistent are refused without it.",
    ),
    assumed(
        "jumpcloud-order-of-lists",
        Inferred,
        "Lists that are not sorted come in the order in which their records were created.",
    ),
    assumed(
        "jumpcloud-dynamic-group-members",
        ThirdParty,
        "members of a group that fills itself is empty, and membership has everybody.",
    ),
    assumed(
        "jumpcloud-membership-paths",
        Inferred,
        "membership and memberof tell one way of one step, and compiledAttributes is null.",
    ),
    assumed(
        "jumpcloud-members-are-direct",
        Inferred,
        "An application's users are those of its groups; nobody is bound alone.",
    ),
    assumed(
        "jumpcloud-get-self",
        ThirdParty,
        "users/getSelf tells the key's administrator in the shape of UserReturn; the document lists the path and nothing more, and the official PowerShell module asks it.",
    ),
    assumed(
        "jumpcloud-get-self-needs-no-organization",
        Inferred,
        "users/getSelf answers a multi-tenant administrator without x-org-id, since it is asked before an organization is chosen.",
    ),
    assumed(
        "jumpcloud-read-only-role",
        Invented,
        "The role that may only look is called Read Only, and writing gets it status 403.",
    ),
    assumed(
        "jumpcloud-organization-id-on-one-tenant",
        Inferred,
        "x-org-id of a single organization is looked at like a multi-tenant one's: 400, 403, 404.",
    ),
    assumed(
        "jumpcloud-other-region",
        ThirdParty,
        "A key of another region gets the same 401 as a wrong key, and so does a service account's token.",
    ),
    assumed(
        "jumpcloud-token-path",
        Invented,
        "Practice gives tokens at /oauth2/token of each region's address; the real host is another one.",
    ),
    assumed(
        "jumpcloud-token-refusals",
        Inferred,
        "A wrong client gets 401 invalid_client, a wrong grant 400, as RFC 6749 says.",
    ),
    assumed(
        "jumpcloud-service-account-role",
        Invented,
        "getSelf asked with a service account's token tells an administrator with billing.",
    ),
    assumed(
        "jumpcloud-insights-path",
        Invented,
        "Directory Insights answers at the address of each region; the real one in the United States has a host of its own.",
    ),
    assumed(
        "jumpcloud-insights-service",
        Inferred,
        "Provisioning events are among those of the service directory, where the document lists them; sign-ins are in sso.",
    ),
    assumed(
        "jumpcloud-insights-fields",
        Invented,
        "A provisioning event tells event_type, timestamp, success, error_message, application and resource; the document has only names of events.",
    ),
    assumed(
        "jumpcloud-insights-refusals",
        Invented,
        "What cannot be understood gets status 400, and an administrator without the feature 403.",
    ),
    assumed(
        "jumpcloud-busy-words",
        Invented,
        "429, 500 and 403 have the specification's Error object.",
    ),
];
