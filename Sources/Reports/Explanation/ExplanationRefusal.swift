public import Vocabulary

/// Why nothing can be explained: the indicator, the department or the month is none that there is.
public enum ExplanationRefusal: Refusal {
  case unknownIndicator(String)
  case unknownDepartment(String, known: [DepartmentCode: LocalizedText])
  case notAMonth(String, known: CountedMonths?)
  case monthWithoutCounts(CivilMonth, known: CountedMonths?)
}

extension ExplanationRefusal {
  /// What was asked for, and what there is.
  public var text: LocalizedText {
    switch self {
    case .unknownIndicator(let asked):
      let known = Measure.all.map(\.rawValue)
      return LocalizedText(
        ar: "لا يوجد مؤشر باسم «\(asked)». المؤشرات: \(known.joined(separator: "، ")).",
        en: "There is no indicator “\(asked)”. There are: \(known.joined(separator: ", ")).")
    case .unknownDepartment(let asked, let known):
      guard !known.isEmpty else {
        return LocalizedText(
          ar: "لا يوجد قسم باسم «\(asked)»، ولم تُسجَّل أي أقسام بعد.",
          en: "There is no department “\(asked)”; none has been entered yet.")
      }
      func list(_ language: Language, _ comma: String) -> String {
        known.sorted { $0.key < $1.key }.map { "\($0.key) (\($0.value[language]))" }.joined(separator: comma)
      }
      return LocalizedText(
        ar: "لا يوجد قسم باسم «\(asked)». الأقسام: \(list(.arabic, "، ")). وبلا قسم تُشرح الجمعية كلها.",
        en: "There is no department “\(asked)”. There are: \(list(.english, ", ")). Without one, the whole association."
      )
    case .notAMonth(let asked, let known):
      let months = Self.months(known)
      return LocalizedText(
        ar:
          "«\(asked)» ليس شهراً. اكتبه هكذا: \u{200E}2026-10، أو \u{200E}1448-04 مع \u{200E}--calendar ummalqura. \(months.ar)",
        en: "“\(asked)” is not a month. Write it as 2026-10, or 1448-04 with --calendar ummalqura. \(months.en)")
    case .monthWithoutCounts(let month, let known):
      let months = Self.months(known)
      return LocalizedText(
        ar: "لم يُعدّ شيء في \(month.genitive(in: .arabic)). \(months.ar)",
        en: "Nothing was counted in \(month.name(in: .english)). \(months.en)")
    }
  }

  private static func months(_ known: CountedMonths?) -> LocalizedText {
    guard let known else {
      return LocalizedText(ar: "ولا توجد إجابات ولا دعوات بعد.", en: "There are no answers or invitations yet.")
    }
    return LocalizedText(
      ar: "الشهور الموجودة من \(known.first) إلى \(known.last).", en: "There are \(known.first) to \(known.last).")
  }
}
