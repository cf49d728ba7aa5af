import Foundation
import Imports
import Operations
import Reports
import Storage
import Surveys
import TestSupport
import Testing
import Vocabulary

/// Real answers become a month's report, equal to a recount by other means: lines cut at commas, and Wilson's formula written out.
@Suite struct ImportedMonthTests {
  private struct Row {
    let month: String
    let department: String
    let answer: Int
  }

  private static let codes = [
    "Local partnerships- MH": "mental-health", "Community health services": "community-health",
    "Forensic": "forensic", "Specialist Services and CYP": "specialist-cyp",
  ]
  private static let folder = House.root + "/docs/examples/nhs-fft/"

  /// The good rows of the excerpt, read without Rida.
  private static func rows() throws -> [Row] {
    try String(contentsOfFile: folder + "excerpt.csv", encoding: .utf8).split(whereSeparator: \.isNewline).dropFirst()
      .compactMap { line in
        let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        let date = cells[0].split(separator: "/")
        guard !["", "Unknown"].contains(cells[1]), let answer = Int(cells[3]), (1...6).contains(answer) else {
          return nil
        }
        return Row(month: "\(date[2])-\(date[1])", department: cells[1], answer: answer)
      }
  }

  @Test func theReportOfImportedAnswersEqualsARecount() async throws {
    let house = try await House()
    let map = try ImportMap(reading: String(contentsOfFile: Self.folder + "map.yaml", encoding: .utf8))
    let questionnaire = try #require(
      SurveyFolder(House.root + "/surveys").read(single: Self.folder + map.questionnaire).questionnaire)
    let plan = try ImportPlan(map, for: questionnaire)
    let reading = try plan.read(
      Array(try Data(contentsOf: URL(filePath: Self.folder + "excerpt.csv"))), today: house.now.day)
    let outcome = try await house.engine.importResponses(reading, of: plan)
    let again = try await house.engine.importResponses(reading, of: plan)
    let rows = try Self.rows()
    #expect(outcome.added == rows.count && outcome.known == 0)
    #expect(again.added == 0 && again.known == rows.count)
    let record = try await house.engine.store.read { ledger in
      try ledger.auditRecords(limit: 1).map { "\($0.act) \($0.subject): \(try ledger.detail(of: $0))" }
    }
    #expect(
      record == [
        "importRecords questionnaire \(questionnaire.reference): added 0, known \(rows.count), rejected \(again.rejected)"
      ])

    let definition = try ReportFolder(House.root + "/reports").monthly()
    var compared = 0
    for month in Set(rows.map(\.month)).sorted() {
      let civil = try #require(CivilMonth(month, calendar: .gregorian))
      let report = try await house.engine.monthlyReport(civil, under: definition).numbers
      for department in Set(rows.map(\.department)).sorted() {
        let answers = rows.filter { $0.month == month && $0.department == department && $0.answer < 6 }
        let figure = try #require(
          report.departments.first { $0.code == Self.codes[department] }?.figure(.answers(.satisfaction)))
        guard answers.count >= 5 else {
          #expect(figure.value == nil && figure.n.number == (answers.isEmpty ? 0 : nil))
          continue
        }
        let n = Double(answers.count)
        let share = Double(answers.count { $0.answer <= 2 }) / n
        let z = 1.959963984540054
        let middle = (share + z * z / (2 * n)) / (1 + z * z / n)
        let half = z * (share * (1 - share) / n + z * z / (4 * n * n)).squareRoot() / (1 + z * z / n)
        let interval = try #require(figure.interval)
        let value = try #require(figure.value)
        #expect(figure.n.number == answers.count && abs(value - share) < 1e-12)
        #expect(abs(interval.lower - (middle - half)) < 1e-9 && abs(interval.upper - (middle + half)) < 1e-9)
        compared += 1
      }
    }
    #expect(compared > 10)
  }
}
