/// The styles of the site, written into each page so that it needs no second request.
enum Stylesheet: CaseIterable, Sendable {
  case visitor, doors, staff

  var text: String {
    switch self {
    case .visitor: PageSource.compact(PackageResources.visitor_css)
    case .doors: PageSource.compact(PackageResources.visitor_css) + PageSource.compact(PackageResources.doors_css)
    case .staff:
      PageSource.compact(PackageResources.visitor_css) + PageSource.compact(PackageResources.staff_css)
        + PageSource.compact(PackageResources.dashboard_css)
    }
  }
}
