import Vocabulary

/// A part of a questionnaire that is being written: a text, a list, or keys with values, as its file will hold them.
///
/// Any part may still be missing or wrong; the check says so. What the editor has no field for is kept as it is.
public indirect enum DraftValue: Hashable, Sendable {
  case text(String)
  /// A whole number, true or false, or nothing yet: written without quotes.
  case plain(String)
  case list([DraftValue])
  case keys([Entry])

  public struct Entry: Hashable, Sendable {
    public let key: String
    public var value: DraftValue

    public init(_ key: String, _ value: DraftValue) {
      self.key = key
      self.value = value
    }
  }

  /// A word as it was typed: a number becomes a number, everything else a text.
  public static func word(_ typed: String) -> DraftValue {
    let typed = typed.trimmed
    let isNumber = Int(typed).map { String($0) == typed } ?? false
    return isNumber || ["", "true", "false"].contains(typed) ? .plain(typed) : .text(typed)
  }

  /// A text in both languages, of which either may be missing.
  public static func both(ar: String, en: String) -> DraftValue {
    .keys([Entry("ar", .phrase(ar)), Entry("en", .phrase(en))])
  }

  /// A text for people; nothing yet where it is empty.
  public static func phrase(_ text: String) -> DraftValue {
    let text = text.trimmed
    return text.isEmpty ? .plain("") : .text(text)
  }

  /// The value under a key; nothing for lists and texts. Setting nil takes the key out.
  public subscript(key: String) -> DraftValue? {
    get { entries.first { $0.key == key }?.value }
    set {
      var entries = entries
      let place = entries.firstIndex { $0.key == key }
      switch (place, newValue) {
      case (let place?, let value?): entries[place].value = value
      case (let place?, nil): entries.remove(at: place)
      case (nil, let value?): entries.append(Entry(key, value))
      case (nil, nil): return
      }
      self = .keys(entries)
    }
  }

  public var entries: [Entry] { if case .keys(let entries) = self { entries } else { [] } }

  public var items: [DraftValue] {
    get { if case .list(let items) = self { items } else { [] } }
    set { self = .list(newValue) }
  }

  /// The text or word; empty for lists and keys.
  public var string: String {
    switch self {
    case .text(let text), .plain(let text): text
    case .list, .keys: ""
    }
  }

  /// The text or word under a key; empty where there is none.
  public func string(_ key: String) -> String { self[key]?.string ?? "" }

  /// The items of the list under a key.
  public func items(_ key: String) -> [DraftValue] { self[key]?.items ?? [] }
}
