import Foundation
import Vocabulary

/// The heading of a column: what it holds, and in which language where it holds words for people.
struct FormHeading: Hashable {
  /// The language that a heading names.
  enum Tongue: Hashable {
    case known(Language)
    /// One that Rida does not have.
    case other(String)
    /// None is named.
    case unnamed
  }

  /// As it stands in the file.
  let text: String
  /// The column's name in XLSForm, whatever dialect the file is in.
  let key: String
  let tongue: Tongue

  init(_ text: String) {
    self.text = text.trimmed
    let parts = Self.parts(of: self.text)
    let lead = Self.plain(parts[0])
    let rest = parts.count > 1 ? parts[1] : nil
    if let rest, ["bind", "body", "control", "instance"].contains(lead) {
      key = Self.aliases["\(lead)::\(Self.plain(rest))"] ?? "\(lead)::\(Self.plain(rest))"
      tongue = .unnamed
    } else if let rest, lead == "media" {
      key = Self.plain(rest).split(separator: ":").first.map(String.init) ?? lead
      tongue = .unnamed
    } else {
      key = Self.aliases[lead] ?? lead
      tongue = rest.map(Self.tongue) ?? .unnamed
    }
  }

  /// `label::Arabic (ar)`, and `label:Arabic` of older forms, where the part before the colon takes a language.
  private static func parts(of text: String) -> [String] {
    if let range = text.range(of: "::") {
      return [String(text[..<range.lowerBound]), String(text[range.upperBound...])]
    }
    guard let colon = text.firstIndex(of: ":") else { return [text] }
    let lead = String(text[..<colon])
    guard translated.contains(plain(lead)) || ["bind", "body", "media"].contains(plain(lead)) else { return [text] }
    return [lead, String(text[text.index(after: colon)...])]
  }

  private static func plain(_ name: String) -> String {
    name.trimmed.lowercased().split(whereSeparator: { $0 == " " || $0 == "_" }).joined(separator: "_")
  }

  private static let translated: Set<String> = [
    "label", "caption", "hint", "guidance_hint", "constraint_message", "required_message", "image", "audio", "video",
  ]

  /// Other programs' and older names of the columns.
  private static let aliases = [
    "caption": "label", "relevance": "relevant", "calculate": "calculation", "readonly": "read_only",
    "list": "list_name", "listname": "list_name", "value": "name", "command": "type",
    "bind::relevant": "relevant", "bind::constraint": "constraint", "bind::required": "required",
    "bind::readonly": "read_only", "bind::calculate": "calculation", "bind::jr:constraintmsg": "constraint_message",
    "bind::jr:requiredmsg": "required_message", "body::appearance": "appearance", "control::appearance": "appearance",
    "form_name": "form_title", "title": "form_title", "set_form_title": "form_title", "set_form_id": "form_id",
    "body::intent": "intent", "big-image": "image",
  ]

  /// The language that a name means: `Arabic (ar)`, `ar`, `العربية`, `English`.
  static func tongue(_ name: String) -> Tongue {
    let name = name.trimmed
    var code = name.lowercased()
    // By bytes, as names of elements are: a heading is as long as its author likes.
    if name.utf8.last == UInt8(ascii: ")"), let open = name.utf8.lastIndex(of: UInt8(ascii: "(")) {
      code = String(name[name.utf8.index(after: open)...].dropLast()).trimmed.lowercased()
    }
    let short = code.split(whereSeparator: { $0 == "-" || $0 == "_" }).first.map(String.init) ?? code
    let whole = name.lowercased().split(separator: "(").first.map { String($0).trimmed } ?? name
    if arabic.contains(short) || arabic.contains(whole) { return .known(.arabic) }
    if english.contains(short) || english.contains(whole) { return .known(.english) }
    return name.isEmpty || ["default", "null"].contains(whole) ? .unnamed : .other(name)
  }

  private static let arabic: Set<String> = ["ar", "ara", "arabic", "العربية", "عربي", "عربية", "اللغة العربية"]
  private static let english: Set<String> = ["en", "eng", "english", "الإنجليزية", "الانجليزية", "انجليزي", "إنجليزي"]
}
