extension Template {
  static let cases: [Template] = [kinds, reception, requestPage, declaration, services, serviceSheet]
  /// The first question at the reception: what he comes with.
  static let kinds = Template("kinds", PackageResources.kinds_mustache, .staff)
  static let reception = Template("reception", PackageResources.reception_mustache, .staff)
  static let requestPage = Template("request", PackageResources.request_mustache, .staff)
  static let declaration = Template("declaration", PackageResources.declaration_mustache, .staff)
  static let services = Template("services", PackageResources.services_mustache, .staff)
  static let serviceSheet = Template("service", PackageResources.service_mustache, .staff)

  /// Pieces that the pages of a request share.
  static let caseParts: [Template] = [fields, fieldNote, stepForm, signedData]
  static let fields = Template("fields", PackageResources.fields_mustache, .staff)
  static let fieldNote = Template("field_note", PackageResources.field_note_mustache, .staff)
  static let stepForm = Template("step_form", PackageResources.step_form_mustache, .staff)
  static let signedData = Template("signed_data", PackageResources.signed_data_mustache, .staff)
}
