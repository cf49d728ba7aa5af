public import Vocabulary

/// Options that the type of a question makes, so that no file can get them wrong.
extension Option {
  /// Yes or no to being called back.
  public static let consent = yesNo

  /// Plain yes or no.
  public static let yesNo = [
    Option(code: AnswerSheet.yes, text: LocalizedText(ar: "نعم", en: "Yes")),
    Option(code: 2, text: LocalizedText(ar: "لا", en: "No")),
  ]
}

extension Scale {
  /// 0 to 10, the ends in words: "0 = never". Promoters are the two best.
  public static func recommendation(lowest: LocalizedText, highest: LocalizedText) -> Scale {
    let options = (0...10).map { number in
      let end = number == 0 ? lowest : number == 10 ? highest : nil
      let digits = LocalizedText(ar: Numerals.written(number, in: .arabic), en: String(number))
      let text = end.map { LocalizedText(ar: "\(digits.ar) = \($0.ar)", en: "\(digits.en) = \($0.en)") }
      return Option(code: number, text: text ?? digits)
    }
    return Scale(direction: .worstFirst, options: options, favourable: 2)
  }

  /// The words of an end of it without the number before them, `never` of `0 = never`; all words where there is no number.
  public static func endWords(_ text: String) -> String {
    // By scalars: a mark that begins the words would be one character with the space before it.
    let scalars = text.unicodeScalars
    return scalars.firstRange(of: " = ".unicodeScalars).map { String(scalars[$0.upperBound...]) } ?? text
  }
}
