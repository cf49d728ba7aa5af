extension Template {
  static let cases: [Template] = [requests, requestForm, completed]
  static let requests = Template("requests", PackageResources.requests_mustache, .staff)
  static let requestForm = Template("request_form", PackageResources.request_form_mustache, .staff)
  static let completed = Template("completed", PackageResources.completed_mustache, .staff)
}
