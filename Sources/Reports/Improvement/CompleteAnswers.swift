import Analytics
import Surveys
import Tally
import Vocabulary

/// A department's complete answers from which drivers are told: the questions of the newest version, from all versions that
/// ask them on scales of the same lengths.
///
/// A reader holds the reports of other months too, and what two of them differ by must not be few people. So they are counted
/// in blocks of one month and one version: a block of fewer than the threshold is in no report, and every report is made of
/// whole blocks, whichever months and versions it takes.
struct CompleteAnswers {
  /// How often each pair of answers was given; nil where no version asks for the overall satisfaction beside something else.
  let tables: PairTables?
  /// The months of the people in the tables, as reports write them; empty where there are none.
  let months: Set<String>
  /// How many people are in the tables; hidden where there are none but some in blocks left out.
  let n: Headcount

  private struct Block: Hashable {
    let month: Int
    let survey: String
  }

  /// - Parameters:
  ///   - window: the months that are looked back over.
  ///   - least: the fewest people of a block.
  init(_ sources: DepartmentSources, over window: TrendWindow, least: Int) {
    let all = sources.pairs.summed { stratum -> Block? in
      guard stratum.department == sources.department, let month = window.index(of: stratum.day) else { return nil }
      return Block(month: month, survey: stratum.survey)
    }
    let shown = all.filter { $0.value.people >= least }
    let versions = Versions(of: sources.figures.questionnaires, among: Set(shown.keys.map(\.survey)))
    let counted = shown.filter { versions?.usable[$0.key.survey] != nil }
    tables = versions?.tables(of: counted.map { ($0.key.survey, $0.value) })
    months = Set(tables == nil ? [] : counted.keys.map { window.months[$0.month].description })
    let people = Int(tables?.n ?? 0)
    n = people == 0 && shown.count < all.count ? .hidden : .exactly(people)
  }
}

/// The questions of the newest version, and the versions that ask them on scales of the same lengths.
///
/// Were lengths mixed, the best answer of the longer scale would stand above that of the shorter one, and two questions whose
/// scales changed together would go together by that alone.
private struct Versions {
  let items: [Indicator]
  let usable: [String: [QuestionCode: Grading]]

  /// Nil where the newest does not ask for the overall satisfaction beside something else.
  init?(of questionnaires: [String: Questionnaire], among answered: Set<String>) {
    let gradings = questionnaires.filter { answered.contains($0.key) }.mapValues { questionnaire in
      Dictionary(
        questionnaire.scaledQuestions.compactMap { question in Grading(question).map { (question.code, $0) } },
        uniquingKeysWith: { first, _ in first })
    }
    guard let newest = gradings.keys.max(by: { Self.order($0) < Self.order($1) }) else { return nil }
    let lengths = gradings.mapValues { known in
      Dictionary(known.values.map { ($0.indicator, $0.places.count) }, uniquingKeysWith: max)
    }
    let asked = lengths[newest, default: [:]].filter { $0.key != .recommendation }
    guard asked[.satisfaction] != nil, asked.count > 1 else { return nil }
    items = asked.keys.sorted { $0.rawValue < $1.rawValue }
    usable = gradings.filter { version in asked.allSatisfy { lengths[version.key]?[$0.key] == $0.value } }
  }

  /// By code, then by version as a number.
  private static func order(_ reference: String) -> (String, Int) {
    let parts = reference.split(separator: "/")
    return (String(parts.first ?? ""), parts.last.flatMap { Int($0) } ?? 0)
  }

  /// The pairs given to the questionnaires, on all scales from the worst answer; nil where they do not count the same people.
  func tables(of answered: [(survey: String, pairs: CountTable<GivenPair>)]) -> PairTables? {
    let levels = usable.values.flatMap(\.values).map(\.places.count).max() ?? 0
    var counts: [[Indicator]: [[Int]]] = [:]
    func add(_ pair: [Indicator], _ row: Int, _ column: Int, _ number: Int) {
      counts[pair, default: Array(repeating: Array(repeating: 0, count: levels), count: levels)][row][column] += number
    }
    for (survey, pairs) in answered {
      let known = usable[survey, default: [:]]
      for (pair, number) in pairs.counts {
        guard let one = known[pair.first], let other = known[pair.second],
          items.contains(one.indicator), items.contains(other.indicator), let row = one.places[pair.firstAnswer],
          let column = other.places[pair.secondAnswer]
        else { continue }
        // The best answer has the highest value, also where the other question has more: a correlation asks for no more.
        add([one.indicator, other.indicator], one.places.count - 1 - row, other.places.count - 1 - column, number)
        add([other.indicator, one.indicator], other.places.count - 1 - column, one.places.count - 1 - row, number)
      }
    }
    return try? PairTables(items: items.map(\.rawValue), levels: (0..<levels).map(Double.init)) { row, column in
      guard let row = Indicator(rawValue: row), let column = Indicator(rawValue: column) else { return nil }
      return counts[[row, column]]
    }
  }
}
