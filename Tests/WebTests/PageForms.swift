/// The forms and links of a page, as a browser would find them; every attribute of ours stands in double quotes.
struct PageForms {
  /// A form that is sent, with what stands in it.
  struct Form {
    let action: String
    let takesFiles: Bool
    var fields: [(name: String, value: String)]
  }

  private(set) var links: [String] = []
  private(set) var forms: [Form] = []

  init(_ html: String) {
    var form: Form?
    var choice = ""
    for piece in html.split(separator: "<") {
      guard let name = piece.prefixMatch(of: Self.start)?.output.1 else {
        if piece.hasPrefix("/form"), let done = form.take() { forms.append(done) }
        continue
      }
      let tag = piece.prefix { $0 != ">" }
      func attribute(_ name: String) -> String? {
        tag.split(separator: " \(name)=\"", maxSplits: 1).dropFirst().first.map {
          Self.plain(String($0.prefix { $0 != "\"" }))
        }
      }
      switch name {
      case "a": if let link = attribute("href") { links.append(link) }
      case "form" where attribute("method") == "post":
        form = Form(
          action: attribute("action") ?? "", takesFiles: attribute("enctype") == "multipart/form-data", fields: [])
      case "input", "button":
        if let field = attribute("name") { form?.fields.append((field, attribute("value") ?? "on")) }
      case "select": choice = attribute("name") ?? ""
      case "option": form?.fields.append((choice, attribute("value") ?? ""))
      case "textarea":
        let words = piece.dropFirst(tag.count + 1)
        if let field = attribute("name") { form?.fields.append((field, Self.plain(String(words)))) }
      default: break
      }
    }
  }

  nonisolated(unsafe) private static let start = /([a-z]+)/

  private static func plain(_ text: String) -> String {
    [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
      .reduce(text) { $0.replacing($1.0, with: $1.1) }
  }
}
