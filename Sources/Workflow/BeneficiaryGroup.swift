public import Vocabulary

/// A group of beneficiaries whose ease the association looks at by itself (policy G1): a row of a list that is its own.
///
/// A person belongs to one, the first of the list that applies, or it is not stated. A group is never taken away, since
/// answers were counted under it: it is retired, and no longer offered.
public struct BeneficiaryGroup: Hashable, Sendable {
  public let code: GroupCode
  public let name: LocalizedText
  public let isRetired: Bool

  public init(code: GroupCode, name: LocalizedText, isRetired: Bool = false) {
    self.code = code
    self.name = name
    self.isRetired = isRetired
  }

  /// What is said of people of whom no group is written down.
  public static let notStated = LocalizedText(ar: "لم تُذكر الفئة", en: "Not stated")

  /// The groups that an association has before it makes its own list, in the order in which they apply.
  public static let usual: [BeneficiaryGroup] = [
    ("elderly", "كبار السن", "Older people"),
    ("disability", "الأشخاص ذوو الإعاقة", "People with disabilities"),
    ("widowed-divorced", "الأرامل والمطلقات", "Widowed and divorced women"),
    ("low-income", "الأسر محدودة الدخل", "Families of limited income"),
  ].compactMap { code, ar, en in
    GroupCode(code).map { BeneficiaryGroup(code: $0, name: LocalizedText(ar: ar, en: en)) }
  }
}

/// Why a group cannot be kept, or somebody not be said to belong to it.
public enum GroupRefusal: Refusal {
  case unknown(String)
  case retired(String)
  case nameMissing

  public var words: LocalizedText {
    switch self {
    case .unknown(let code):
      LocalizedText(
        ar: "لا فئة بالرمز «\u{2068}\(code)\u{2069}» في قائمة الجمعية. اختر من القائمة أو أضفها إليها أولاً.",
        en: "The association has no group “\u{2068}\(code)\u{2069}”. Choose one of its list, or add it first.")
    case .retired(let code):
      LocalizedText(
        ar: "الفئة «\u{2068}\(code)\u{2069}» لم تعد مستعملة. اختر فئة أخرى من القائمة.",
        en: "The group “\u{2068}\(code)\u{2069}” is no longer used. Choose another of the list.")
    case .nameMissing:
      LocalizedText(ar: "اكتب اسم الفئة بالعربية والإنجليزية.", en: "Write the group's name in Arabic and English.")
    }
  }
}

extension [BeneficiaryGroup] {
  /// Those that can still be written down with somebody.
  public var offered: [BeneficiaryGroup] { filter { !$0.isRetired } }

  /// The group with this code, as somebody is said to belong to it. Empty text states none. Who belongs to one already may
  /// stay in it when it is retired.
  public func stated(_ written: String, of person: Beneficiary? = nil) throws(GroupRefusal) -> GroupCode? {
    guard !written.isEmpty else { return nil }
    guard let group = first(where: { $0.code.text == written }) else { throw .unknown(written) }
    guard !group.isRetired || group.code == person?.group else { throw .retired(written) }
    return group.code
  }
}
