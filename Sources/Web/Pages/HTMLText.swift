import Mustache

/// Text made harmless inside HTML, character by character of Unicode.
///
/// The templates' own escaping looks at what a reader calls a character, so that a quotation mark followed by a combining
/// mark would pass as it is, and end an attribute.
struct HTMLText: MustacheContentType {
  /// Stands at the head of every template.
  static let pragma = "{{% CONTENT_TYPE:RIDA}}"

  static func register() { MustacheContentTypes.register(HTMLText(), named: "RIDA") }

  func escapeText(_ text: String) -> String {
    var escaped = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "<": escaped.append(contentsOf: "&lt;".unicodeScalars)
      case ">": escaped.append(contentsOf: "&gt;".unicodeScalars)
      case "&": escaped.append(contentsOf: "&amp;".unicodeScalars)
      case "\"": escaped.append(contentsOf: "&quot;".unicodeScalars)
      case "'": escaped.append(contentsOf: "&#39;".unicodeScalars)
      default: escaped.append(scalar)
      }
    }
    return String(escaped)
  }
}
