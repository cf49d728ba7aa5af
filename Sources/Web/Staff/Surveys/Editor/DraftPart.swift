import Operations
import Surveys
import Vocabulary

/// A part of a draft that one form changes.
enum DraftPart: Hashable {
  case head
  /// Sections and questions that take turns.
  case order
  case question(Int)
  case scale(Int)

  /// Six bytes for each Arabic letter on the way.
  static let mostBytes = 512 * 1_024

  /// The part that an address names: `head`, `order`, `q3`, `s1`; nil where the draft has no such.
  init?(_ name: String, of draft: DraftValue) {
    let place = Self.place(numbered: name.dropFirst())
    switch name {
    case "head": self = .head
    case "order": self = .order
    case _ where name.hasPrefix("q"):
      guard let place, draft.items("questions").indices.contains(place) else { return nil }
      self = .question(place)
    case _ where name.hasPrefix("s"):
      guard let place, (draft["scales"]?.entries ?? []).indices.contains(place) else { return nil }
      self = .scale(place)
    default: return nil
    }
  }

  /// The place of what an address or a button calls by its number, of which the first is 1; nil for no such number.
  static func place(numbered text: some StringProtocol) -> Int? {
    Int(text).flatMap { $0 > 0 ? $0 - 1 : nil }
  }

  var name: String {
    switch self {
    case .head: "head"
    case .order: "order"
    case .question(let place): "q\(place + 1)"
    case .scale(let place): "s\(place + 1)"
    }
  }

  /// The part in which a place of a draft stands.
  init(of place: [DraftFile.Step], in draft: DraftValue) {
    switch place.prefix(2) {
    case [.key("questions"), .item(place.item ?? -1)]: self = .question(place.item ?? 0)
    case let way where way.first == .key("scales"):
      let names = (draft["scales"]?.entries ?? []).map(\.key)
      let index = names.firstIndex { way.count > 1 && way.last == .key($0) }
      self = index.map { .scale($0) } ?? .head
    case let way where way.first == .key("sections") || way.first == .key("rotation"): self = .order
    default: self = .head
    }
  }

  /// A code as it follows a number; nothing where none was entered yet.
  private static func after(_ code: String) -> String { code.isEmpty ? "" : ": \u{2068}\(code)\u{2069}" }

  func title(_ texts: Texts, of draft: DraftValue, in language: Language) -> String {
    switch self {
    case .head: texts["editor", "head"]
    case .order: texts["editor", "order"]
    case .question(let place):
      texts[
        "editor", "question",
        [
          "n": Numerals.written(place + 1, in: language),
          "code": Self.after(draft.items("questions")[place].string("code")),
        ]]
    case .scale(let place):
      texts["editor", "scale", ["name": "\u{2068}\((draft["scales"]?.entries ?? [])[place].key)\u{2069}"]]
    }
  }
}

extension [DraftFile.Step] {
  /// The number of the list's item on the second step.
  fileprivate var item: Int? {
    guard count > 1, case .item(let number) = self[1] else { return nil }
    return number
  }
}
