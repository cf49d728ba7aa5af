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

  /// Groups inside groups, each under a condition, with questions in the innermost.
  private func nested(groups: Int, under condition: String, questions: Int) throws -> FormReading {
    try read(
      "select_one l,Q1,أيها؟,Which?,\n"
        + (0..<groups).map { "begin_group,g\($0),,,\(condition)\n" }.joined()
        + (0..<questions).map { "text,T\($0),ماذا؟,What?,\n" }.joined()
        + String(repeating: "end_group,,,,\n", count: groups), choices: "l,1,أول,First\nl,2,ثان,Second\n")
  }

  @Test func aQuestionRepeatsTwentyConditionsOfItsGroupsAtMost() throws {
    let kept = try nested(groups: 20, under: "${Q1} = '1'", questions: 2).draft.items("questions").dropFirst()
    #expect(kept.map { $0["shown-if"]?.items("and").count } == [19, 19])
    let many = Array(repeating: "${Q1} = '1'", count: 40).joined(separator: " and ")
    for (groups, condition) in [(21, "${Q1} = '1'"), (40, many)] {
      let reading = try nested(groups: groups, under: condition, questions: 300)
      #expect(reading.draft.items("questions").count == 301)
      #expect(reading.draft.items("questions").allSatisfy { $0["shown-if"] == nil })
      #expect(reading.notes.count { $0.reason == .conditionNotCarried(condition) } == 300)
    }
  }

  @Test func aConditionNamesAHundredCodesAtMost() throws {
    for (times, isCarried) in [(50, true), (51, false)] {
      let condition = Array(repeating: "${Q1} = '1'", count: times).joined(separator: " or ")
      let question = try nested(groups: 2, under: condition, questions: 1).draft.items("questions")[1]
      #expect((question["shown-if"] != nil) == isCarried)
    }
  }

  @Test func aThousandNotesAreKeptAndTheLastSaysThatThereAreMore() throws {
    let rows = (0..<3_000).map { "unheard-of,N\($0),نص,Text,\n" }.joined()
    let notes = try read("text,Q1,ماذا؟,What?,\n" + rows).notes
    #expect(notes.count == 1_001)
    #expect(notes.last?.reason == .more(than: 1_000) && notes.last?.isRowLeftOut == false)
    #expect(notes.dropLast().allSatisfy { $0.reason != .more(than: 1_000) })
    #expect(notes.last?.words.ar.contains("١٠٠٠") == true && notes.last?.words.en.contains("1000") == true)
    let few = try read("text,Q1,ماذا؟,What?,\nunheard-of,N1,نص,Text,\n").notes
    #expect(!few.contains { $0.reason == .more(than: 1_000) })
  }

  @Test func aCellLongerThanExcelTakesIsNamed() throws {
    let long = String(repeating: "س", count: 32_768)
    let refusal = WorkbookRefusal.cellTooLong(sheet: "survey", cell: "C3", most: 32_767)
    #expect(throws: refusal) { try read("text,Q1,ماذا؟,What?,\ntext,Q2,\(long),What?,\n") }
    #expect(throws: Never.self) { try read("text,Q1,\(long.dropLast()),What?,\n") }
    let sheet = """
      <worksheet><sheetData><row r="1"><c t="inlineStr"><is><t>type</t></is></c></row><row r="3"><c r="C3" t="s"><v>0</v>
      </c></row></sheetData></worksheet>
      """
    let book = try Packed.workbook(sheet: sheet, shared: "<sst><si><t>\(long)</t></si></sst>")
    #expect(throws: refusal) { try FormFiles([("form.xlsx", book)]) }
  }

  @Test func aSharedTextCountsAtEachCell() throws {
    let rows = String(repeating: "<row><c t=\"s\"><v>0</v></c></row>", count: 600)
    let shared = "<sst><si><t>\(String(repeating: "x", count: 32_000))</t></si></sst>"
    let book = try Packed.workbook(sheet: "<worksheet><sheetData>\(rows)</sheetData></worksheet>", shared: shared)
    #expect(throws: WorkbookRefusal.tooMuchText(mebibytes: 16)) { try FormFiles([("form.xlsx", book)]) }
  }

  @Test func aListThatEveryQuestionRepeatsIsRefusedBeforeItIsRepeated() throws {
    let choices = (0..<2_000).map { "l,n\($0),خيار,Option\n" }.joined()
    let questions = (0..<200).map { "select_one l,Q\($0),أيها؟,Which?,\n" }.joined()
    #expect(throws: FormReadingRefusal.tooLong) { try read(questions, choices: choices) }
    let refusals: [FormReadingRefusal] = [.tooLong, .noSurveySheet(found: (0..<5_000).map { "Sheet\($0)" })]
    for refusal in refusals {
      #expect(!refusal.words.ar.isEmpty && refusal.words.en.count < 300 && refusal.words.ar.count < 400)
    }
  }

  @Test func aHeadingMayStandManyTimes() throws {
    let columns = (0..<300).map { _ in "label::English (en)" }.joined(separator: ",")
    let survey = "type,name,label::Arabic (ar),\(columns)\ntext,Q1,ماذا؟,\(String(repeating: ",", count: 299))What?\n"
    let reading = try FormReading(FormFiles([("survey.csv", Array(survey.utf8))]))
    #expect(reading.draft.items("questions").first?.string("en") == "What?")
  }

  @Test(.timeLimit(.minutes(1))) func manyReferencesThatEndNowhereAreReadOnce() throws {
    let open = String(repeating: "${", count: 16_000)
    let reading = try read((0..<8).map { "text,Q\($0),س\(open),W\(open),\n" }.joined())
    #expect(!reading.notes.contains { if case .labelReferences = $0.reason { true } else { false } })
    let one = try read("text,Q1,ماذا ${a} و${b}؟,What?,\n")
    #expect(one.notes.contains { $0.reason == .labelReferences("${a}") })
  }
}
