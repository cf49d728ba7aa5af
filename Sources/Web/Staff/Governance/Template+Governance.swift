extension Template {
  static let governance: [Template] = [
    governanceHub, policy, policyForm, compliance, references, reference, referenceForm, people, personForm, person,
    personLink, account, accountCodes, audit, holidays, setAside,
  ]
  static let governanceHub = Template("governance", PackageResources.governance_mustache, .staff)
  static let policy = Template("policy", PackageResources.policy_mustache, .staff)
  static let policyForm = Template("policy_form", PackageResources.policy_form_mustache, .staff)
  static let compliance = Template("compliance", PackageResources.compliance_mustache, .staff)
  static let references = Template("references", PackageResources.references_mustache, .staff)
  static let reference = Template("reference", PackageResources.reference_mustache, .staff)
  static let referenceForm = Template("reference_form", PackageResources.reference_form_mustache, .staff)
  static let people = Template("people", PackageResources.people_mustache, .staff)
  static let personForm = Template("person_form", PackageResources.person_form_mustache, .staff)
  static let person = Template("person", PackageResources.person_mustache, .staff)
  static let personLink = Template("person_link", PackageResources.person_link_mustache, .staff)
  static let account = Template("account", PackageResources.account_mustache, .staff)
  static let accountCodes = Template("account_codes", PackageResources.account_codes_mustache, .staff)
  static let audit = Template("audit", PackageResources.audit_mustache, .staff)
  static let holidays = Template("holidays", PackageResources.holidays_mustache, .staff)
}
