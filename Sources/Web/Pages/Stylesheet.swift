/// The styles of the site, written into each page so that it needs no second request.
enum Stylesheet: CaseIterable, Sendable {
  case visitor, doors, staff

  var text: String {
    switch self {
    case .visitor: Self.compact(PackageResources.visitor_css)
    case .doors: Self.compact(PackageResources.visitor_css) + Self.compact(PackageResources.doors_css)
    case .staff: Self.compact(PackageResources.visitor_css) + Self.compact(PackageResources.staff_css)
    }
  }

  /// The style without comments, indentation and line ends.
  private static func compact(_ source: [UInt8]) -> String {
    String(decoding: source, as: UTF8.self).split(separator: "\n")
      .map { $0.drop { $0 == " " } }.filter { !$0.hasPrefix("/*") }.joined()
  }
}
