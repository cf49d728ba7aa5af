import Tally
import Testing
import Vocabulary

@testable import Imports

/// Groups of beneficiaries (G1) in files of earlier answers.
@Suite struct GroupRuleTests {
  private func plan() throws -> ImportPlan {
    try Samples.widePlan {
      $0.replacing(
        "mode:",
        with: """
          group:
            column: الفئة
            values: { مسن: { code: elderly, ar: كبار السن, en: Older people } }
            unstated: [غير محدد]
          mode:
          """)
    }
  }

  @Test func aCellNamesAGroupOrNoneAndAnUnknownOneIsRejectedByLine() throws {
    let header = Samples.wideHeader + ",الفئة"
    let rows = ["مسن", "", "غير محدد", "نبيل"].enumerated().map { "2024-08-1\($0),A,B,C2,راض,,,,\($1)" }
    let reading = try plan().read(Array(([header] + rows).joined(separator: "\n").utf8))
    #expect(reading.rows.map(\.stratum.group?.text) == ["elderly", nil, nil])
    #expect(reading.groups.map(\.key.text) == ["elderly"])
    #expect(reading.rejected.map(\.line) == [5])
    #expect(reading.rejected.map(\.faults) == [[.nameUnknown(column: "الفئة", "نبيل")]])
  }

  @Test func aMapWithoutTheColumnStatesNone() throws {
    let reading = try Samples.read(["2024-08-14,A,B,C2,راض,,,"], with: Samples.widePlan())
    #expect(reading.rows.map(\.stratum.group) == [nil] && reading.groups.isEmpty)
  }
}
