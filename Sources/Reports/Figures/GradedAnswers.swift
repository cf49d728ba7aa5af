import Surveys
import Vocabulary

/// What a question's answers are worth: each code's place on the scale of the version that was answered.
struct Grading: Sendable {
  let indicator: Indicator
  /// The place of each code inside the base, 0 the best.
  let places: [Int: Int]
  let outside: Set<Int>
  let favourable: Int
  /// With which other answers they make one series.
  let series: SeriesKey

  /// Whether the version has an answer of this code.
  func knows(_ code: Int) -> Bool { places[code] != nil || outside.contains(code) }

  /// Nil for a question that measures nothing or has no scale, and for an NPS on anything but 0 to 10 of its own form.
  init?(_ question: Question) {
    guard let indicator = question.indicator, let scale = question.scale, let series = SeriesKey(question) else {
      return nil
    }
    if indicator == .recommendation {
      guard case .recommend = question.form, scale.graded.count == 11 else { return nil }
    }
    self.indicator = indicator
    places = Dictionary(
      scale.graded.enumerated().map { ($0.element.code, $0.offset) }, uniquingKeysWith: { first, _ in first })
    outside = Set(scale.options.filter(\.outsideBase).map(\.code))
    favourable = scale.favourable
    self.series = series
  }
}

extension [String: Questionnaire] {
  /// Each version's questions by their codes: nil for one that measures nothing.
  var gradings: [String: [QuestionCode: Grading?]] {
    mapValues { questionnaire in
      Dictionary<QuestionCode, Grading?>(
        questionnaire.questions.map { ($0.code, Grading($0)) }, uniquingKeysWith: { first, _ in first })
    }
  }
}

/// The answers to one measure's question in one place and month, graded best first.
struct GradedAnswers: Hashable, Sendable {
  /// The counts by place, for each length of scale that was used.
  private(set) var byLength: [Int: [Int]] = [:]
  /// How many gave a good answer by the scale they answered on.
  private(set) var favourable = 0
  /// How many said that they do not know or that it does not apply.
  private(set) var outsideBase = 0

  /// Those who gave an opinion.
  var base: Int { byLength.values.reduce(0) { $0 + $1.reduce(0, +) } }

  /// The counts best first; nil without answers, or where scales of different lengths cannot be laid side by side.
  var grades: [Int]? { byLength.count == 1 ? byLength.values.first : nil }

  /// Counts so many answers of a code; false, and nothing counted, where the version has no such answer.
  mutating func add(_ number: Int, code: Int, by grading: Grading) -> Bool {
    if grading.outside.contains(code) {
      outsideBase += number
      return true
    }
    guard let place = grading.places[code] else { return false }
    let length = grading.places.count
    byLength[length, default: [Int](repeating: 0, count: length)][place] += number
    if place < grading.favourable { favourable += number }
    return true
  }

  /// Adds the answers of another place.
  mutating func add(_ other: GradedAnswers) {
    favourable += other.favourable
    outsideBase += other.outsideBase
    for (length, counts) in other.byLength {
      for (place, number) in counts.enumerated() {
        byLength[length, default: [Int](repeating: 0, count: length)][place] += number
      }
    }
  }

  static func + (one: GradedAnswers, other: GradedAnswers) -> GradedAnswers {
    var sum = one
    sum.add(other)
    return sum
  }
}
