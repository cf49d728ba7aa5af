import Vocabulary

/// A group's code as it is kept beside a person: filled up to one length before it is sealed, so that not even how long it is
/// tells one group from another, or from none.
enum KeptGroup {
  /// The longest code.
  private static let room = 64

  static func text(of group: GroupCode?) -> String {
    let code = group?.text ?? ""
    return code + String(repeating: " ", count: max(0, room - code.utf8.count))
  }

  static func group(in text: String) -> GroupCode? {
    GroupCode(String(text.prefix { $0 != " " }))
  }
}

extension Row {
  /// A group's code; nil where it is not stated.
  func group(_ column: Int) throws -> GroupCode? {
    let written = try text(column)
    guard !written.isEmpty else { return nil }
    guard let group = GroupCode(written) else { throw DamagedRow(column: column) }
    return group
  }
}

extension SQLValue {
  /// A group's code, empty where it is not stated: a part of a key cannot be missing.
  init(group: GroupCode?) { self = .text(group?.text ?? "") }
}
