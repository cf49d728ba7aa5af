import Foundation
import Surveys
import Testing
import Vocabulary

/// A published version stays as it was published.
struct PublicationTests {
  private static let published = Shelf.draft(line: 3, "status: published")

  /// A folder on disk with one published version that is not recorded yet.
  private func inFolder(_ act: (SurveyFolder) throws -> Void) throws { try Shelf(Self.published).inFolder(act) }

  private func write(_ text: String, _ name: String, in folder: SurveyFolder) throws {
    try Data(text.utf8).write(to: URL(filePath: "\(folder.path)/\(name)"))
  }

  @Test func publishingRecordsTheVersionOnce() throws {
    try inFolder { folder in
      #expect(folder.check().map(\.kind) == [.publication(.unrecorded("trial/1"))])
      #expect(folder.check().map(\.line) == [2])
      #expect(folder.questionnaires.isEmpty)
      let recorded = try folder.publish()
      #expect(recorded == ["trial/1"])
      #expect(folder.check().isEmpty)
      #expect(folder.questionnaires.map(\.reference) == ["trial/1"])
      let recordedAgain = try folder.publish()
      #expect(recordedAgain.isEmpty)
    }
  }

  @Test func anEditedVersionIsNamed() throws {
    try inFolder { folder in
      try folder.publish()
      try write(Self.published.replacing("Was it solved?", with: "Was it all solved?"), "draft.yaml", in: folder)
      #expect(
        folder.check() == [
          Fault(file: "\(folder.path)/draft.yaml", line: 2, kind: .publication(.edited("trial/1")))
        ])
      #expect(throws: SurveyFolderRefusal.faulty(folder.check())) { try folder.publish() }
    }
  }

  @Test func aVersionTakenBackToDraftIsEdited() throws {
    try inFolder { folder in
      try folder.publish()
      try write(Shelf.draft, "draft.yaml", in: folder)
      #expect(folder.check().map(\.kind) == [.publication(.edited("trial/1"))])
    }
  }

  @Test func anEditThatBreaksTheFileIsStillAnEdit() throws {
    try inFolder { folder in
      try folder.publish()
      try write(Self.published.replacing("    en: Was it solved?\n", with: ""), "draft.yaml", in: folder)
      #expect(folder.check().map(\.kind) == [.publication(.edited("trial/1")), .shape(.missingKey("en"))])
    }
  }

  @Test func commentsAndWhiteSpaceMayChange() throws {
    try inFolder { folder in
      try folder.publish()
      let text = Self.published.replacing("en: Was it solved?", with: "en:   \"Was it\n      solved?\"  # !")
      try write("# A comment\n" + text.replacing("degree", with: "amount"), "draft.yaml", in: folder)
      #expect(folder.check().isEmpty)
    }
  }

  @Test func aVersionThatVanishedIsNamedByItsRecord() throws {
    try inFolder { folder in
      try folder.publish()
      try write(Self.published.replacing("version: 1", with: "version: 2"), "draft.yaml", in: folder)
      let faults = folder.check()
      #expect(faults.map(\.kind) == [.publication(.unrecorded("trial/2")), .publication(.vanished("trial/1"))])
      let record = try String(contentsOfFile: "\(folder.path)/published.yaml", encoding: .utf8)
      let lines = record.split(separator: "\n", omittingEmptySubsequences: false)
      #expect(faults.last?.line == lines.firstIndex { $0.hasPrefix("trial/1:") }.map { $0 + 1 })
    }
  }

  @Test func aRecordThatIsNoRecordIsNamed() throws {
    var shelf = try Shelf(Self.published)
    shelf["published.yaml"] = "# digests\ntrial/1: \"abc\"\n"
    #expect(shelf.read().faults.map(\.line) == [2])
    #expect(shelf.read().faults.map(\.file) == ["surveys/published.yaml"])
    shelf["published.yaml"] = "- trial/1\n"
    #expect(shelf.read().faults.map(\.kind) == [.shape(.wrongType(expected: .mapping))])
  }
}
