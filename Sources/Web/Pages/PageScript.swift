/// The scripts of the site, written into pages that work as well without them.
enum PageScript: CaseIterable, Sendable {
  case visitor

  var text: String { PageSource.compact(PackageResources.visitor_js, lineEnd: "\n") }
}
