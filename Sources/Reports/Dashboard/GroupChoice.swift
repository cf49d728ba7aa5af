public import Vocabulary

/// A group of beneficiaries as a dashboard can be narrowed to it: one of the association's list, or those who state none.
public enum GroupChoice: Hashable, Sendable {
  case group(GroupCode)
  case notStated

  /// The group of people as they are counted.
  public init(_ group: GroupCode?) { self = group.map(GroupChoice.group) ?? .notStated }

  /// Reads a group as an address names it: its code, or `-` for none; nil for anything else.
  public init?(written: String) {
    if written == "-" {
      self = .notStated
    } else if let code = GroupCode(written) {
      self = .group(code)
    } else {
      return nil
    }
  }

  public var written: String {
    switch self {
    case .group(let code): code.text
    case .notStated: "-"
    }
  }
}
