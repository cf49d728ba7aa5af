public import Vocabulary

/// What is said of an item that is missing, not matched or expired.
extension Gap {
  /// The item and what is wrong with it.
  public var words: LocalizedText {
    let name = requirement.name
    return switch reason {
    case .missing: LocalizedText(ar: "\(name.ar) (لم يُقدَّم)", en: "\(name.en) (missing)")
    case .notMatched:
      LocalizedText(ar: "\(name.ar) (لم يُطابَق بالأصل)", en: "\(name.en) (not compared with the original)")
    case .dateMissing:
      LocalizedText(ar: "\(name.ar) (تاريخه غير مسجل)", en: "\(name.en) (its date is not written down)")
    case .expired(let day):
      LocalizedText(
        ar: "\(name.ar) (انتهت صلاحيته في \(day.name(in: .arabic)))",
        en: "\(name.en) (expired on \(day.name(in: .english)))")
    }
  }
}
