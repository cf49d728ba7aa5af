import Storage
import Surveys
import TestSupport
import Testing
import Vocabulary
import Workflow

@testable import Operations

/// Drafts that could not be opened again: none is made any more, and one that is there hinders nobody.
struct UnopenableDraftTests {
  private let officer = Staff(StaffID(high: 4, low: 1), roles: [.qualityOfficer])

  @Test(arguments: ["question", "n\u{0301}\u{646}", String(repeating: "ن", count: 101)])
  func whatCouldNotBeOpenedAgainIsNotKept(key: String) async throws {
    let house = try await House(.editable)
    let basis = try #require(try await house.engine.questionnaires().last)
    let id = try await house.engine.beginDraft(copying: basis.reference, by: officer)
    let before = try await house.engine.draft(id)
    let twice = DraftValue.keys([.init("question", .text("Q1")), .init(key, .list([])), .init(key, .list([]))])
    await #expect(throws: DraftRefusal.unkeepable) {
      try await house.engine.changeDraft(id, seen: 1, by: officer) { $0["shown-if"] = twice }
    }
    #expect(try await house.engine.draft(id) == before)
  }

  @Test func oneThatIsThereIsListedDownloadedAndThrownAway() async throws {
    let house = try await House(.editable)
    let basis = try #require(try await house.engine.questionnaires().last)
    let sound = try await house.engine.beginDraft(copying: basis.reference, by: officer)
    let (id, now): (DraftID, Moment) = (house.engine.world.key(), house.now)
    let source = "questionnaire: a\nquestionnaire: b\n"
    try await house.engine.store.write { [officer] ledger in
      try ledger.save(DraftRecord(id: id, source: source, origin: "from before", changed: now, by: officer.id))
    }
    let listed = try await house.engine.drafts()
    #expect(Set(listed.map(\.id)) == [sound, id])
    let draft = try await house.engine.draft(id)
    #expect(draft.source == source && draft.remarks == [DraftRefusal.unreadable.words])
    await #expect(throws: DraftRefusal.unreadable) {
      try await house.engine.changeDraft(id, seen: 1, by: officer) { $0["version"] = .plain("2") }
    }
    await #expect(throws: DraftRefusal.unreadable) { try await house.engine.publishDraft(id, seen: 1, by: officer) }
    try await house.engine.discardDraft(id, seen: 1, by: officer)
    #expect(try await house.engine.drafts().map(\.id) == [sound])
  }
}
