import Collector
import TestSupport
import Testing
import Vocabulary
import Workflow

/// A form that is sent twice counts once, and its receipt betrays nobody.
@Suite struct ReceiptTests {
  private let now = Moment(seconds: 1_791_698_400)
  private let token = Token.fixed("AAAAAAAAAAAAAAAAAAAAAA")
  private let other = Token.fixed("BBBBBBBBBBBBBBBBBBBBBB")

  private func receipt(_ key: String, _ answer: String, with token: Token) -> Receipt {
    Receipt(key: key, fields: ["Q1": [answer]], token: token)
  }

  private func invitation(answeredBy receipt: Receipt?) -> Invitation {
    Invitation(
      id: Identifier(high: 3, low: 3), request: Identifier(high: 1, low: 1), department: .fixed("repair"),
      service: .fixed("roof"), channel: .phone, survey: "walk/1", issued: now, expires: now.adding(days: 30),
      answered: true, receipt: receipt)
  }

  @Test func theSameFormIsKnownAgainAndAnotherContentIsRefused() throws {
    let answered = invitation(answeredBy: receipt("k", "5", with: token))
    let known = try answered.hasAccepted(receipt("k", "5", with: token))
    #expect(known)
    #expect(throws: InvitationRefusal.sentDifferently) {
      _ = try answered.hasAccepted(receipt("k", "4", with: token))
    }
  }

  @Test func anotherFormOrNoneWasNotAccepted() throws {
    let answered = invitation(answeredBy: receipt("k", "5", with: token))
    for form in [receipt("l", "5", with: token), receipt("k", "5", with: other), nil] {
      let known = try answered.hasAccepted(form)
      #expect(!known)
    }
    let known = try invitation(answeredBy: nil).hasAccepted(receipt("k", "5", with: token))
    #expect(!known)
  }

  /// Who knows the link's secret and tries every answer finds none that fits, without the key of the form.
  @Test func theContentCannotBeFoundByTrial() {
    let kept = receipt("k", "5", with: token)
    for answer in 0...10 { #expect(receipt("guess", String(answer), with: token).content != kept.content) }
  }

  @Test func noTwoContentsLookAlike() {
    #expect(
      Receipt(key: "k", fields: ["a": ["b", "c"]], token: token)
        != Receipt(key: "k", fields: ["a": ["b"], "c": [""]], token: token))
  }

  @Test func aKeptReceiptHasTwoDigestsOfSixteenBytes() {
    let kept = receipt("k", "5", with: token)
    #expect(Receipt(form: kept.form, content: kept.content) == kept)
    #expect(Receipt(form: kept.form + [0], content: kept.content) == nil)
    #expect(Receipt(form: kept.form, content: []) == nil)
  }
}

extension Token {
  fileprivate static func fixed(_ text: String) -> Token {
    guard let token = Token(text) else { preconditionFailure("not a token: \(text)") }
    return token
  }
}
