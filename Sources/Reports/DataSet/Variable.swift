public import Surveys
public import Vocabulary

/// A variable of a set of responses: its name in files, what it holds, and what it is called.
public struct Variable: Hashable, Sendable {
  /// A value of a list, by its code.
  public struct Entry: Hashable, Sendable {
    public let code: String
    public let label: LocalizedText
  }

  public enum Kind: Hashable, Sendable {
    /// A day, counted from 1 January 1970.
    case day
    /// One of a list; kept as its place, written as its code.
    case list([Entry])
    /// A code of a scale; those outside the base are missing values.
    case scale([Option])
    /// A code of a list that is no scale.
    case named([Option])
    /// 1 where an option was chosen, 0 where not.
    case chosen
  }

  public let name: String
  public let kind: Kind
  public let label: LocalizedText

  init(_ name: String, _ kind: Kind, _ label: LocalizedText) {
    self.name = name
    self.kind = kind
    self.label = label
  }

  /// The place of a code in a variable's list; nil where it is in none.
  func place(of code: String) -> Int32? {
    guard case .list(let entries) = kind else { return nil }
    return entries.firstIndex { $0.code == code }.map(Int32.init)
  }

  static let chosenWords = [
    LocalizedText(ar: "لم يُختر", en: "not chosen"), LocalizedText(ar: "اختير", en: "chosen"),
  ]
}

/// Names of variables that every statistics program takes: a Latin letter, then letters, digits and `_`, none twice.
struct VariableNames {
  private static let reserved: Set<String> = [
    "all", "and", "by", "eq", "ge", "gt", "le", "lt", "ne", "not", "or", "to", "with",
  ]
  private var taken: Set<String> = []

  mutating func take(_ wish: String) -> String {
    var name = String(wish.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" }.prefix(56))
    if name.first?.isLetter != true { name = "Q\(name)" }
    if Self.reserved.contains(name.lowercased()) { name += "_" }
    let stem = name
    var number = 2
    while taken.contains(name.lowercased()) {
      name = "\(stem)_\(number)"
      number += 1
    }
    taken.insert(name.lowercased())
    return name
  }
}
