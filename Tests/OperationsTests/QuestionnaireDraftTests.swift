import Operations
import Surveys
import TestSupport
import Testing
import Vocabulary
import Workflow

/// The questionnaire editor: a published version is copied, changed, checked and published under the next number.
struct QuestionnaireDraftTests {
  private let officer = Staff(StaffID(high: 4, low: 1), roles: [.qualityOfficer])
  private let colleague = Staff(StaffID(high: 4, low: 2), roles: [.qualityOfficer])

  /// A house with a draft of its questionnaire.
  private func begun() async throws -> (house: House, draft: DraftID, basis: Questionnaire) {
    let house = try await House(.editable)
    let basis = try #require(try await house.engine.questionnaires().last)
    return (house, try await house.engine.beginDraft(copying: basis.reference, by: officer), basis)
  }

  @Test func aCopyIsTheNextVersionAndHasNoFaults() async throws {
    let (house, id, basis) = try await begun()
    let draft = try await house.engine.draft(id)
    let examined = draft.examination
    #expect(examined.findings.map(\.reason.en) == [])
    let copy = try #require(examined.questionnaire)
    #expect(copy.questions == basis.questions && copy.title == basis.title)
    #expect(copy.version == basis.version + 1 && copy.status == .draft)
  }

  @Test func aPublishedDraftIsFrozenAndAskedWith() async throws {
    let (house, id, basis) = try await begun()
    try await house.engine.changeDraft(id, seen: 1, by: officer) {
      $0["title"] = .both(ar: "رأيك اليوم", en: "Your view today")
    }
    let published = try await house.engine.publishDraft(id, seen: 2, by: officer)
    let all = try await house.engine.questionnaires()
    #expect(all.contains(published) && all.contains(basis))
    #expect(published.title.en == "Your view today" && published.status == .published)
    await #expect(throws: DraftRefusal.unknown) { try await house.engine.draft(id) }
    // The same number is never published twice.
    let again = try await house.engine.beginDraft(copying: basis.reference, by: officer)
    try await house.engine.changeDraft(again, seen: 1, by: officer) {
      $0["version"] = .plain(String(published.version))
    }
    await #expect(throws: DraftRefusal.versionTaken(published.reference)) {
      try await house.engine.publishDraft(again, seen: 2, by: officer)
    }
  }

  @Test func aDraftWithFaultsIsNotPublished() async throws {
    let (house, id, _) = try await begun()
    try await house.engine.changeDraft(id, seen: 1, by: officer) { $0["title"] = .both(ar: "", en: "Title") }
    #expect(try await house.engine.draft(id).examination.findings.count == 1)
    await #expect(throws: DraftRefusal.faulty(1)) { try await house.engine.publishDraft(id, seen: 2, by: officer) }
  }

  @Test func theSecondOfTwoOfficersIsTold() async throws {
    let (house, id, _) = try await begun()
    try await house.engine.changeDraft(id, seen: 1, by: officer) {
      $0["closing"] = .both(ar: "شكراً لك.", en: "Thanks.")
    }
    let kept = try await house.engine.draft(id)
    let told = DraftRefusal.changedMeanwhile(at: house.now, by: officer.id)
    await #expect(throws: told) {
      try await house.engine.changeDraft(id, seen: 1, by: colleague) { $0["closing"] = .both(ar: "لا", en: "No") }
    }
    await #expect(throws: told) { try await house.engine.publishDraft(id, seen: 1, by: colleague) }
    await #expect(throws: told) { try await house.engine.discardDraft(id, seen: 1, by: colleague) }
    #expect(try await house.engine.draft(id) == kept)
  }

  @Test func onlyWhoManagesQuestionnairesMay() async throws {
    let (house, id, basis) = try await begun()
    let other = Staff(StaffID(high: 4, low: 3), roles: [.administrator, .boardMember])
    let refused = RightRefusal.notHeld(.manageQuestionnaires)
    await #expect(throws: refused) { try await house.engine.beginDraft(copying: basis.reference, by: other) }
    await #expect(throws: refused) { try await house.engine.publishDraft(id, seen: 1, by: other) }
    await #expect(throws: refused) { try await house.engine.changeDraft(id, seen: 1, by: other) { _ in } }
  }

  @Test func whatTheEditorHasNoFieldForStays() async throws {
    let (house, id, _) = try await begun()
    try await house.engine.changeDraft(id, seen: 1, by: officer) { $0["novelty"] = .text("kept: \"so\"") }
    #expect(try await house.engine.draft(id).value.string("novelty") == "kept: \"so\"")
    try await house.engine.discardDraft(id, seen: 2, by: officer)
    #expect(try await house.engine.drafts().isEmpty)
  }
}
