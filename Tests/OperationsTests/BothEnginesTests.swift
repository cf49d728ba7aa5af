import Foundation
import Operations
import Reports
import TestSupport
import Testing
import Vocabulary
import Workflow

/// The same association in SQLite and in PostgreSQL.
@Suite(.enabled(if: TestCluster.isInstalled, Comment(rawValue: TestCluster.missing)))
struct BothEnginesTests {
  /// People who answer all kinds of things, some of them with words, over three days.
  private func lived(onPostgreSQL: Bool) async throws -> House {
    let house = try await House(seed: 5, onPostgreSQL: onPostgreSQL)
    for day in 0..<3 {
      for (number, token) in try await house.completedRequests(14).enumerated() where number % 5 != 4 {
        _ = try await house.engine.submit(
          [
            "Q1": ["\((number + day) % 5 + 1)"], "Q2": [number % 3 == 0 ? "99" : "\(number % 3 + 1)"],
            "Q9": number % 2 == 0 ? ["1", "2"] : [], "Q10": number % 4 == 0 ? ["المواعيد سريعة \(number)، شكراً"] : [],
            "Q11": number % 7 == 3 ? ["1"] : [],
          ], key: nil, with: token, mode: number % 3 == 0 ? .kiosk : .ownPhone)
      }
      if day < 2 { try await house.endDay() }
      house.pass(days: 1)
    }
    return house
  }

  private func files(of house: House) async throws -> [String: [UInt8]] {
    let folder = ReportFolder(House.root + "/reports")
    let month = try #require(CivilMonth(.gregorian, year: 2026, month: 10))
    let reports: [any WrittenReport] = [
      try await house.engine.monthlyReport(month, under: try folder.monthly()),
      try await house.engine.boardReport(CivilPeriod(month), under: try folder.board()),
      try await house.engine.departmentReport(House.department.code, month: month, under: try folder.department()),
    ]
    var files: [String: [UInt8]] = [:]
    for report in reports {
      for edition in report.editions(in: Language.allCases) {
        for format in ReportFormat.allCases {
          for file in try edition.files(as: format) { files[file.name] = file.bytes }
        }
      }
    }
    return files
  }

  @Test func everyFileOfEveryReportIsTheSameByteForByte() async throws {
    let onFile = try await lived(onPostgreSQL: false)
    let onServer = try await lived(onPostgreSQL: true)
    let (expected, found) = (try await files(of: onFile), try await files(of: onServer))
    #expect(expected.count > 10 && expected.keys.sorted() == found.keys.sorted())
    for (name, bytes) in expected { #expect(found[name] == bytes, "\(name)") }
    let verification = try await onServer.engine.verify()
    #expect(verification.isClean && verification.responses > 25)
    #expect(try await onFile.engine.verify().responses == verification.responses)
  }
}
