import Operations
import Reports
import Storage
import TestSupport
import Testing
import Vocabulary
import Workflow

@testable import Storage

/// The run by itself: whichever month of a calendar is over and not on the shelf is published, and none is skipped.
@Suite struct DueReportsTests {
  private func publish(
    _ house: House, _ calendars: [CivilCalendar] = [.gregorian], _ formats: [ReportFormat] = [.json]
  ) async throws -> [String] {
    let definitions = try ReportFolder(House.root + "/reports").all()
    return try await house.engine.publishDueReports(
      in: calendars, as: formats, under: definitions, program: "rida 0"
    ).map(\.report).filter { $0.hasPrefix("monthly-") }
  }

  private func day(_ year: Int, _ month: Int, _ day: Int) throws -> Day {
    try #require(Day(year: year, month: month, day: day))
  }

  /// A house whose clock stands at noon of a day.
  private func house(on day: Day) async throws -> House {
    let house = try await House()
    for token in try await house.completedRequests(6) {
      _ = try await house.engine.submit(["Q1": ["5"]], key: nil, with: token, mode: .ownPhone)
    }
    house.pass(days: day.number - house.now.day.number)
    return house
  }

  @Test func aMonthIsPublishedOnceFromTheSecondDayOfTheNext() async throws {
    let house = try await house(on: try day(2026, 12, 1))
    #expect(try await publish(house) == ["monthly-2026-10"], "November has its last answers to count")
    house.pass(days: 1)
    #expect(try await publish(house) == ["monthly-2026-11"])
    #expect(try await publish(house) == [], "it stands there")
  }

  @Test func monthsThatWereMissedAreCaughtUp() async throws {
    let house = try await house(on: try day(2026, 11, 2))
    #expect(try await publish(house) == ["monthly-2026-10"])
    house.pass(days: 95)
    #expect(try await publish(house) == ["monthly-2026-11", "monthly-2026-12", "monthly-2027-01"])
    #expect(try await publish(house) == [])
  }

  /// Wherever a run ends, the next makes the rest of the month, and if it is a month later: the month counts as published
  /// when all of its reports are.
  @Test(arguments: [1, 2], [0, 30]) func whatARunThatWasCutOffLeftIsMadeByTheNext(made: Int, days: Int) async throws {
    let house = try await house(on: try day(2026, 11, 2))
    let (whole, definitions) = (house.engine.store, try ReportFolder(House.root + "/reports").all())
    // Without PDF the last month is due for want of a report alone, and one before it is never due for want of its pages.
    let formats: [ReportFormat] = days == 0 ? [.json] : [.json, .pdf]
    let troubled = TroubledEngine(
      whole.file, Array(repeating: nil, count: made) + [.full], counting: "SELECT count(*) FROM shelved_report")
    let store = try Store(engine: troubled, keyring: whole.keyring, association: whole.association)
    await #expect(throws: StoreRefusal.full) {
      _ = try await Engine(store: store, world: house.engine.world, publicAddress: "").publishDueReports(
        in: [.gregorian], as: formats, under: definitions, program: "rida 0")
    }
    #expect(try await whole.read { try $0.shelvedReports() }.count == made)
    house.pass(days: days)
    let months = days == 0 ? ["2026-10"] : ["2026-10", "2026-11"]
    #expect(try await publish(house, [.gregorian], formats) == months.map { "monthly-\($0)" })
    let shelf = Set(try await whole.read { try $0.shelvedReports() }.map(\.name))
    #expect(shelf == Set(months.flatMap { ["department-repair-\($0)", "board-\($0)", "monthly-\($0)"] }))
  }

  /// A run on every day of half a year publishes each month of both calendars once, and each within two days of its end.
  @Test func aDailyRunSkipsNoMonthOfEitherCalendar() async throws {
    var shelf: [ShelvedReport] = []
    let first = try day(2026, 11, 2)
    var seen: [CivilCalendar: [CivilMonth]] = [:]
    for offset in 0..<365 {
      let day = first.adding(days: offset)
      for calendar in [CivilCalendar.gregorian, .ummAlQura] {
        for month in shelf.monthsDue(in: calendar, on: day, printed: false) {
          if offset > 0 { #expect(day == month.days.upperBound.adding(days: 1)) }
          seen[calendar, default: []].append(month)
          shelf.append(report(of: month, on: day, files: []))
        }
      }
    }
    #expect(seen[.gregorian]?.map(\.description).first == "2026-10" && seen[.gregorian]?.count == 12)
    let hijri = try #require(seen[.ummAlQura])
    #expect(hijri.count >= 13 && zip(hijri, hijri.dropFirst()).allSatisfy { $0.adding(months: 1) == $1 })
  }

  @Test func bothCalendarsStandOnOneShelf() async throws {
    let house = try await house(on: try day(2026, 11, 2))
    let made = try await publish(house, [.gregorian, .ummAlQura])
    #expect(made.contains("monthly-2026-10") && made.count == 2 && made.contains { $0.hasPrefix("monthly-1448-") })
    #expect(try await publish(house, [.gregorian, .ummAlQura]) == [])
  }

  @Test func theLastMonthIsDueUntilItsPagesArePrinted() throws {
    let month = try #require(CivilMonth(.gregorian, year: 2026, month: 10))
    let day = try day(2026, 11, 3)
    let unprinted = [report(of: month, files: ["monthly-2026-10.html"])]
    #expect(unprinted.monthsDue(in: .gregorian, on: day, printed: false) == [])
    #expect(unprinted.monthsDue(in: .gregorian, on: day, printed: true) == [month])
    let printed = [report(of: month, files: ["monthly-2026-10.pdf", "monthly-2026-10.en.pdf"])]
    #expect(printed.monthsDue(in: .gregorian, on: day, printed: true) == [])
  }

  /// A month's report, published on a day; on the first day on which it is whole where none is given.
  private func report(of month: CivilMonth, on day: Day? = nil, files: [String]) -> ShelvedReport {
    let name = LocalizedText(ar: "تقرير", en: "Report")
    return ShelvedReport(
      name: "monthly-\(month)", kind: .monthly, department: nil, last: month.days.upperBound.adding(days: -1),
      title: name, period: name, figures: "", published: (day ?? month.days.upperBound.adding(days: 1)).start,
      files: files.map { ShelvedReport.File(name: $0, size: 1, sha256: "") })
  }

  /// What was published of a month for a look before all its answers were counted is no report of it.
  @Test func aMonthPublishedBeforeItsEndIsDueWhenItIsOver() throws {
    let month = try #require(CivilMonth(.gregorian, year: 2026, month: 10))
    for (published, due) in [
      (try day(2026, 10, 15), [month]), (try day(2026, 11, 1), [month]), (try day(2026, 11, 2), []),
    ] {
      let shelf = [report(of: month, on: published, files: ["monthly-2026-10.pdf", "monthly-2026-10.en.pdf"])]
      for printed in [false, true] {
        #expect(shelf.monthsDue(in: .gregorian, on: try day(2026, 11, 2), printed: printed) == due, "\(published)")
      }
    }
    // While it runs, the last that is over is made as on an empty shelf.
    let running = [report(of: month, on: try day(2026, 10, 15), files: [])]
    let before = running.monthsDue(in: .gregorian, on: try day(2026, 10, 16), printed: false)
    #expect(before.map(\.description) == ["2026-09"])
    // Where the machine was off, those that followed it are made too.
    let months = running.monthsDue(in: .gregorian, on: try day(2027, 1, 5), printed: false)
    #expect(months.map(\.description) == ["2026-10", "2026-11", "2026-12"])
  }

  /// An empty month to come that stands on the shelf holds no other up.
  @Test func aMonthToComeOnTheShelfStopsNoRun() throws {
    let month = try #require(CivilMonth(.gregorian, year: 2027, month: 10))
    let shelf = [report(of: month, on: try day(2026, 10, 15), files: [])]
    let due = shelf.monthsDue(in: .gregorian, on: try day(2026, 11, 2), printed: false)
    #expect(due.map(\.description) == ["2026-10"])
  }

  @Test func aRunningMonthIsReplacedWhenItIsOverAndAMonthToComeIsRefused() async throws {
    let house = try await house(on: try day(2026, 12, 15))
    let definitions = try ReportFolder(House.root + "/reports").all()
    let december = try #require(CivilMonth(.gregorian, year: 2026, month: 12))
    let early = try await house.engine.publishReports(
      of: december, as: [.json], under: definitions, program: "rida 0")
    #expect(early.contains { $0.report == "board-2026-Q4" } && early.contains { $0.report == "board-2026" })
    for token in try await house.completedRequests(6) {
      _ = try await house.engine.submit(["Q1": ["1"]], key: nil, with: token, mode: .ownPhone)
    }
    house.pass(days: 18)
    let made = try await house.engine.publishDueReports(
      in: [.gregorian], as: [.json], under: definitions, program: "rida 0")
    #expect(made.filter { $0.report.hasPrefix("monthly-") }.map(\.report) == ["monthly-2026-12"])
    #expect(Set(made.map(\.report)) == Set(early.map(\.report)) && made.allSatisfy { $0.outcome == .changed })
    for report in try await house.engine.store.read({ try $0.shelvedReports() }) {
      #expect(report.published == house.now, "\(report.name)")
    }
    let records = try await house.engine.store.read { try $0.auditRecords(about: .report("monthly-2026-12")) }
    #expect(records.map(\.act) == ["exportReports", "exportReports"])
    #expect(try await house.engine.verify().isClean)
    #expect(try await publish(house) == [], "it stands there")
    let october = try #require(CivilMonth(.gregorian, year: 2027, month: 10))
    await #expect(throws: ShelfRefusal.notBegun(october)) {
      try await house.engine.publishReports(of: october, as: [.json], under: definitions, program: "rida 0")
    }
    #expect(try await house.engine.store.read { try $0.shelvedReport(named: "monthly-2027-10") } == nil)
  }

  /// `rida verify` recomputes every digest of the shelf.
  @Test func aChangedFileOnTheShelfIsFound() async throws {
    for (statement, words) in [
      (
        "UPDATE shelved_file SET bytes = substr(bytes, 2), size = size - 1 WHERE name LIKE '%.json' AND name <> 'manifest.json'",
        "as it was published"
      ),
      (
        "UPDATE shelved_file SET sha256 = '\(String(repeating: "0", count: 64))' WHERE name LIKE '%.json' AND name <> 'manifest.json'",
        "as it was published"
      ),
      ("UPDATE shelved_file SET bytes = substr(bytes, 2), size = size - 1 WHERE name = 'manifest.json'", "not genuine"),
      ("DELETE FROM shelved_file WHERE name LIKE '%.json' AND name <> 'manifest.json'", "is missing"),
      ("UPDATE shelved_report SET figures = '\(String(repeating: "0", count: 64))'", "numbers' digest"),
    ] {
      let house = try await house(on: try day(2026, 11, 2))
      _ = try await publish(house)
      #expect(try await house.engine.verify().isClean)
      try await house.engine.store.spoil(statement)
      let found = try await house.engine.verify()
      #expect(!found.isClean && found.shelf.count >= 3 && found.shelf.allSatisfy { $0.contains(words) }, "\(statement)")
    }
  }
}
