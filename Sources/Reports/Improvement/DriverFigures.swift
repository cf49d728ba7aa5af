import Analytics
import Surveys
import Tally
import Vocabulary

/// What matters most to the satisfied: drivers of the overall answer, from those who answered everything.
///
/// An association of answers, not a proof of cause.
public struct DriverFigures: Hashable, Sendable, Encodable {
  /// A driver: how much it goes with satisfaction, and how well it is done.
  public struct Driver: Hashable, Sendable, Encodable {
    public let measure: Measure
    /// Its part of what all drivers explain, 0…1.
    public let importance: Double
    public let correlation: Double
    public let lower: Double
    public let upper: Double
    /// The share of good answers among the same people; nil, as what is made of it, where so few others answered that theirs
    /// would follow from the department's own number.
    public let performance: Double?
    /// Nil too where no other driver's performance is told.
    public let field: Field?
    public let priority: Double?
  }

  /// Importance against performance.
  public enum Field: String, Hashable, Sendable, Encodable, CaseIterable {
    case keepStrong = "keep-strong"
    case improveFirst = "improve-first"
    case possibleOverinvestment = "possible-overinvestment"
    case lowPriority = "low-priority"
  }

  /// Complete answers; hidden where they are fewer than the threshold of disclosure.
  public let n: Headcount
  /// How many are needed.
  public let least: Int
  public let months: Int
  /// The part of the differences in satisfaction that the drivers explain, 0…1; nil where there are none.
  public let explained: Double?
  /// The most important first; empty where too few answered everything.
  public let drivers: [Driver]

  /// The driver with which to begin: important, and the most to be won.
  public var first: Driver? {
    drivers.filter { $0.field == .improveFirst }.max {
      ($0.priority ?? 0, $1.measure.rawValue) < ($1.priority ?? 0, $0.measure.rawValue)
    }
  }
}

extension DriverFigures {
  /// - Parameter numbers: what else is shown of the department over these months.
  init(of sources: DepartmentSources, beside numbers: MonthlyNumbers, under definition: DepartmentDefinition) {
    least = definition.leastComplete
    months = definition.driverMonths
    let tables = CompleteAnswers(sources, on: definition.driverDays(upTo: sources.figures.month))
    let answered = Int(tables?.tables.n ?? 0)
    n = Headcount(
      answered, unless: (1..<definition.thresholds.leastN).contains(answered) ? .tooFew : nil,
      least: definition.thresholds.leastN)
    guard let tables, answered >= definition.leastComplete,
      let model = try? KeyDrivers(of: Indicator.satisfaction.rawValue, in: tables.tables)
    else {
      (explained, drivers) = (nil, [])
      return
    }
    /// Whether those who answered the question are so few more than the complete answers that they could be worked out.
    func leavesFew(_ measure: Measure) -> Bool {
      let points = numbers.trend(measure, department: sources.department.text)?.points ?? []
      let shown = points.suffix(definition.driverMonths).compactMap(\.n.number).reduce(0, +)
      return (1..<definition.thresholds.leastN).contains(abs(shown - answered))
    }
    let found = model.drivers.compactMap { driver -> Found? in
      guard let indicator = Indicator(rawValue: driver.name), let performance = tables.performance[indicator],
        let interval = model.interval(of: driver, confidence: definition.thresholds.confidence)
      else { return nil }
      let measure = Measure.answers(indicator)
      return Found(
        measure: measure, driver: driver, performance: leavesFew(measure) ? nil : performance, interval: interval)
    }
    let told = found.compactMap { one in one.performance.map { (importance: one.importance, performance: $0) } }
    // Of one driver alone it cannot be said whether it is done well beside the others.
    let hasField = told.count > 1
    let others = found.filter { $0.performance == nil }.map(\.importance)
    var items = ImportancePerformance(told, beside: others).items.makeIterator()
    explained = model.rSquared
    drivers = found.map { one in
      let item = one.performance == nil ? nil : items.next()
      return Driver(
        measure: one.measure, importance: one.importance, correlation: one.driver.correlation,
        lower: one.interval.lower, upper: one.interval.upper, performance: item?.performance,
        field: hasField ? item.map { Field($0.quadrant) } : nil, priority: item?.priority)
    }.sorted { ($1.importance, $0.measure.rawValue) < ($0.importance, $1.measure.rawValue) }
  }

  /// A driver as it was found, with its performance where that may be told.
  private struct Found {
    let measure: Measure
    let driver: KeyDrivers.Driver
    let performance: Double?
    let interval: Interval

    var importance: Double { driver.importance ?? 0 }
  }
}

extension DriverFigures.Field {
  init(_ quadrant: ImportancePerformance.Quadrant) {
    switch quadrant {
    case .keepStrong: self = .keepStrong
    case .improveFirst: self = .improveFirst
    case .possibleOverinvestment: self = .possibleOverinvestment
    case .lowPriority: self = .lowPriority
    }
  }
}

/// The tables of those who answered everything: the questions of the newest version, from all versions that ask them.
private struct CompleteAnswers {
  let tables: PairTables
  /// The share of good answers to each question among them.
  let performance: [Indicator: Double]

  init?(_ sources: DepartmentSources, on days: Range<Day>) {
    let answered = sources.pairs.summed {
      $0.department == sources.department && days.contains($0.day) ? $0.survey : nil
    }
    let gradings = sources.figures.questionnaires.filter { answered.keys.contains($0.key) }.mapValues { questionnaire in
      Dictionary(
        questionnaire.scaledQuestions.compactMap { question in Grading(question).map { (question.code, $0) } },
        uniquingKeysWith: { first, _ in first })
    }
    guard let newest = gradings.keys.max(by: { Self.order($0) < Self.order($1) }) else { return nil }
    let items = Set(gradings[newest, default: [:]].values.map(\.indicator)).subtracting([.recommendation])
    guard items.contains(.satisfaction), items.count > 1 else { return nil }
    let names = items.sorted { $0.rawValue < $1.rawValue }
    let usable = gradings.filter { Set($0.value.values.map(\.indicator)).isSuperset(of: items) }
    let levels = usable.values.flatMap(\.values).map(\.places.count).max() ?? 0
    var counts: [[Indicator]: [[Int]]] = [:]
    var good: [Indicator: (part: Int, whole: Int)] = [:]
    func add(_ pair: [Indicator], _ row: Int, _ column: Int, _ number: Int) {
      counts[pair, default: Array(repeating: Array(repeating: 0, count: levels), count: levels)][row][column] += number
    }
    for (known, counts) in usable.compactMap({ survey, known in answered[survey].map { (known, $0.counts) } }) {
      for (pair, number) in counts {
        guard let one = known[pair.first], let other = known[pair.second],
          items.contains(one.indicator), items.contains(other.indicator), let row = one.places[pair.firstAnswer],
          let column = other.places[pair.secondAnswer]
        else { continue }
        // The best answer has the highest value, whatever the length of the scale: a correlation asks for no more.
        add([one.indicator, other.indicator], one.places.count - 1 - row, other.places.count - 1 - column, number)
        add([other.indicator, one.indicator], other.places.count - 1 - column, one.places.count - 1 - row, number)
        // Each question's good answers are counted in one of its tables: they all count the same people.
        for (grading, place, partner) in [(one, row, other), (other, column, one)] {
          let counted = grading.indicator == .satisfaction ? names.first { $0 != .satisfaction } : .satisfaction
          guard partner.indicator == counted else { continue }
          good[grading.indicator, default: (0, 0)].whole += number
          if place < grading.favourable { good[grading.indicator, default: (0, 0)].part += number }
        }
      }
    }
    let read = try? PairTables(items: names.map(\.rawValue), levels: (0..<levels).map(Double.init)) { row, column in
      guard let row = Indicator(rawValue: row), let column = Indicator(rawValue: column) else { return nil }
      return counts[[row, column]]
    }
    guard let read else { return nil }
    tables = read
    performance = good.mapValues { Double($0.part) / Double(max(1, $0.whole)) }
  }

  /// By code, then by version as a number.
  private static func order(_ reference: String) -> (String, Int) {
    let parts = reference.split(separator: "/")
    return (String(parts.first ?? ""), parts.last.flatMap { Int($0) } ?? 0)
  }
}
