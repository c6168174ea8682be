# Menus, buttons and fields, exactly as on the vendors' screens, in both generations.
# In JumpCloud
menu-sso-applications = { $screens ->
    [older] [[SSO]]
   *[newer] [[SSO Applications]]
}
menu-add-application = { $screens ->
    [older] [[+]]
   *[newer] [[+ Add New Application]]
}
menu-custom-application = { $screens ->
    [older] [[SAML 2.0]] → [[Configure]]
   *[newer] [[Custom Application]]
}
menu-app = [[{ $label }]]
menu-sso-tab = { $screens ->
    [older] [[Details]] → [[Single-Sign On]]
   *[newer] [[SSO]]
}
menu-export-metadata = [[Export Metadata]]
menu-activate = [[Activate]]
menu-save = { $screens ->
    [older] [[Save]]
   *[newer] [[Save]]
}
menu-user-groups = [[User Groups]]
menu-replace-sp-certificate = [[Replace SP Certificate]]
menu-regenerate-certificate = [[Regenerate certificate]]
menu-idp-entity-id = [[IdP Entity ID]]
menu-sp-entity-id = [[SP Entity ID]]
menu-acs-url = { $screens ->
    [older] [[ACS URL]]
   *[newer] [[ACS URLs]]
}
menu-name-id-format = [[SAMLSubject NameID Format]]
menu-name-id = [[SAMLSubject NameID]]
menu-signature-algorithm = [[Signature Algorithm]]
menu-sign = { $screens ->
    [older] [[Sign Assertion]]
   *[newer] [[Sign]]
}
menu-sign-assertion = { $screens ->
    [older] [[Sign Assertion]]
   *[newer] [[Assertion]]
}
menu-relay-state = [[Default RelayState]]
menu-login-url = { $screens ->
    [older] [[IdP-Initiated URL]]
   *[newer] [[Login URL]]
}
menu-user-attributes = [[User Attributes]]
menu-constant-attributes = [[Constant Attributes]]
menu-group-attribute = [[Include Group Attribute]]
menu-redirect-endpoint = [[Declare Redirect Endpoint]]
menu-idp-url = { $screens ->
    [older] [[IDP URL]]
   *[newer] [[SSO IdP URL]]
}
menu-my-api-key = { $screens ->
    [older] [[API Settings]]
   *[newer] [[My API Key]]
}
menu-service-accounts = [[Settings]] → [[Service Accounts]]
menu-jumpcloud-settings = [[Settings]]
menu-organization-id = [[Organization ID]]
# In Kisi
menu-kisi-settings = { $screens ->
    [older] [[Organization Setup]]
   *[newer] [[Settings]]
}
menu-kisi-general = { $screens ->
    [older] [[Organization Setup]] → [[Settings]]
   *[newer] [[Settings]] → [[General]]
}
menu-kisi-sso = { $screens ->
    [older] [[Organization Setup]] → [[SSO & SCIM]]
   *[newer] [[Settings]] → [[SSO & SCIM]]
}
menu-kisi-api = [[My Account]] → [[API]]
menu-add-api-key = [[Add API key]]
menu-generate-certificate = [[Generate Certificate]]
menu-authenticate-with-password = [[Authenticate with Password]]
menu-enable-scim = [[Enable SCIM]]
menu-generate-token = [[Generate Token]]
menu-kisi-users = [[Users]]
menu-kisi-groups = [[Groups]]
# In JumpCloud, for user sync
menu-identity-management = [[Identity Management]]
menu-scim-version = [[SCIM Version]]
menu-base-url = [[Base URL]]
menu-token-key = [[Token Key]]
menu-test-user-email = [[Test User Email]]
menu-group-management = { $screens ->
    [older] [[Enable management of User Groups and Group Membership]]
   *[newer] [[Group Management]]
}
menu-test-connection = { $screens ->
    [older] [[Test]]
   *[newer] [[Test Connection]]
}
