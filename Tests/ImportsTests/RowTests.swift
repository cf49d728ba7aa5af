import Collector
import Foundation
import Surveys
import Tally
import Testing
import Vocabulary

@testable import Imports

struct RowTests {
  @Test func aRowBecomesAResponseWithAllItsAnswers() throws {
    let reading = try Samples.read(["2024-08-14,Housing,Keys,هاتف,راض,١٠,2|5,\" شكراً \""], with: Samples.widePlan())
    let row = try #require(reading.rows.first)
    #expect(row.stratum.day.description == "2024-08-14")
    #expect(row.stratum.department.text == "housing")
    #expect(row.stratum.service.text == "housing-keys")
    #expect(row.stratum.channel == .phone)
    #expect(row.stratum.mode == .paper)
    #expect(row.stratum.survey == "wide/3")
    let answers = row.sheet.answers.map { ($0.key.text, $0.value) }.sorted { $0.0 < $1.0 }
    #expect(answers.map(\.0) == ["Q1", "Q10", "Q8", "Q9"])
    #expect(answers.map(\.1) == [.choice(1), .words("شكراً"), .choice(10), .choices([2, 5])])
    let id = ResponseID(high: 1, low: 2)
    #expect(row.response(id).counts.total == 4)
  }

  @Test func aSkippedQuestionIsNoFaultButARowWithoutAnyAnswerIs() throws {
    let reading = try Samples.read(
      ["2024-08-14,A,B,موقع,لا أعرف,,,", "2024-08-14,A,B,موقع,,,,", "2024-08-14,A,B,موقع,,,,words"],
      with: Samples.widePlan())
    #expect(reading.rows.map(\.line) == [2, 4])
    #expect(reading.rows.first?.sheet.answers[try Samples.code("Q1")] == .choice(99))
    #expect(reading.rejected.map(\.faults) == [[.nothingAnswered]])
  }

  @Test func everyFaultOfARowIsNamedAtOnce() throws {
    let reading = try Samples.read(["2024-02-30,,B,برق,سعيد,11,1|9,x"], with: Samples.widePlan())
    #expect(
      reading.rejected.first?.faults == [
        .noSuchDay("2024-02-30", format: "yyyy-MM-dd"), .nameRefused(column: "القسم", ""),
        .nameUnknown(column: "القناة", "برق"), .notAnAnswer(column: "الرضا", "سعيد"),
        .notAnAnswer(column: "التوصية", "11"), .notAnAnswer(column: "العوائق", "9"),
      ])
  }

  @Test func limitsOfTheQuestionnaireHold() throws {
    let reading = try Samples.read(
      ["2024-08-14,A,B,C2,راض,,1|2|3,", "2024-08-14,A,B,C2,راض,,,\(String(repeating: "س", count: 21))"],
      with: Samples.widePlan())
    #expect(reading.rejected.map(\.faults) == [[.tooManyChoices(most: 2)], [.wordsTooLong(limit: 20)]])
  }

  @Test func datesOutsideThePlausibleOnesAreRejected() throws {
    let plan = try Samples.widePlan {
      $0.replacing("format: yyyy-MM-dd", with: "format: yyyy-MM-dd, earliest: 2024-01-01, latest: 2024-12-31")
    }
    let rows = ["2023-12-31", "2024-01-01", "2024-12-31", "2025-01-01"].map { "\($0),A,B,C2,راض,,," }
    #expect(try Samples.read(rows, with: plan).rejected.map(\.line) == [2, 5])
  }

  /// `08/11/2026` is in November, also where 11 August was meant: such a row is told by line, and never counted then.
  @Test func nobodyAnsweredAfterToday() throws {
    let plan = try Samples.widePlan { $0.replacing("format: yyyy-MM-dd", with: "format: dd/MM/yyyy") }
    let rows = ["11/10/2026", "12/10/2026", "08/11/2026"].map { "\($0),A,B,C2,راض,,," }
    let reading = try Samples.read(rows, with: plan)
    #expect(reading.rows.map(\.stratum.day) == [Samples.today])
    #expect(reading.rejected.map(\.line) == [3, 4])
    #expect(reading.rejected.map(\.faults) == [[.afterToday("12/10/2026")], [.afterToday("08/11/2026")]])
    let reason = try #require(reading.rejected.first?.reason)
    #expect(reason.en.contains("still to come") && reason.ar.contains("لم يأتِ بعد"))
    let tomorrow = Array(([Samples.wideHeader] + rows).joined(separator: "\n").utf8)
    #expect(try plan.read(tomorrow, today: Samples.today.adding(days: 1)).rejected.map(\.line) == [4])
  }

  @Test func damagedRowsAreRejectedAndTheirNeighboursAreNot() throws {
    var file = Array((Samples.wideHeader + "\n").utf8)
    for damage: [UInt8] in [[], [0], [0xFF], []] {
      file += Array("2024-08-14,القسم,B,C2,راض,,,".utf8) + damage + [10]
    }
    file += Array(",,,,,,,\n".utf8)
    let reading = try Samples.widePlan().read(file)
    #expect(reading.rows.map(\.line) == [2, 5])
    #expect(reading.rejected.map(\.faults) == [[.damaged], [.damaged], [.blank]])
  }

  @Test func anyEncodingAndSeparatorGivesTheSameRows() throws {
    let text = Samples.wideHeader + "\r\n2024-08-14,الإسكان,مفاتيح,هاتف,راض,9,,جيد\r\n"
    let encoding = String.Encoding(rawValue: 0x8000_0506)
    let old = try #require(text.data(using: encoding))
    let plan = try Samples.widePlan()
    let row = try #require(try plan.read(Array(text.utf8)).rows.first)
    for same in [Array(old), Array(text.replacing(",", with: ";").utf8), [0xEF, 0xBB, 0xBF] + Array(text.utf8)] {
      let reading = try plan.read(same)
      #expect(reading.rows.map(\.key) == [row.key])
      #expect(reading.rows.map(\.stratum) == [row.stratum] && reading.rows.map(\.sheet) == [row.sheet])
    }
  }

  @Test func aFileWithoutTheColumnsIsRefusedAsWhole() throws {
    let plan = try Samples.widePlan()
    #expect(throws: ImportFileRefusal.empty) { try plan.read([]) }
    #expect(throws: ImportFileRefusal.empty) { try plan.read(Array("\r\n\r\n".utf8)) }
    #expect(throws: ImportFileRefusal.headerBroken) { try plan.read(Array("\"a,b\n1,2\n".utf8)) }
    let header = Samples.wideHeader
    #expect(throws: ImportFileRefusal.columnTwice("الرضا")) { try plan.read(Array((header + ",الرضا\n").utf8)) }
    let short = Array(header.replacing(",القناة", with: "").utf8)
    #expect {
      try plan.read(short)
    } throws: { error in
      guard case .columnsMissing(["القناة"], _) = error as? ImportFileRefusal else { return false }
      return true
    }
  }

  @Test func aNameGivesTheSameCodeAlways() {
    func code(_ name: String) -> String { DepartmentCode(naming: name).text }
    #expect(code("Local partnerships- MH") == "local-partnerships-mh")
    #expect(code("  local  Partnerships MH ") == "local-partnerships-mh")
    #expect(code("إدارة الإسكان") == "d-00135ace39")
    #expect(code("إدارة الإسكان") != code("إدارة الرعاية"))
    #expect(code("فرع A").hasPrefix("a-") && code("فرع A") != code("مركز A"))
    #expect(code("Branch ٢") == "branch-2")
    #expect(code("-") != code("!"))
    let long = String(repeating: "long ", count: 40)
    #expect(code(long).utf8.count == 64 && code(long) != code(long + "er"))
    #expect(ServiceCode(naming: "مفاتيح", prefix: "housing").text.hasPrefix("housing-d-"))
  }
}
