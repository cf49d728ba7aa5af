import Foundation
import Reports
import Testing
import Vocabulary

/// Every fault of `reports/` is named by file, line and reason.
@Suite struct ReportFolderTests {
  /// The faults of a copy of the shipped folder with one text replaced by another.
  private func faults(_ file: String, _ text: String, _ other: String) throws -> [ReportFault] {
    let copy = FileManager.default.temporaryDirectory.appendingPathComponent("reports-\(UUID())")
    try FileManager.default.copyItem(at: URL(fileURLWithPath: SampleAssociation.folder()), to: copy)
    defer { try? FileManager.default.removeItem(at: copy) }
    let url = copy.appendingPathComponent(file)
    let given = try String(contentsOf: url, encoding: .utf8)
    try #require(given.contains(text), "the shipped file has no «\(text)»")
    try given.replacing(text, with: other, maxReplacements: 1).write(to: url, atomically: true, encoding: .utf8)
    return ReportFolder(copy.path).check()
  }

  @Test func theShippedFolderHasNoFault() { #expect(ReportFolder(SampleAssociation.folder()).check() == []) }

  @Test func digitsAndColonsInACommentAreNoFault() throws {
    #expect(try faults("monthly.yaml", "version: 1", "version: 1 # 20260101:20261231235959") == [])
  }

  @Test(arguments: [
    ("monthly.yaml", "least-n: 5 ", "least-n: 4 ", "monthly.yaml:7: least-n must not be below 5"),
    ("monthly.yaml", "version: 1", "version: one", "monthly.yaml:4: \"version\" must be a number"),
    ("monthly.yaml", "version: 1", "version: 233333333333333332:9", "monthly.yaml:4: this is not valid YAML"),
    ("monthly.yaml", "confidence: 0.95", "confidence: 95", "monthly.yaml:8: \"confidence\" must lie between"),
    (
      "monthly.yaml", "trends: [CSAT,", "trends: [CSAT, speed,",
      "monthly.yaml:21: \"speed\" is not a value of \"trends\""
    ),
    ("monthly.yaml", "[summary,", "[summary, summary,", "monthly.yaml:12: \"summary\" stands twice"),
    ("monthly.yaml", "trend-months: 24", "trend-month: 24", "monthly.yaml:9: the key \"trend-month\" is unknown"),
    ("monthly.yaml", "trend-months: 24", "trend-month: 24", "the key \"trend-months\" is missing"),
    ("texts/ar.yaml", "whole: الجمعية كلها", "", "texts/ar.yaml: the key \"whole\" is missing"),
    ("texts/en.yaml", "whole:", "hole:", "texts/en.yaml:6: the key \"hole\" is unknown"),
    ("texts/ar.yaml", "  two: إجابتان\n", "", "texts/ar.yaml:33: \"count.answers\" lacks the form \"two\""),
    ("texts/en.yaml", "{from} to {to}", "{from}", "texts/en.yaml:4: the text \"report.period\" lacks {to}"),
    ("texts/en.yaml", "{from} to {to}", "{from} to {to} {x}", "the text \"report.period\" has {x}"),
    ("texts/en.yaml", "head.n: Number", "head.n: \"\"", "the text \"head.n\" is empty"),
    ("texts/en.yaml", "head.n: Number", "head.n: [a]", "\"head.n\" must be a text"),
    ("texts/en.yaml", "head.n: Number", "head.n: \"open", "this is not valid YAML"),
    ("texts/en.yaml", "head.n: Number", "head.n: Number\nhead.n: Number", "\"head.n\" stands twice"),
  ])
  func aFaultIsNamedByFileLineAndReason(_ file: String, _ text: String, _ other: String, _ message: String) throws {
    let messages = try faults(file, text, other).map(\.description)
    #expect(messages.contains { $0.contains(message) }, "\(messages)")
  }

  /// Each report has satisfaction among its measures.
  @Test func whatAllReportsLackIsNamedOnce() throws {
    let messages = try faults("texts/en.yaml", "\nindicator.CSAT.name:", "\nno-indicator.CSAT.name:").map(\.description)
    #expect(messages.count { $0.contains("the key \"indicator.CSAT.name\" is missing") } == 1, "\(messages)")
  }

  @Test func faultsAreToldInArabicToo() throws {
    let found = try faults("monthly.yaml", "least-n: 5 ", "least-n: 4 ")
    #expect(found.first?.message(in: .arabic) == "monthly.yaml:7: لا يجوز أن يقل least-n عن ٥: قد يُعرف أصحاب الإجابات")
  }

  @Test func aFolderThatIsNotThereIsAFaultNotACrash() {
    let files = Set(ReportFolder("/nowhere").check().map(\.file))
    #expect(files.isSuperset(of: ["monthly.yaml", "department.yaml", "board.yaml", "blame.yaml", "voices.yaml"]))
    #expect(files.isSuperset(of: ["texts/ar.yaml", "texts/improvement.en.yaml"]))
    #expect(throws: ReportFolderRefusal.self) { try ReportFolder("/nowhere").monthly() }
    #expect(throws: ReportFolderRefusal.self) { try ReportFolder("/nowhere").department() }
    #expect(throws: ReportFolderRefusal.self) { try ReportFolder("/nowhere").board() }
  }
}
