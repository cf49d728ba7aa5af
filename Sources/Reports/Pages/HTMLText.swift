public import Mustache

/// Text made harmless inside HTML, character by character of Unicode.
///
/// The templates' own escaping looks at what a reader calls a character, so that a quotation mark followed by a combining
/// mark would pass as it is, and end an attribute.
public struct HTMLText: MustacheContentType {
  /// Stands at the head of every template.
  private static let pragma = "{{% CONTENT_TYPE:RIDA}}"

  /// A template of a page, into which no text of others can bring markup.
  public static func template(_ source: [UInt8]) throws -> MustacheTemplate {
    MustacheContentTypes.register(HTMLText(), named: "RIDA")
    return try MustacheTemplate(string: pragma + String(decoding: source, as: UTF8.self))
  }

  public func escapeText(_ text: String) -> String { Self.escaped(text) }

  /// The text as it may stand in an element or a quoted attribute.
  public static func escaped(_ text: String) -> String {
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
