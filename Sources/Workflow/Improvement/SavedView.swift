public import Vocabulary

/// A way of looking at the dashboard that somebody keeps under a name: for himself, or shared with who may see it too.
///
/// It holds codes and a period, nothing of a person and no number: what it shows is asked anew, with the rights of whoever
/// opens it. Nothing that the association keeps changes by it, so it is not among the acts of the record.
public struct SavedView: Hashable, Sendable {
  public let id: SavedViewID
  public let owner: StaffID
  public private(set) var name: String
  /// What it asks the dashboard for, as its address asks: `period=month&department=repair`.
  public let question: String
  public let isShared: Bool
  public let saved: Moment

  /// A view as it was kept.
  public init(
    id: SavedViewID, owner: StaffID, name: String, question: String, isShared: Bool, saved: Moment
  ) {
    self.id = id
    self.owner = owner
    self.name = name
    self.question = question
    self.isShared = isShared
    self.saved = saved
  }

  /// A new view beside those that its owner keeps already.
  public init(
    _ id: SavedViewID, named name: String, _ question: String, isShared: Bool, by owner: StaffID,
    beside others: [SavedView], at now: Moment
  ) throws(SavedViewRefusal) {
    guard others.count < Self.mostOfOne else { throw .tooMany(most: Self.mostOfOne) }
    self.init(
      id: id, owner: owner, name: try Self.name(name, beside: others), question: question, isShared: isShared,
      saved: now)
  }

  /// The same under another name; only for its owner, to whom another's does not exist.
  public func renamed(
    _ name: String, by staff: StaffID, beside others: [SavedView]
  ) throws(SavedViewRefusal) -> SavedView {
    guard owner == staff else { throw .unknown }
    var view = self
    view.name = try Self.name(name, beside: others.filter { $0.id != id })
    return view
  }

  /// How many views one person keeps.
  public static let mostOfOne = 20
  /// A name stands on a button.
  public static let longestName = 60

  private static func name(_ written: String, beside others: [SavedView]) throws(SavedViewRefusal) -> String {
    let name = written.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !name.isEmpty else { throw .nameMissing }
    guard name.unicodeScalars.count <= longestName else { throw .tooLong(most: longestName) }
    guard !others.contains(where: { $0.name == name }) else { throw .nameTaken }
    return name
  }
}

/// Why a view is not kept, or not there.
public enum SavedViewRefusal: Refusal {
  case unknown
  case nameMissing
  case nameTaken
  case tooLong(most: Int)
  case tooMany(most: Int)

  public var words: LocalizedText {
    switch self {
    case .unknown:
      LocalizedText(
        ar: "لا عرض محفوظ بهذا الرمز بين عروضك. راجع قائمة العروض في لوحة المتابعة.",
        en: "There is no such view among yours. See the list of views on the dashboard.")
    case .nameMissing:
      LocalizedText(ar: "اكتب اسماً للعرض تعرفه به.", en: "Write a name by which you will know the view.")
    case .nameTaken:
      LocalizedText(
        ar: "لك عرض بهذا الاسم. اختر اسماً آخر، أو احذف الأول.",
        en: "You have a view of this name. Choose another name, or delete the first.")
    case .tooLong(let most):
      LocalizedText(
        ar: "الاسم أطول من \(Numerals.written(most, in: .arabic)) حرفاً. اختصره.",
        en: "The name is longer than \(most) characters. Shorten it.")
    case .tooMany(let most):
      LocalizedText(
        ar: "لك \(Numerals.written(most, in: .arabic)) عرضاً محفوظاً، وهذا أكثر ما يُحفظ. احذف ما لا تحتاجه أولاً.",
        en: "You keep \(most) views, which is the most. Delete one that you do not need first.")
    }
  }
}
