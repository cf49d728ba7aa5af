import HTTPTypes
import Hummingbird
import Mustache
import Vocabulary

/// One page before it is written: its template, the values it shows, and how it is sent.
///
/// The values are structures without optionals: what may be missing is a list, so that a name the template
/// asks for and nobody knows is a mistake, and shows.
struct Page: Sendable {
  let template: Template
  let values: any Sendable
  var status: HTTPResponse.Status = .ok
  var headers: HTTPFields = [:]
  /// Whether the other language is one tap away: not on an answer to a form, which would be lost.
  var switchable = true
  /// What the page was asked for by, after the `?`: in the other language it is asked for by the same. Empty on a page that is
  /// written once for all.
  var query = ""
  /// On a page of the staff area: who is signed in, and the seal of its forms.
  var frame: [StaffFrame] = []
  var seal = ""
  /// On a page of one of the association's tablets: its script and its style.
  var tablet: [TabletFrame] = []
}

/// What every template can name: the page's own values, the texts of the language, and the frame.
struct PageRoot: MustacheParent {
  let page: Page
  let language: Language
  let association: LocalizedText
  let style: String
  let script: [String]

  /// The names that are the frame's on every page: what a page calls so itself would never be shown.
  static let names: Set<String> = [
    "text", "language", "direction", "association", "style", "script", "switch", "frame", "seal", "tablet", "keep",
  ]

  func child(named name: String) -> Any? {
    switch name {
    case "text": Texts(language)
    case "language": language.rawValue
    case "direction": language.direction
    case "association": association[language]
    case "style": style
    case "script": script
    case "switch": page.switchable ? [LanguageSwitch(to: language.other, asking: page.query)] : []
    case "frame": page.frame
    case "seal": page.seal
    case "tablet": page.tablet
    case "keep": language == .arabic ? "" : "?lang=\(language.rawValue)"
    default: Mirror(reflecting: page.values).children.first { $0.label == name }?.value ?? Texts.missing(name)
    }
  }
}

/// The way to the other language: the same address, with all that was asked for.
private struct LanguageSwitch {
  let code: String
  let name: String
  let address: String

  /// Signs that may stand in a question as they came; anything else is written by its bytes.
  private static let signs = Set("!$&()*+,/:;=?@%".unicodeScalars)

  init(to language: Language, asking query: String) {
    code = language.rawValue
    let kept = Language.otherParts(of: query[...]).map { PercentEncoding.written(String($0), leaving: Self.signs) }
    address = "?\((kept + ["lang=\(code)"]).joined(separator: "&"))"
    name = language == .arabic ? "العربية" : "English"
  }
}

extension Site {
  /// The page as it is sent to whoever asked.
  func send(_ page: Page, to request: Request) -> Response {
    var page = page
    page.query = request.uri.query ?? ""
    return send(
      write(page, in: request.language), page.template, to: request, status: page.status, headers: page.headers)
  }

  /// A written page, with the content policy of its template's style.
  func send(
    _ html: String, _ template: Template, to request: Request, status: HTTPResponse.Status = .ok,
    headers: HTTPFields = [:]
  ) -> Response {
    var headers = headers
    headers[.contentSecurityPolicy] = headers[.contentSecurityPolicy] ?? templates.policy(of: template)
    headers[.contentLanguage] = request.language.rawValue
    return .page(html, to: request, status: status, headers: headers)
  }

  func write(_ page: Page, in language: Language) -> String {
    templates.html(page, in: language, of: settings.association)
  }
}
