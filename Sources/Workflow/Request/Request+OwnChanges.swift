public import Vocabulary

/// S2, S4: what a beneficiary enters himself on his tracking page.
extension Request {
  /// The changes among the fields that he sent: of fields that his request has, and of no others. A field of the form R4 is
  /// held to what the form asks, as where an employee writes it; what he left as it was kept or drawn is no change.
  ///
  /// - Parameter shown: what was kept when the page was shown. What he left so is no change, also where somebody has
  ///   changed it since.
  public func changes(
    in entered: [FieldCode: String], shown: [FieldCode: String] = [:]
  ) throws(OwnDataRefusal) -> [FieldValue] {
    var changes: [FieldValue] = []
    var faults: [OwnDataRefusal.Fault] = []
    for (field, value) in entered.sorted(by: { $0.key < $1.key }) {
      guard let now = data[field] else { continue }
      if let then = shown[field], Self.isLeft(value, in: field, kept: then) { continue }
      do throws(OwnDataRefusal.Fault) {
        let text = try Self.reading(value, of: field, kept: now)
        if text != now { changes.append(FieldValue(field, text)) }
      } catch { faults.append(error) }
    }
    guard faults.isEmpty else { throw OwnDataRefusal(faults: faults) }
    return changes
  }

  private static func isLeft(_ value: String, in field: FieldCode, kept: String) -> Bool {
    value == kept || value == FormField.named(field)?.typed(kept)
  }

  private static func reading(
    _ value: String, of field: FieldCode, kept now: String
  ) throws(OwnDataRefusal.Fault) -> String {
    if isLeft(value, in: field, kept: now) { return now }
    guard value.unicodeScalars.count <= PublicEntry.longestText else {
      throw OwnDataRefusal.Fault(field, .tooLong(most: PublicEntry.longestText))
    }
    guard let text = Typed.text(value) else { throw OwnDataRefusal.Fault(field, .empty) }
    guard text != now, let asked = FormField.named(field) else { return text }
    do throws(FormFieldRefusal) { return try asked.reading(text) } catch {
      throw OwnDataRefusal.Fault(field: field, words: error.words)
    }
  }
}

/// Why the data that he changed are not taken: all that is to be mended in them.
public struct OwnDataRefusal: Refusal {
  public let faults: [Fault]

  /// What is wrong with one field, and what to write.
  public struct Fault: Refusal {
    public let field: FieldCode
    public let words: LocalizedText

    init(field: FieldCode, words: LocalizedText) {
      self.field = field
      self.words = words
    }

    init(_ field: FieldCode, _ refusal: OwnEntryRefusal) {
      let words = refusal.words
      let named = FormField.name(of: field).map {
        LocalizedText(ar: "\($0.ar): \(words.ar)", en: "\($0.en): \(words.en)")
      }
      self.init(field: field, words: named ?? words)
    }
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
