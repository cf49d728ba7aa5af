import Collector
import Foundation
import Operations
import Reports
import Storage
import TestSupport
import Testing
import Vocabulary
import Workflow

/// The monthly run: every report of a month onto the shelf, each where those find it who may read it.
@Suite struct ShelfTests {
  private static let program = "rida 0"

  private func definitions() throws -> ReportDefinitions {
    try ReportFolder(House.root + "/reports").all()
  }

  private func month(_ number: Int = 10) throws -> CivilMonth {
    try #require(CivilMonth(.gregorian, year: 2026, month: number))
  }

  private func answered(_ house: House, _ people: Int = 7, seen: Sighting? = nil) async throws {
    for (number, token) in try await house.completedRequests(people).enumerated() {
      _ = try await house.engine.submit(
        [
          "Q1": [number == 0 ? "1" : "5"], "Q10": ["المواعيد سريعة جداً، شكراً لكم"],
        ], key: nil, with: token, mode: .ownPhone, seen: seen)
    }
  }

  private func publish(_ house: House, _ formats: [ReportFormat] = ReportFormat.allCases) async throws
    -> [Publication]
  {
    try await house.engine.publishReports(
      of: try month(), as: formats, under: try definitions(), program: Self.program)
  }

  /// What is to be printed of the department's report.
  private func departments(_ house: House) async throws -> [PrintOrder] {
    try await publish(house).first { $0.report.hasPrefix("department") }?.orders ?? []
  }

  @Test func everyReportOfTheMonthIsOnTheShelfAsItIsMadeAlone() async throws {
    let house = try await House.settingAside()
    try await answered(house)
    // One that no form of ours was sent with is set aside.
    try await answered(house, 1, seen: Sighting())
    let published = try await publish(house)
    #expect(published.map(\.report) == ["department-repair-2026-10", "board-2026-10", "monthly-2026-10"])
    #expect(published.allSatisfy { $0.outcome == .new && $0.orders.count == 2 })
    let rules = try definitions()
    let department = try await house.engine.departmentReport(
      House.department.code, month: try month(), under: rules.department)
    #expect(department.numbers.setAside.answers == 1)
    let alone: [any WrittenReport] = [
      try await house.engine.monthlyReport(try month(), under: rules.monthly),
      try await house.engine.boardReport(CivilPeriod(try month()), under: rules.board), department,
    ]
    for report in alone {
      for edition in report.editions(in: Language.allCases) {
        for format in ReportFormat.allCases {
          for file in try edition.files(as: format) {
            let name = report.tables.name
            let kept = try await house.engine.store.read { try $0.shelvedFile(named: file.name, of: name) }
            #expect(kept == file.bytes, "\(file.name)")
          }
        }
      }
    }
    #expect(try await house.engine.verify().isClean)
  }

  @Test func aSecondRunWritesNothing() async throws {
    let house = try await House()
    try await answered(house)
    _ = try await publish(house)
    let before = try await house.engine.store.digest()
    house.pass(days: 1)
    #expect(try await publish(house).allSatisfy { $0.outcome == .same && $0.orders.count == 2 })
    #expect(try await house.engine.store.digest() == before)
    let records = try await house.engine.store.read { try $0.auditRecords(about: .report("monthly-2026-10")) }
    #expect(records.map(\.act) == ["exportReports"])
  }

  @Test func aPrintedPageStandsBesideTheNumbersItWasPrintedFrom() async throws {
    let house = try await House()
    try await answered(house)
    let order = try #require(try await departments(house).first)
    let lastDay = try month().days.upperBound.adding(days: -1)
    #expect(order.page.contains("<html") && order.date == lastDay)
    let pdf = Array("%PDF-1.4 a page".utf8)
    #expect(try await house.engine.shelve(Array("<html>".utf8), for: order) == false)
    #expect(try await house.engine.shelve(pdf, for: order))
    let kept = try await house.engine.shelvedFile(
      named: order.file, of: order.report, for: .fixed(.departmentOfficer))
    #expect(kept?.bytes == pdf)
    let seal = try #require(
      try await house.engine.shelvedFile(
        named: ReportManifest.name, of: order.report, for: .fixed(.departmentOfficer)))
    try house.engine.manifest(reading: seal.bytes).vouch(for: ReportFile(name: order.file, bytes: pdf))
    // The same run again keeps it; with one more answer it goes, and does not come back.
    #expect(try await departments(house).map(\.file) == ["department-repair-2026-10.en.pdf"])
    try await answered(house, 1)
    #expect(try await publish(house).last?.outcome == .changed)
    #expect(try await house.engine.shelve(pdf, for: order) == false)
    let gone = try await house.engine.shelvedFile(
      named: order.file, of: order.report, for: .fixed(.departmentOfficer))
    #expect(gone == nil)
  }

  @Test func theQuarterAndTheYearComeWithTheirLastMonth() throws {
    func periods(_ number: Int) throws -> [String] { CivilPeriod.ending(with: try month(number)).map(\.description) }
    #expect(try periods(10) == ["2026-10"])
    #expect(try periods(9) == ["2026-09", "2026-Q3"])
    #expect(try periods(12) == ["2026-12", "2026-Q4", "2026"])
    let hijri = try #require(CivilMonth(.ummAlQura, year: 1448, month: 3))
    #expect(CivilPeriod.ending(with: hijri).map(\.description) == ["1448-03", "1448-Q1"])
  }

  /// T4: each department sees its own, and what people wrote is for those who may read comments.
  @Test func theShelfKnowsWhoMayRead() throws {
    let (own, other) = (ReportAudience.department(House.department.code), ReportAudience.department(.fixed("rent")))
    func readers(_ audience: ReportAudience) -> [Role] { Role.allCases.filter { audience.includes(.fixed($0)) } }
    #expect(readers(own) == [.departmentOfficer, .qualityOfficer])
    #expect(readers(other) == [.qualityOfficer])
    #expect(readers(.association) == [.qualityOfficer, .boardMember])
    #expect(throws: RightRefusal.self) { try other.require(.fixed(.departmentOfficer)) }
  }

  @Test func aReportFromARestoredBackupIsTheSameToTheByte() async throws {
    let path = try House.temporaryFile()
    let house = try await House(path: path)
    try await answered(house)
    let folder = URL(filePath: path).deletingLastPathComponent().path
    let copy = folder + "/restored.sqlite"
    try await house.engine.backup(to: copy, under: try definitions().monthly)
    for kept in [".key", ".persons"] {
      try FileManager.default.copyItem(atPath: path + kept, toPath: copy + kept)
    }
    let restored = Engine(
      store: try Store(path: copy, association: .fixed("tabuk")), world: house.engine.world, publicAddress: "")
    let published = try await publish(house)
    _ = try await restored.publishReports(
      of: try month(), as: ReportFormat.allCases, under: try definitions(), program: Self.program)
    for publication in published {
      let one = try #require(try await house.engine.store.read { try $0.shelvedReport(named: publication.report) })
      let other = try #require(try await restored.store.read { try $0.shelvedReport(named: publication.report) })
      #expect(one.files == other.files && one.figures == other.figures && one.files.count > 10)
      #expect(publication.orders.map(\.page.count).allSatisfy { $0 > 5_000 })
    }
  }

  @Test func aFileThatWasAlteredIsNamedAndTheCopyIsKept() async throws {
    let path = try House.temporaryFile()
    let house = try await House(path: path)
    try await answered(house)
    _ = try await publish(house, [.html])
    try await house.engine.store.spoil(
      "UPDATE shelved_file SET bytes = x'00', size = 1 WHERE report = 'monthly-2026-10' AND name LIKE '%.html'")
    let rules = try definitions().monthly
    let found = try await house.engine.backup(to: path + ".backup", under: rules)
    #expect(!found.disputes.isEmpty && found.disputes.allSatisfy { $0.en.contains("not as it was published") })
    #expect(FileManager.default.fileExists(atPath: path + ".backup"))
    await #expect(throws: CopyRefusal.damaged(found.disputes.map(\.en))) {
      try await house.engine.examined(under: rules)
    }
  }
}
