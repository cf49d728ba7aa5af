import Mustache

/// The pages' templates, which are part of the program.
struct Templates: Sendable {
  static let shared = Templates()

  /// The templates by name, as they were written.
  static let sources: [String: [UInt8]] = [
    "monthly": PackageResources.monthly_mustache,
    "style": PackageResources.style_mustache,
    "table": PackageResources.table_mustache,
    "chart": PackageResources.chart_mustache,
    "summary": PackageResources.summary_mustache,
    "indicators": PackageResources.indicators_mustache,
    "comparison": PackageResources.comparison_mustache,
    "scale": PackageResources.scale_mustache,
    "departments": PackageResources.departments_mustache,
    "asked": PackageResources.asked_mustache,
    "trend": PackageResources.trend_mustache,
    "method": PackageResources.method_mustache,
    "report": PackageResources.report_mustache,
    "improvement_style": PackageResources.improvement_style_mustache,
    "block": PackageResources.block_mustache,
    "lines": PackageResources.lines_mustache,
    "quotes": PackageResources.quotes_mustache,
    "action": PackageResources.action_mustache,
  ]

  private let library: MustacheLibrary

  private init() {
    do {
      library = MustacheLibrary(
        templates: try Self.sources.mapValues { try HTMLText.template($0) })
    } catch {
      preconditionFailure("a template of the program is no template: \(error)")
    }
  }

  func render(_ name: String, _ page: Any) -> String {
    library.render(page, withTemplate: name) ?? ""
  }
}
