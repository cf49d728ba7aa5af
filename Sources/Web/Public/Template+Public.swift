extension Template {
  /// What a beneficiary sees beside the survey: the forms by which he asks, and where his request stands.
  static let publicPages: [Template] = [doors, publicForm, formTaken, tracking, questions]
  static let doors = Template("doors", PackageResources.doors_mustache, .doors)
  static let publicForm = Template("public_form", PackageResources.public_form_mustache, .doors)
  static let formTaken = Template("form_taken", PackageResources.form_taken_mustache, .doors)
  static let tracking = Template("tracking", PackageResources.tracking_mustache, .doors)
  static let questions = Template("questions", PackageResources.questions_mustache, .doors)
}
