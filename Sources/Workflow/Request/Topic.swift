public import Vocabulary

/// T1: something that people ask about, with the question in its plainest words and the answer that is given to it.
public struct Topic: Hashable, Sendable {
  /// The most characters of a question and of an answer.
  public static let (longestQuestion, longestAnswer) = (200, 2_000)

  public let code: TopicCode
  public let question: LocalizedText
  /// The model answer: read out, copied into an answer, and published where the topic is public.
  public let answer: LocalizedText
  /// Whether question and answer stand on the public page.
  public let isPublic: Bool

  public init(_ code: TopicCode, question: LocalizedText, answer: LocalizedText, isPublic: Bool) throws(TopicRefusal) {
    self.code = code
    self.question = LocalizedText(
      ar: try Self.text(question.ar, .questionInArabic, atMost: Self.longestQuestion),
      en: try Self.text(question.en, .questionInEnglish, atMost: Self.longestQuestion))
    self.answer = LocalizedText(
      ar: try Self.text(answer.ar, .answerInArabic, atMost: Self.longestAnswer),
      en: try Self.text(answer.en, .answerInEnglish, atMost: Self.longestAnswer))
    self.isPublic = isPublic
  }

  private static func text(
    _ written: String, _ place: TopicRefusal.Place, atMost most: Int
  ) throws(TopicRefusal) -> String {
    guard let text = Typed.text(written) else {
      throw written.unicodeScalars.count > Typed.longestText ? .tooLong(place, most: most) : .missing(place)
    }
    guard text.unicodeScalars.count <= most else { throw .tooLong(place, most: most) }
    return text
  }
}

/// Why a topic cannot be kept.
public enum TopicRefusal: Refusal {
  public enum Place: String, Hashable, Sendable, CaseIterable {
    case questionInArabic = "question_ar"
    case questionInEnglish = "question_en"
    case answerInArabic = "answer_ar"
    case answerInEnglish = "answer_en"

    var name: LocalizedText {
      switch self {
      case .questionInArabic: LocalizedText(ar: "السؤال بالعربية", en: "the question in Arabic")
      case .questionInEnglish: LocalizedText(ar: "السؤال بالإنجليزية", en: "the question in English")
      case .answerInArabic: LocalizedText(ar: "الجواب بالعربية", en: "the answer in Arabic")
      case .answerInEnglish: LocalizedText(ar: "الجواب بالإنجليزية", en: "the answer in English")
      }
    }
  }

  case codeNotReadable
  case codeTaken
  case unknown
  case missing(Place)
  case tooLong(Place, most: Int)

  /// What is to be done.
  public var words: LocalizedText {
    switch self {
    case .codeNotReadable:
      LocalizedText(
        ar: "رمز الموضوع حروف لاتينية وأرقام وشرطات، مثل roof-cost.",
        en: "A topic's code has Latin letters, digits and dashes, such as roof-cost.")
    case .codeTaken:
      LocalizedText(
        ar: "هذا الرمز لموضوع آخر. اختر رمزاً غيره، أو عدّل الموضوع القائم.",
        en: "Another topic has this code. Choose another code, or correct that topic.")
    case .unknown:
      LocalizedText(
        ar: "لا يوجد موضوع بهذا الرمز. اختر من القائمة.", en: "There is no such topic. Choose from the list.")
    case .missing(let place): LocalizedText(ar: "اكتب \(place.name.ar).", en: "Write \(place.name.en).")
    case .tooLong(let place, let most):
      LocalizedText(
        ar: "اختصر \(place.name.ar): الحد الأعلى \(Numerals.written(most, in: .arabic)) حرف.",
        en: "Shorten \(place.name.en): at most \(most) characters.")
    }
  }
}
