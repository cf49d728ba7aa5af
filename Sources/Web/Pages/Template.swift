/// The templates of the site; each is a file in `Templates/`, embedded in the program.
enum Template: String, CaseIterable, Sendable {
  case layout
  case staffLayout = "staff_layout"
  case survey
  case thanks
  case notice
  case overview
  case requests
  case requestForm = "request_form"
  case completed
  case outbox

  var source: [UInt8] {
    switch self {
    case .layout: PackageResources.layout_mustache
    case .staffLayout: PackageResources.staff_layout_mustache
    case .survey: PackageResources.survey_mustache
    case .thanks: PackageResources.thanks_mustache
    case .notice: PackageResources.notice_mustache
    case .overview: PackageResources.overview_mustache
    case .requests: PackageResources.requests_mustache
    case .requestForm: PackageResources.request_form_mustache
    case .completed: PackageResources.completed_mustache
    case .outbox: PackageResources.outbox_mustache
    }
  }

  var stylesheet: Stylesheet {
    switch self {
    case .layout, .survey, .thanks, .notice: .visitor
    case .staffLayout, .overview, .requests, .requestForm, .completed, .outbox: .staff
    }
  }
}

/// The styles of the site, written into each page so that it needs no second request.
enum Stylesheet: CaseIterable, Sendable {
  case visitor, staff

  var text: String {
    switch self {
    case .visitor: Self.compact(PackageResources.visitor_css)
    case .staff: Self.compact(PackageResources.visitor_css) + Self.compact(PackageResources.staff_css)
    }
  }

  /// The style without comments, indentation and line ends.
  private static func compact(_ source: [UInt8]) -> String {
    String(decoding: source, as: UTF8.self).split(separator: "\n")
      .map { $0.drop { $0 == " " } }.filter { !$0.hasPrefix("/*") }.joined()
  }
}
