import Crypto
import Foundation
import Mustache
import Reports
import Vocabulary

/// The site's templates, read and made ready once, with the digests by which a browser knows our style and script from another's.
struct Templates: Sendable {
  private let library: MustacheLibrary
  private let styles: [Stylesheet: Enclosed]
  private let scripts: [PageScript: Enclosed]

  /// A style or a script as it stands in a page, and the source by which the content policy lets it in.
  private struct Enclosed: Sendable {
    let text: String
    let source: String

    init(_ text: String) {
      self.text = text
      source = "'sha256-\(Data(SHA256.hash(data: Data(text.utf8))).base64EncodedString())'"
    }
  }

  init() throws {
    var library = MustacheLibrary()
    for template in Template.all {
      library.register(try HTMLText.template(Array(template.source)), named: template.name)
    }
    self.library = library
    self.styles = Dictionary(uniqueKeysWithValues: Stylesheet.allCases.map { ($0, Enclosed($0.text)) })
    self.scripts = Dictionary(uniqueKeysWithValues: PageScript.allCases.map { ($0, Enclosed($0.text)) })
  }

  /// The page as HTML.
  func html(_ page: Page, in language: Language, of association: LocalizedText) -> String {
    let root = PageRoot(
      page: page, language: language, association: association, style: styles[page.template.stylesheet]?.text ?? "",
      script: page.template.script.flatMap { scripts[$0]?.text }.map { [$0] } ?? [])
    return library.render(root, withTemplate: page.template.name) ?? ""
  }

  /// The content policy under which the template's style and script are let in.
  func policy(of template: Template) -> String {
    ResponseHeaders.policy(
      style: styles[template.stylesheet]?.source ?? "'none'",
      script: template.script.flatMap { scripts[$0]?.source } ?? "'none'")
  }
}
