import Surveys
import Testing
import Vocabulary
import XLSForms

/// A question that a form calls as one of Rida's pages calls a field of its own gets another code, and a note says so.
struct ReservedNameTests {
  private func read(_ rows: String...) throws -> FormReading {
    let survey = "type,name,label::Arabic (ar),label::English (en),relevant,rida_code\n" + rows.joined(separator: "\n")
    let choices = "list_name,name,label::Arabic (ar),label::English (en)\nl,1,أول,First\nl,2,ثان,Second\n"
    return try FormReading(
      FormFiles([("survey.csv", Array(survey.utf8)), ("choices.csv", Array(choices.utf8))]))
  }

  private func codes(_ reading: FormReading) -> [String] { reading.draft.items("questions").map { $0.string("code") } }

  private func saysReserved(_ reading: FormReading) -> Bool {
    QuestionnaireRules.shipped.examine(reading.draft).findings.contains { $0.reason.ar.contains("محجوز") }
  }

  @Test(arguments: Questionnaire.reservedCodes.sorted())
  func aReservedNameGetsANumber(name: String) throws {
    let reading = try read(
      "select_one l,\(name),أيها؟,Which?,,", "text,why,لماذا؟,Why?,${\(name)} = '2',")
    #expect(codes(reading) == ["\(name)_1", "why"])
    #expect(reading.notes.contains { $0.row == 2 && $0.reason == .nameChanged(name, to: "\(name)_1") })
    #expect(reading.draft.items("questions")[1]["shown-if"]?.string("question") == "\(name)_1")
    #expect(!saysReserved(reading))
  }

  @Test func theNumberIsOneThatNoOtherQuestionHas() throws {
    let reading = try read(
      "text,consent_1,ماذا؟,What?,,", "text,consent,لماذا؟,Why?,,", "text,when,متى؟,When?,,consent_2")
    #expect(codes(reading) == ["consent_1", "consent_3", "consent_2"])
  }

  /// A form of a version from before keeps its code, which the editor then names.
  @Test func aCodeThatRidaWroteIsKept() throws {
    let reading = try read("text,question,ماذا؟,What?,,consent")
    #expect(codes(reading) == ["consent"])
    #expect(saysReserved(reading))
  }
}
