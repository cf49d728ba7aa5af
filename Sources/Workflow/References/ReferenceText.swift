import Vocabulary

/// The text of a reference as it is typed, and its parts as it is read. Each line is one part:
///
/// `# …` a chapter, `## …` an article, `1. …` or `١- …` a numbered point, `- …` a point; anything else is a paragraph.
public struct ReferenceText: Hashable, Sendable {
  public enum Part: Hashable, Sendable {
    /// Level 1 is a chapter, level 2 an article.
    case heading(level: Int, String)
    case paragraph(String)
    case numbered([Item])
    case points([String])
  }

  /// A numbered point, with the number that was typed before it.
  public struct Item: Hashable, Sendable {
    public let number: Int
    public let text: String
  }

  public static let mostLines = 5_000

  /// As it was typed.
  public let source: String
  public let parts: [Part]

  init(_ source: String) throws(ReferenceRefusal) {
    let lines = source.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { Typed.text(in: $0) }
    guard lines.contains(where: { !$0.isEmpty }) else { throw .textMissing }
    guard lines.count(where: { !$0.isEmpty }) <= Self.mostLines else { throw .tooManyLines }
    self.source = source
    parts = Self.parts(of: lines)
  }

  private static func parts(of lines: [String]) -> [Part] {
    var parts: [Part] = []
    var isApart = true
    for line in lines {
      defer { isApart = line.isEmpty }
      guard let part = part(of: line) else { continue }
      switch (part, isApart ? nil : parts.last) {
      case (.numbered(let more), .numbered(let items)): parts[parts.count - 1] = .numbered(items + more)
      case (.points(let more), .points(let items)): parts[parts.count - 1] = .points(items + more)
      default: parts.append(part)
      }
    }
    return parts
  }

  /// What one line is; nil for an empty one.
  private static func part(of line: String) -> Part? {
    if line.isEmpty { return nil }
    for (mark, level) in [("##", 2), ("#", 1)] where line.hasPrefix(mark) {
      let text = Typed.text(in: line.dropFirst(mark.count))
      return text.isEmpty ? nil : .heading(level: level, text)
    }
    if let mark = line.first, "-•*–".contains(mark), line.dropFirst().first?.isWhitespace == true {
      return .points([Typed.text(in: line.dropFirst(2))])
    }
    let digits = line.prefix(while: \.isWholeNumber)
    let rest = line.dropFirst(digits.count)
    if let number = Int(Numerals.western(String(digits))), digits.count <= 3, let mark = rest.first,
      ".-)–/".contains(mark), rest.dropFirst().first?.isWhitespace == true
    {
      return .numbered([Item(number: number, text: Typed.text(in: rest.dropFirst()))])
    }
    return .paragraph(line)
  }
}

extension Typed {
  /// A written line without the space and marks of direction at its ends.
  static func text(in line: some StringProtocol) -> String {
    let scalars = line.unicodeScalars
    guard let first = scalars.firstIndex(where: { !isIgnored($0) }),
      let last = scalars.lastIndex(where: { !isIgnored($0) })
    else { return "" }
    return String(String.UnicodeScalarView(scalars[first...last]))
  }
}
