import Collector
import Surveys
import Tally
import Vocabulary

/// The responses of the file by where they belong and by what was answered: a recount reads each kind of sheet once, however
/// many gave it, and of each row no more than tells its place and its sheet from others (docs/decisions/0006).
struct ResponseTally {
  /// A sheet as it was read: why it is set aside, and the numbers of what it is counted as.
  private struct Reading {
    let aside: AsideReasons
    let answers: [Int]
    let pairs: [Int]
  }

  private(set) var responses = 0
  /// How many responses cannot be read.
  private(set) var misfits = 0
  private var key = RowKey()
  private var places: [RowKey: Int] = [:]
  private var strata: [Stratum] = []
  private var answers = PlacedSums<Stratum, GivenAnswer>()
  private var pairs = PlacedSums<PairStratum, GivenPair>()
  /// For each place, how many gave each sheet that is set aside.
  private var asides: [Int: [Int: Int]] = [:]
  private var sheets: [RowKey: Int] = [:]
  /// The sheets by their numbers; nil for one that cannot be read.
  private var readings: [Reading?] = []

  /// First what tells a place, then what tells a sheet; the questionnaire is part of both.
  static let columns =
    "day, department, service, channel, mode, beneficiary_group, survey, answers, aside, confidential"
  private static let (survey, last) = (6, 9)

  /// Tallies a row of `columns`.
  mutating func add(_ row: any StandingRow, reading questionnaire: (String) -> Questionnaire?) throws {
    let place = try place(of: row)
    responses += 1
    let kind = try kind(of: row, in: place, reading: questionnaire)
    guard let reading = readings[kind] else { return misfits += 1 }
    if reading.aside.isEmpty {
      answers.add(reading.answers, in: place)
      pairs.add(reading.pairs, in: place)
    } else {
      asides[place, default: [:]][kind, default: 0] += 1
    }
  }

  private mutating func place(of row: any StandingRow) throws -> Int {
    key.removeAll()
    for column in 0...Self.survey { row.append(column, to: &key) }
    if let known = places[key] { return known }
    let row = row.taken
    let stratum = Stratum(
      day: try row.day(0), department: try row.code(1), service: try row.code(2), channel: try row.channel(3),
      mode: try row.mode(4), survey: try row.text(Self.survey), group: try row.group(5))
    places[key] = strata.count
    strata.append(stratum)
    answers.open(stratum)
    pairs.open(stratum.pairs)
    return strata.count - 1
  }

  private mutating func kind(
    of row: any StandingRow, in place: Int, reading questionnaire: (String) -> Questionnaire?
  ) throws -> Int {
    key.removeAll()
    for column in Self.survey...Self.last { row.append(column, to: &key) }
    if let known = sheets[key] { return known }
    let row = row.taken
    let shorthand = try row.text(7)
    let (aside, confidential) = (AsideReasons(rawValue: try row.integer(8)), try row.integer(9) == 1)
    let sheet = questionnaire(strata[place].survey).flatMap { try? AnswerSheet(shorthand: shorthand, for: $0) }
    sheets[key] = readings.count
    readings.append(
      sheet.map {
        read(
          Response(
            id: ResponseID(high: 0, low: 0), stratum: strata[place], sheet: $0,
            kind: confidential ? .confidential : .anonymous, aside: aside))
      })
    return readings.count - 1
  }

  private mutating func read(_ response: Response) -> Reading {
    Reading(
      aside: response.aside, answers: answers.codes(of: response.counts), pairs: pairs.codes(of: response.pairs))
  }

  /// Adds all that was tallied, each where it belongs: among the answers, or among those that are set aside.
  func count(in recount: inout Recount, under releases: AsideReleases) {
    var (answers, pairs) = (answers, pairs)
    for (place, kinds) in asides {
      let stratum = strata[place]
      for (kind, number) in kinds {
        guard let reading = readings[kind] else { continue }
        let cell = AsideCell(day: stratum.day, department: stratum.department, reasons: reading.aside)
        if releases.admit(cell) {
          answers.add(reading.answers, in: place, number)
          pairs.add(reading.pairs, in: place, number)
        } else {
          recount.asides.add(cell, number)
        }
      }
    }
    recount.answers.add(answers.counts)
    recount.pairs.add(pairs.counts)
  }
}
