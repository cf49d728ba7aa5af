import Foundation
import Surveys
import Testing
import Vocabulary

/// Files that cannot be read, and what the reader says of them.
struct FileFaultTests {
  private func fault(_ bytes: [UInt8]) throws -> Fault {
    var shelf = try Shelf()
    shelf.files["draft.yaml"] = bytes
    let faults = shelf.faults()
    #expect(faults.count == 1)
    return try #require(faults.first)
  }

  @Test func brokenYAMLIsNamedByItsLine() throws {
    let fault = try fault(Array(Shelf.draft(line: 21, "    ar: هل كان الشرح واضحاً: ما المطلوب").utf8))
    #expect(fault.line == 21)
    #expect(fault.kind == .file(.brokenYAML("mapping values are not allowed in this context")))
  }

  @Test func aKeyWrittenTwiceIsNamedByItsLine() throws {
    let fault = try fault(Array(Shelf.draft(line: 22, "    ar: ثانية").utf8))
    #expect(fault.line == 21)
    #expect(fault.kind == .file(.keyTwice("ar")))
  }

  @Test func otherEncodingsAreNamedByTheirLine() throws {
    let windows1256: [UInt8] = [0xCA, 0xCC, 0xD1, 0xC8, 0xC9]
    let fault = try fault(Array("version: 1\ntitle: { ar: ".utf8) + windows1256 + Array(" }\n".utf8))
    #expect(fault.line == 2)
    #expect(fault.kind == .file(.notUTF8))
  }

  @Test func controlCharactersAreNamedByTheirLine() throws {
    let fault = try fault(Array("version: 1\ntitle: \u{7}\n".utf8))
    #expect(fault.line == 2)
    guard case .file(.brokenYAML) = fault.kind else {
      Issue.record("\(fault)")
      return
    }
  }

  @Test func emptyAndEndlessFilesAreRefused() throws {
    #expect(try fault([]).kind == .file(.empty))
    #expect(try fault(Array("# nothing yet\n".utf8)).kind == .file(.empty))
    #expect(try fault(Array(repeating: 0x23, count: 300_000)).kind == .file(.tooLarge(limit: 262_144)))
    guard case .file(.brokenYAML) = try fault(Array(repeating: UInt8(ascii: "["), count: 50_000)).kind else {
      Issue.record("a bottomless list is read")
      return
    }
  }

  @Test func aByteOrderMarkAndWindowsLineEndsDoNoHarm() throws {
    let shelf = try Shelf("\u{FEFF}" + Shelf.draft.replacing("\n", with: "\r\n"))
    #expect(shelf.read().faults.isEmpty)
    #expect(try shelf.read().questionnaires == Shelf().read().questionnaires)
  }

  @Test func aQuestionnaireUnderAnotherEndingIsNotLostSilently() throws {
    var shelf = try Shelf()
    shelf["other.yml"] = Shelf.draft.replacing("version: 1", with: "version: 2")
    #expect(shelf.faults("other.yml").map(\.kind) == [.file(.notCalledYAML)])
  }

  @Test func withoutItsSchemaNothingIsAccepted() throws {
    var shelf = try Shelf()
    shelf.files["schema.json"] = nil
    let reading = shelf.read()
    #expect(reading.faults.map(\.kind) == [.shape(.schemaMissing)])
    #expect(reading.faults.map(\.file) == ["surveys/schema.json"])
    #expect(reading.questionnaires.isEmpty)
  }

  @Test func aSchemaThatAsksForMoreThanTheCheckDoesIsRefused() throws {
    var shelf = try Shelf()
    shelf["schema.json"] = """
      {
        "type": "object",
        "properties": {
          "version": { "type": "integer", "multipleOf": 2 },
          "title": { "$ref": "#/$defs/nowhere" },
          "outcome": { "pattern": "[" }
        }
      }
      """
    let faults = shelf.faults("schema.json")
    #expect(faults.map(\.line) == [4, 5, 6])
    #expect(faults.first?.kind == .shape(.schemaKeyword("multipleOf: 2")))
    #expect(shelf.read().questionnaires.isEmpty)
  }

  @Test func aFolderThatIsNotThereIsAFault() {
    let folder = SurveyFolder("/nowhere/surveys/")
    #expect(folder.check() == [Fault(file: "/nowhere/surveys", line: 1, kind: .file(.folderUnreadable))])
    #expect(folder.questionnaires.isEmpty)
  }

  @Test func aFileThatCannotBeOpenedIsNamedAndTheOthersAreRead() throws {
    try Shelf().inFolder { folder in
      try FileManager.default.createDirectory(
        atPath: "\(folder.path)/locked.yaml", withIntermediateDirectories: true)
      #expect(folder.check() == [Fault(file: "\(folder.path)/locked.yaml", line: 1, kind: .file(.unreadable))])
      #expect(folder.questionnaires.map(\.reference) == ["trial/1"])
    }
  }

  @Test func anEmptyFolderIsAFault() throws {
    var shelf = try Shelf()
    shelf.files["draft.yaml"] = nil
    #expect(shelf.read().faults.map(\.kind) == [.file(.noQuestionnaire)])
  }
}
