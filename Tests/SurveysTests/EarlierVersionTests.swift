import Foundation
import Surveys
import Testing
import Vocabulary

/// A version that was published before there was a rule stays usable: its record forbids the edit that would mend it.
struct EarlierVersionTests {
  private static let longCode = "T" + String(repeating: "0", count: 57)
  static let earlier = [
    Shelf.draft(line: 38, "  - code: consent"),
    Shelf.draft + (10..<80).map { "  - { code: \(longCode)\($0), type: yes-no, ar: حقاً؟, en: Really? }\n" }.joined(),
    Shelf.draft + "  - { code: W1, type: statement, ar: اقرأ, en: Read, shown-if: { question: Q2, any: [3], and: ["
      + (0..<20).map { "{ question: Q8, none: [\($0 % 10)] }" }.joined(separator: ", ") + "] } }\n",
  ].map { $0.replacing("status: draft", with: "status: published") }

  /// A folder with a published version, and what `published.yaml` says of it once it is recorded.
  private func inFolder(_ text: String, _ act: (SurveyFolder, _ record: String) throws -> Void) throws {
    try Shelf(text).inFolder { folder in
      let (questionnaire, faults) = folder.read(single: "\(folder.path)/draft.yaml")
      #expect(faults.isEmpty, "answers of an earlier survey are read by its own version")
      try act(folder, "trial/1: \"\(try #require(questionnaire).digest)\"\n")
    }
  }

  private func write(_ text: String, _ name: String, in folder: SurveyFolder) throws {
    try Data(text.utf8).write(to: URL(filePath: "\(folder.path)/\(name)"))
  }

  private func breaksARuleForNewOnes(_ fault: Fault) -> Bool {
    switch fault.kind {
    case .meaning(.questionReserved), .meaning(.answersTooLong), .meaning(.arrangement(.tooManyClauses)): true
    default: false
    }
  }

  @Test(arguments: earlier) func aRecordedVersionIsReadWithoutFault(text: String) throws {
    try inFolder(text) { folder, record in
      try write(record, "published.yaml", in: folder)
      #expect(folder.check().isEmpty)
      #expect(folder.questionnaires.map(\.reference) == ["trial/1"])
      let published = try folder.publish()
      #expect(published.isEmpty)
    }
  }

  @Test(arguments: earlier) func anEditOfItIsNamedAndNothingElse(text: String) throws {
    try inFolder(text) { folder, record in
      try write(record, "published.yaml", in: folder)
      try write(text.replacing("Was it solved?", with: "Was it all solved?"), "draft.yaml", in: folder)
      #expect(folder.check().map(\.kind) == [.publication(.edited("trial/1"))])
    }
  }

  @Test(arguments: earlier) func theSameVersionUnrecordedIsNotPublished(text: String) throws {
    try inFolder(text) { folder, _ in
      #expect(folder.check().contains(where: breaksARuleForNewOnes))
      #expect(throws: SurveyFolderRefusal.self) { try folder.publish() }
      #expect(!FileManager.default.fileExists(atPath: "\(folder.path)/published.yaml"))
    }
  }

  @Test(arguments: earlier, [Questionnaire.Status.draft, .published])
  func aNewVersionOfItIsHeldToTheRules(text: String, status: Questionnaire.Status) throws {
    try inFolder(text) { folder, record in
      try write(record, "published.yaml", in: folder)
      let next = text.replacing("version: 1", with: "version: 2")
        .replacing("status: published", with: "status: \(status.rawValue)")
      try write(next, "next.yaml", in: folder)
      let faults = folder.check().filter(breaksARuleForNewOnes)
      #expect(faults.map(\.file) == ["\(folder.path)/next.yaml"])
      #expect(folder.questionnaires.map(\.reference) == ["trial/1"])
      #expect(throws: SurveyFolderRefusal.self) { try folder.publish() }
    }
  }

  @Test(arguments: earlier) func aDraftMadeFromItIsHeldToTheRules(text: String) throws {
    let examined = QuestionnaireRules.shipped.examine(try DraftValue(reading: text))
    #expect(examined.findings.count == 1 && examined.questionnaire == nil)
  }
}
