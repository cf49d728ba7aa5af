import Crypto
import Foundation
import Mustache
import Reports
import Vocabulary

/// The site's templates, read and made ready once, with the digests by which a browser knows our style from another's.
struct Templates: Sendable {
  private let library: MustacheLibrary
  private let styles: [Stylesheet: Style]

  /// A stylesheet as it stands in a page, and the content policy that lets it in.
  private struct Style: Sendable {
    let text: String
    let policy: String
  }

  init() throws {
    var library = MustacheLibrary()
    for template in Template.all {
      library.register(try HTMLText.template(Array(template.source)), named: template.name)
    }
    self.library = library
    self.styles = Dictionary(
      uniqueKeysWithValues: Stylesheet.allCases.map { sheet in
        let text = sheet.text
        let digest = Data(SHA256.hash(data: Data(text.utf8))).base64EncodedString()
        return (sheet, Style(text: text, policy: ResponseHeaders.policy(style: "'sha256-\(digest)'")))
      })
  }

  /// The page as HTML.
  func html(_ page: Page, in language: Language, of association: LocalizedText) -> String {
    let root = PageRoot(
      page: page, language: language, association: association, style: styles[page.template.stylesheet]?.text ?? "")
    return library.render(root, withTemplate: page.template.name) ?? ""
  }

  /// The content policy under which the template's style is let in.
  func policy(of template: Template) -> String { styles[template.stylesheet]?.policy ?? "" }
}
