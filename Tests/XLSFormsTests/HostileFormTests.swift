import Foundation
import Surveys
import Testing
import Vocabulary
import XLSForms

/// Forms in sound files whose contents are made to harm, or merely careless: each is read or refused, with what it costs
/// bounded.
struct HostileFormTests {
  private static let headings = "type,name,label::Arabic (ar),label::English (en),relevant\n"

  private func read(_ survey: String, choices: String = "") throws -> FormReading {
    let choices = "list_name,name,label::Arabic (ar),label::English (en)\n\(choices)"
    return try FormReading(
      FormFiles([
        ("survey.csv", Array((Self.headings + survey).utf8)), ("choices.csv", Array(choices.utf8)),
      ]))
  }

  /// Yes and no under one name are no yes-no question: the list goes in as it stands.
  @Test(arguments: ["1", "yes"]) func yesAndNoMayHaveOneName(name: String) throws {
    let reading = try read(
      "select_one yn,Q1,هل وصلك؟,Did it come?,\ninteger,Q2,كم؟,How many?,${Q1} = '\(name)'\n",
      choices: "yn,\(name),نعم,Yes\nyn,\(name),لا,No\n")
    let questions = reading.draft.items("questions")
    #expect(questions.map { $0.string("type") } == ["choice", "number"])
    #expect(questions[0].items("options").map { $0.string("en") } == ["Yes", "No"])
    // Two options under one code are a fault of the draft; names that are no codes were replaced.
    let faults = QuestionnaireRules.shipped.examine(reading.draft).findings.map(\.reason.en)
    #expect(faults.contains { $0.contains("The option code 1 is used") } == (name == "1"))
    #expect(reading.notes.contains { $0.reason == .codesGiven("yn") } == (name == "yes"))
  }
}
