public import Vocabulary

/// S2, S4: what a beneficiary enters himself on his tracking page.
extension Request {
  /// The changes among the fields that he sent: of fields that his request has, and of no others.
  public func changes(in entered: [FieldCode: String]) throws(OwnEntryRefusal) -> [FieldValue] {
    var changes: [FieldValue] = []
    for (field, value) in entered.sorted(by: { $0.key < $1.key }) {
      guard let now = data[field] else { continue }
      guard value.unicodeScalars.count <= PublicEntry.longestText else { throw .tooLong(most: PublicEntry.longestText) }
      guard let text = Typed.text(value) else { throw .empty }
      if text != now { changes.append(FieldValue(field, text)) }
    }
    return changes
  }
}

/// Why what he entered is not taken.
public enum OwnEntryRefusal: Refusal {
  case tooLong(most: Int)
  case empty
  /// There is no such item to hand in.
  case itemMissing

  /// What is to be done.
  public var words: LocalizedText {
    switch self {
    case .tooLong(let most):
      LocalizedText(
        ar: "النص طويل. اختصره إلى \(Numerals.written(most, in: .arabic)) حرف على الأكثر.",
        en: "The text is long. Shorten it to \(most) characters at most.")
    case .empty: LocalizedText(ar: "لا تترك حقلاً فارغاً.", en: "Leave no field empty.")
    case .itemMissing: LocalizedText(ar: "اختر المتطلب من القائمة.", en: "Choose what you hand in from the list.")
    }
  }
}
