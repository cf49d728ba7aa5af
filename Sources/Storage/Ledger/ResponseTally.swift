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
  /// The key that is being looked up.
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

  /// Appends what tells the place of a row of `columns`, and what tells its sheet.
  static func append(_ row: any StandingRow, to bytes: inout RowBytes) {
    bytes.append(0...survey, of: row)
    bytes.append(survey...last, of: row)
  }

  /// Tallies rows that were appended.
  mutating func add(_ rows: RowBytes, reading questionnaire: (String) -> Questionnaire?) throws {
    var place: Int?
    try rows.forEachKey { bytes in
      key.take(bytes)
      guard let known = place else { return place = try self.place() }
      place = nil
      try addSheet(in: known, reading: questionnaire)
    }
  }

  private mutating func addSheet(in place: Int, reading questionnaire: (String) -> Questionnaire?) throws {
    responses += 1
    let kind = try kind(in: place, reading: questionnaire)
    guard let reading = readings[kind] else { return misfits += 1 }
    if reading.aside.isEmpty {
      answers.add(reading.answers, in: place)
      pairs.add(reading.pairs, in: place)
    } else {
      asides[place, default: [:]][kind, default: 0] += 1
    }
  }

  private mutating func place() throws -> Int {
    if let known = places[key] { return known }
    let row = key.row
    let stratum = Stratum(
      day: try row.day(0), department: try row.code(1), service: try row.code(2), channel: try row.channel(3),
      mode: try row.mode(4), survey: try row.text(Self.survey), group: try row.group(5))
    places[key] = strata.count
    strata.append(stratum)
    answers.open(stratum)
    pairs.open(stratum.pairs)
    return strata.count - 1
  }

  private mutating func kind(in place: Int, reading questionnaire: (String) -> Questionnaire?) throws -> Int {
    if let known = sheets[key] { return known }
    let row = key.row
    let shorthand = try row.text(1)
    let (aside, confidential) = (AsideReasons(rawValue: try row.integer(2)), try row.integer(3) == 1)
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
