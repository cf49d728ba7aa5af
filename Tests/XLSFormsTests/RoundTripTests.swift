import Foundation
import Surveys
import Testing
import Vocabulary
import XLSForms

/// A questionnaire goes out as a form and comes back as it was.
struct RoundTripTests {
  private func back(_ reading: FormReading) throws -> Questionnaire {
    let examined = QuestionnaireRules.shipped.examine(reading.draft)
    #expect(examined.findings.map { "\($0.line): \($0.reason.en)" } == [])
    #expect(reading.notes.map { $0.text(in: .english) } == [])
    return try #require(examined.questionnaire)
  }

  @Test func aDraftOfAQuestionnaireIsTheQuestionnaire() throws {
    for questionnaire in Trial.shipped + [try Trial.everything()] {
      let examined = QuestionnaireRules.shipped.examine(DraftValue(questionnaire))
      #expect(examined.findings.map(\.reason.en) == [])
      #expect(examined.questionnaire == questionnaire)
      #expect(try DraftValue(reading: examined.file.text) == DraftValue(questionnaire))
    }
  }

  @Test func everyTypeOfQuestionComesBackFromAWorkbook() throws {
    let questionnaire = try Trial.everything()
    let bytes = try FormSheets(questionnaire).workbook()
    #expect(try back(Trial.read("trial.xlsx", bytes)) == questionnaire)
  }

  @Test func everyTypeOfQuestionComesBackFromCSVFiles() throws {
    let questionnaire = try Trial.everything()
    #expect(try back(FormReading(FormFiles(FormSheets(questionnaire).csvFiles))) == questionnaire)
    #expect(try back(Trial.read("trial.zip", try FormSheets(questionnaire).csvArchive())) == questionnaire)
  }

  @Test func theShippedQuestionnairesComeBackAsDrafts() throws {
    #expect(Trial.shipped.count >= 2)
    for questionnaire in Trial.shipped {
      let draft = try back(Trial.read("form.xlsx", try FormSheets(questionnaire).workbook()))
      var published = DraftValue(draft)
      published["status"] = .text(questionnaire.status.rawValue)
      #expect(QuestionnaireRules.shipped.examine(published).questionnaire == questionnaire)
    }
  }

  @Test func theSameQuestionnaireGivesTheSameBytes() throws {
    let sheets = FormSheets(try Trial.everything())
    #expect(try sheets.workbook() == sheets.workbook())
    #expect(try sheets.csvArchive() == sheets.csvArchive())
  }
}
