extension Template {
  static let finding: [Template] = []
}
