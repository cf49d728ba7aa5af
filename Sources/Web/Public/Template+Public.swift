extension Template {
  /// What a beneficiary sees beside the survey: the forms by which he asks, and where his request stands.
  static let publicPages: [Template] = []
}
