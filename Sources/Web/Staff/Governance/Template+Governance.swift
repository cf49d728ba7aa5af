extension Template {
  static let governance: [Template] = []
}
