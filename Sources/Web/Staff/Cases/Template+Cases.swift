extension Template {
  static let cases: [Template] = [requestForm, completed]
  static let requestForm = Template("request_form", PackageResources.request_form_mustache, .staff)
  static let completed = Template("completed", PackageResources.completed_mustache, .staff)
}
