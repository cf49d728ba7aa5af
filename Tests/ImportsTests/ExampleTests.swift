import Foundation
import Surveys
import Tally
import Testing
import Vocabulary

@testable import Imports

/// The excerpt of real answers, counted here by other means: the file has no quotes, so a plain split reads it.
struct ExampleTests {
  /// A row of the excerpt, cut at its commas.
  struct PlainRow {
    let line: Int
    let cells: [String]

    var isUsable: Bool { !["", "Unknown"].contains(cells[1]) && ["1", "2", "3", "4", "5", "6"].contains(cells[3]) }
    var isoDate: String { cells[0].split(separator: "/").reversed().joined(separator: "-") }
    var answer: Int? { cells[3] == "6" ? 99 : Int(cells[3]) }
  }

  static func plainRows() throws -> [PlainRow] {
    let text = String(decoding: try Samples.exampleFile("excerpt.csv"), as: UTF8.self)
    #expect(!text.contains("\""))
    return text.replacingOccurrences(of: "\r\n", with: "\n").split(separator: "\n").enumerated().dropFirst()
      .map { PlainRow(line: $0.offset + 1, cells: $0.element.components(separatedBy: ",")) }
  }

  @Test func everyLineOfTheExcerptIsTakenOrRejectedAsARecountSays() throws {
    let reading = try Samples.examplePlan().read(try Samples.exampleFile("excerpt.csv"))
    let plain = try Self.plainRows()
    #expect(plain.count == 301)
    #expect(reading.rows.map(\.line) == plain.filter(\.isUsable).map(\.line))
    #expect(reading.rejected.map(\.line) == plain.filter { !$0.isUsable }.map(\.line))
    #expect(reading.rows.count == 254)
    #expect(reading.rejected.count == 47)
    for (row, cells) in zip(reading.rows, plain.filter(\.isUsable)) {
      #expect(row.stratum.day.description == cells.isoDate)
      #expect(row.sheet.answers.values.first == cells.answer.map(AnswerSheet.Answer.choice))
    }
  }

  @Test func theExamplesQuestionIsAboutSatisfaction() throws {
    let plan = try Samples.examplePlan()
    #expect(plan.questionnaire.reference == "nhs-fft/1")
    #expect(plan.map.questionnaire == "questionnaire.yaml")
    let question = try #require(plan.questionnaire.questions.first)
    #expect(question.indicator == .satisfaction)
    #expect(question.scale?.favourableCodes == [1, 2])
    #expect(question.outsideBase?.code == 99)
  }

  @Test func departmentsAndServicesOfTheExcerptAreNamedForEntry() throws {
    let reading = try Samples.examplePlan().read(try Samples.exampleFile("excerpt.csv"))
    let plain = try Self.plainRows().filter(\.isUsable)
    #expect(reading.departments.count == Set(plain.map { $0.cells[1] }).count)
    #expect(reading.services.values.map(\.count).reduce(0, +) == Set(plain.map { $0.cells[1...2] }).count)
    #expect(reading.departments[try Samples.code("forensic")]?.ar == "خدمات الطب النفسي الشرعي")
    let lodge: ServiceCode = try Samples.code("forensic-arnold-lodge")
    #expect(reading.services[try Samples.code("forensic")]?[lodge]?.en == "Arnold lodge")
  }

  @Test func theReasonSaysWhichColumnInBothLanguages() throws {
    let reading = try Samples.examplePlan().read(Array("date,department,unit,answer\n02/06/2021,Unknown,x,7\n".utf8))
    let row = try #require(reading.rejected.first)
    #expect(row.faults == [.nameRefused(column: "department", "Unknown"), .notAnAnswer(column: "answer", "7")])
    #expect(row.reason.en.contains("Unknown") && row.reason.en.contains("“\u{2068}7\u{2069}” is not an answer"))
    #expect(row.reason.ar.contains("ليست إجابة"))
  }

  @Test func anEmptyUnitIsAServiceOfItsOwnInEachDepartment() throws {
    let file = "date,department,unit,answer\n02/06/2021,Forensic,,1\n02/06/2021,Community health services,,1\n"
    let reading = try Samples.examplePlan().read(Array(file.utf8))
    #expect(reading.rows.map(\.stratum.service.text) == ["forensic-unspecified", "community-health-unspecified"])
  }

  @Test func progressEndsAtTheWholeFile() throws {
    let file = try Samples.exampleFile("excerpt.csv")
    var heard: [Int] = []
    _ = try Samples.examplePlan().read(file) { read, whole in
      #expect(whole == file.count)
      heard.append(read)
    }
    #expect(heard.last == file.count)
  }
}
