extension Template {
  static let improvement: [Template] = [dashboard, explanation, actions, action, actionForm]
  static let dashboard = Template("dashboard", PackageResources.dashboard_mustache, .staff)
  /// How a number of the dashboard was made.
  static let explanation = Template("explanation", PackageResources.explanation_mustache, .staff)
  static let actions = Template("actions", PackageResources.actions_mustache, .staff)
  static let action = Template("action", PackageResources.action_mustache, .staff)
  static let actionForm = Template("action_form", PackageResources.action_form_mustache, .staff)

  /// An action in the list, and signs with their words.
  static let improvementPieces: [Template] = [
    Template("action_row", PackageResources.action_row_mustache, .staff),
    Template("signs", PackageResources.signs_mustache, .staff),
  ]
}
