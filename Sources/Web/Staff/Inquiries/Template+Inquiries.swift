extension Template {
  static let inquiries: [Template] = []
}
