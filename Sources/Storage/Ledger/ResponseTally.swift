import Collector
import Surveys
import Tally
import Vocabulary

/// The responses of the file by where they belong and by what was answered: a recount reads each kind of sheet once, however
/// many gave it, and each row no further than its columns.
struct ResponseTally {
  /// Where a response belongs, as its row says it.
  private struct Place: Hashable {
    let day: Int
    let department: String
    let service: String
    let channel: String
    let mode: String
    let survey: String
    let group: GroupCode?
  }

  /// What was answered, as the row says it.
  private struct Sheet: Hashable {
    let survey: String
    let answers: String
    let aside: Int
    let confidential: Int
  }

  /// What a sheet is counted as, wherever it was given.
  fileprivate enum Given: Hashable {
    case answer(GivenAnswer)
    case pair(GivenPair)
  }

  /// A sheet as it was read: why it is set aside, and the numbers of what it is counted as; nil where it cannot be read.
  private struct Reading {
    let aside: AsideReasons
    let given: [Int]
  }

  private(set) var responses = 0
  /// How many responses cannot be read.
  private(set) var misfits = 0
  private var places: [Place: Int] = [:]
  private var strata: [Stratum] = []
  /// For each place, how many gave each sheet.
  private var numbers: [[Int: Int]] = []
  private var sheets: [Sheet: Int] = [:]
  private var readings: [Reading?] = []
  private var codes: [Given: Int] = [:]
  private var given: [Given] = []

  static let columns =
    "day, department, service, channel, mode, survey, answers, aside, confidential, beneficiary_group"

  /// Tallies a row of `columns`.
  mutating func add(_ row: Row, reading questionnaire: (String) -> Questionnaire?) throws {
    let place = Place(
      day: try row.integer(0), department: try row.text(1), service: try row.text(2), channel: try row.text(3),
      mode: try row.text(4), survey: try row.text(5), group: try row.group(9))
    let sheet = Sheet(
      survey: place.survey, answers: try row.text(6), aside: try row.integer(7), confidential: try row.integer(8))
    let number = try number(of: place, in: row)
    let kind = try kind(of: sheet, in: strata[number], reading: questionnaire)
    responses += 1
    if readings[kind] == nil { misfits += 1 }
    numbers[number][kind, default: 0] += 1
  }

  private mutating func number(of place: Place, in row: Row) throws -> Int {
    if let known = places[place] { return known }
    strata.append(
      Stratum(
        day: try row.day(0), department: try row.code(1), service: try row.code(2), channel: try row.channel(3),
        mode: try row.mode(4), survey: place.survey, group: place.group))
    numbers.append([:])
    places[place] = strata.count - 1
    return strata.count - 1
  }

  private mutating func kind(
    of sheet: Sheet, in stratum: Stratum, reading questionnaire: (String) -> Questionnaire?
  ) throws -> Int {
    if let known = sheets[sheet] { return known }
    let reading = questionnaire(sheet.survey).flatMap { try? AnswerSheet(shorthand: sheet.answers, for: $0) }.map {
      read(
        Response(
          id: ResponseID(high: 0, low: 0), stratum: stratum, sheet: $0,
          kind: sheet.confidential == 1 ? .confidential : .anonymous, aside: AsideReasons(rawValue: sheet.aside)))
    }
    readings.append(reading)
    sheets[sheet] = readings.count - 1
    return readings.count - 1
  }

  private mutating func read(_ response: Response) -> Reading {
    let answers = response.counts.strata.values.flatMap(\.counts).flatMap { given, number in
      Array(repeating: Given.answer(given), count: number)
    }
    let pairs = response.pairs.strata.values.flatMap(\.counts).flatMap { pair, number in
      Array(repeating: Given.pair(pair), count: number)
    }
    return Reading(aside: response.aside, given: (answers + pairs).map { code(of: $0) })
  }

  private mutating func code(of one: Given) -> Int {
    if let known = codes[one] { return known }
    given.append(one)
    codes[one] = given.count - 1
    return given.count - 1
  }

  /// Adds all that was tallied, each where it belongs: among the answers, or among those that are set aside.
  func count(in recount: inout Recount, under releases: AsideReleases) {
    var sums = [Int](repeating: 0, count: given.count)
    for (stratum, numbers) in zip(strata, numbers) {
      for (kind, number) in numbers {
        guard let reading = readings[kind] else { continue }
        let aside = AsideCell(day: stratum.day, department: stratum.department, reasons: reading.aside)
        if !reading.aside.isEmpty, !releases.admit(aside) {
          recount.asides.add(aside, number)
        } else {
          for code in reading.given { sums[code] += number }
        }
      }
      for code in sums.indices where sums[code] > 0 {
        recount.add(given[code], sums[code], in: stratum)
        sums[code] = 0
      }
    }
  }
}

extension Recount {
  fileprivate mutating func add(_ given: ResponseTally.Given, _ number: Int, in stratum: Stratum) {
    switch given {
    case .answer(let answer): answers.add(answer, in: stratum, number)
    case .pair(let pair): pairs.add(pair, in: stratum.pairs, number)
    }
  }
}
