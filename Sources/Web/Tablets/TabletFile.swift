import HTTPTypes
import Hummingbird
import NIOCore
import Vocabulary

/// A file that the pages of tablets need beside themselves: script, style, the worker that keeps them, the picture on the screen.
struct TabletFile: Sendable {
  let path: String
  let type: String
  let text: String
  var headers: HTTPFields = [:]

  static let all: [TabletFile] = [
    TabletFile("/kiosk/tablet.css", "text/css", PackageResources.tablet_css),
    TabletFile("/kiosk/kiosk.js", script, PackageResources.kiosk_js),
    TabletFile("/kiosk/line.js", script, PackageResources.kiosk_line_js),
    TabletFile("/kiosk/pace.js", script, PackageResources.tablet_pace_js),
    delegate,
    TabletFile("/delegate/code.js", script, PackageResources.delegate_code_js),
    TabletFile("/delegate/keep.js", script, PackageResources.delegate_keep_js),
    TabletFile("/delegate/seal.js", script, PackageResources.delegate_seal_js),
    TabletFile("/delegate/bring.js", script, PackageResources.delegate_bring_js),
    worker, TabletFile("/delegate/icon.svg", "image/svg+xml", PackageResources.icon_svg),
  ]

  private static let script = "text/javascript"

  /// The delegate's script with what it holds answers to, in one file: the worker of before takes this one anew, but
  /// keeps none that it does not know, and a page away from the line that asks for such a one does not run at all.
  private static let delegate = TabletFile(
    "/delegate/app.js", script, PackageResources.delegate_check_js + PackageResources.delegate_js)

  /// The worker answers for the delegate's page, and may fetch what the page needs.
  private static let worker: TabletFile = {
    var file = TabletFile("/delegate/worker.js", script, PackageResources.delegate_worker_js)
    if let scope = HTTPField.Name("Service-Worker-Allowed") { file.headers[scope] = "/delegate" }
    file.headers[.contentSecurityPolicy] = "default-src 'none'; connect-src 'self'; frame-ancestors 'none'"
    return file
  }()

  private init(_ path: String, _ type: String, _ source: [UInt8]) {
    self.path = path
    self.type = type
    text = String(decoding: source, as: UTF8.self)
  }

  func answer(to request: Request) -> Response {
    var headers = headers
    headers[.contentType] = "\(type); charset=utf-8"
    return .page(text, to: request, headers: headers)
  }
}

extension Site {
  /// What makes the delegate's page one that can be put on a tablet's screen (W3C Web Application Manifest).
  func manifest(_ request: Request) -> Response {
    let language = request.language
    let texts = Texts(language)
    let manifest = Manifest(
      name: "\(texts["delegate", "title"]) · \(settings.association[language])", shortName: texts["delegate", "short"],
      lang: language.rawValue, dir: language.direction,
      startAddress: "/delegate" + (language == .arabic ? "" : "?lang=en"),
      scope: "/delegate", id: "/delegate", display: "standalone", background: "#f5f3ee", theme: "#0b6152",
      icons: [Manifest.Icon(src: "/delegate/icon.svg", sizes: "any", type: "image/svg+xml", purpose: "any")])
    return .json(manifest, type: "application/manifest+json", to: request)
  }

  private struct Manifest: Encodable {
    let name, shortName, lang, dir, startAddress, scope, id, display, background, theme: String
    let icons: [Icon]

    enum CodingKeys: String, CodingKey {
      case name, lang, dir, scope, id, display, icons
      case shortName = "short_name"
      case startAddress = "start_url"
      case background = "background_color"
      case theme = "theme_color"
    }

    struct Icon: Encodable { let src, sizes, type, purpose: String }
  }
}
