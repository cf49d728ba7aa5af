public import Vocabulary

/// What must stay the same for answers of different times to be one series: the question's code, its words in both
/// languages, and what could be answered.
///
/// The answers count by their words, from best to worst, with those outside the base and how many of them are good. Codes
/// do not: nobody who answers sees them. Nor does the end at which the list begins.
public struct SeriesKey: Hashable, Sendable, Comparable {
  public let question: QuestionCode
  public let text: LocalizedText
  /// The answers inside the base, best first.
  public let graded: [LocalizedText]
  public let outside: [LocalizedText]
  public let favourable: Int
  /// Whether it is the question of the recommendation score, which no other scale can continue.
  public let isRecommendation: Bool

  /// Nil for a question without a scale: its answers make no trend.
  public init?(_ question: Question) {
    guard let scale = question.scale else { return nil }
    self.question = question.code
    text = question.text
    graded = scale.graded.map(\.text)
    outside = scale.options.filter(\.outsideBase).map(\.text)
    favourable = scale.favourable
    isRecommendation = if case .recommend = question.form { true } else { false }
  }

  /// The code and the words tell nearly all apart; what is left is compared.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(question)
    hasher.combine(text.ar)
  }

  /// An order that only has to be always the same.
  public static func < (one: SeriesKey, other: SeriesKey) -> Bool { one.order.lexicographicallyPrecedes(other.order) }

  private var order: [String] {
    [question.text, text.ar, text.en, String(favourable), String(isRecommendation)]
      + (graded + [LocalizedText(ar: "", en: "")] + outside).flatMap { [$0.ar, $0.en] }
  }
}
