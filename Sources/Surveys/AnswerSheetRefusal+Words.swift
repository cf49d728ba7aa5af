public import Vocabulary

extension AnswerSheetRefusal {
  /// What is wrong with something typed, and what to type; nil for the refusals that need no number or date in their words.
  public var words: LocalizedText? {
    switch self {
    case .notANumber(_, let least, let most):
      LocalizedText(
        ar: """
          اكتب عدداً صحيحاً من \(Numerals.written(least, in: .arabic)) إلى \(Numerals.written(most, in: .arabic)) أو اترك \
          الخانة فارغة، ثم اضغط «إرسال».
          """,
        en: "Write a whole number from \(least) to \(most), or leave the field empty, then press “Send”.")
    case .notADay(_, let refusal): refusal.words
    case .dayOutOfRange(_, let range):
      LocalizedText(
        ar: """
          اكتب تاريخاً بين \(range.earliest.name(in: .arabic)) و\(range.latest.name(in: .arabic)) أو اترك الخانة فارغة، \
          ثم اضغط «إرسال».
          """,
        en: """
          Write a date between \(range.earliest.name(in: .english)) and \(range.latest.name(in: .english)), or leave the \
          field empty, then press “Send”.
          """)
    case .nothingAnswered, .unknownField, .offTheScale, .moreThanOne, .tooMany, .tooLong: nil
    }
  }
}
