import Collector
import Storage
import Surveys
import TestSupport
import Testing

@testable import Operations

/// A published version never changes: it is read once, however many requests end and however many versions there were.
@Suite struct QuestionnaireShelfTests {
  @Test func theEndOfARequestReadsNoVersionThatWasReadBefore() async throws {
    let house = try await House()
    try await house.completedRequest()
    // Who reads it now would find nothing that is a questionnaire.
    try await house.engine.store.spoil("UPDATE questionnaire SET definition = '{}'")
    let token = try await house.completedRequest()
    let invitation = try await house.engine.store.read { try $0.invitation(token) }
    #expect(invitation?.survey == Questionnaire.walk.reference)
  }

  @Test func aVersionThatIsPublishedLaterIsAskedWithFromThenOn() async throws {
    let house = try await House()
    try await house.completedRequest()
    let walk = Questionnaire.walk
    let next = Questionnaire(
      code: walk.code, version: 2, status: .published, outcome: .served, title: walk.title, opening: walk.opening,
      closing: walk.closing, questions: walk.questions)
    try await house.engine.store.write { try $0.publish(next) }
    let token = try await house.completedRequest()
    let invitation = try await house.engine.store.read { try $0.invitation(token) }
    #expect(invitation?.survey == next.reference)
  }
}
