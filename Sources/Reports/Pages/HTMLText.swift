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
    var text = text
    return text.withUTF8 { bytes in
      // What is marked is one byte of ASCII each, which is never part of another character.
      guard bytes.contains(where: { mark(of: $0) != nil }) else { return nil }
      var escaped: [UInt8] = []
      escaped.reserveCapacity(bytes.count + 16)
      for byte in bytes {
        if let mark = mark(of: byte) { escaped += mark.utf8 } else { escaped.append(byte) }
      }
      return String(decoding: escaped, as: UTF8.self)
    } ?? text
  }

  private static func mark(of byte: UInt8) -> String? {
    switch byte {
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    default: nil
    }
  }
}
