public import Collector
public import Messaging
public import Vocabulary
public import Workflow

/// What else is kept of one person, for himself and for the end of its time.
extension Ledger {
  /// The messages to a person, in order of time.
  public func messages(to person: BeneficiaryID) throws -> [Message] {
    try messageRows(of: person).compactMap { try message(try $0.key(0)) }
  }

  /// The invitations about a request, in order of time.
  public func invitations(about request: RequestID) throws -> [Invitation] {
    try rows(
      "SELECT invitation FROM invitation WHERE association = ? AND request = ? ORDER BY issued, invitation",
      SQLValue(request)
    ).compactMap { try invitation(try $0.key(0) as InvitationID) }
  }

  /// The answers that a person tied to himself by asking for a call.
  public func tiedAnswers(of person: BeneficiaryID) throws -> [TiedAnswer] {
    try rows(
      """
      SELECT c.response, c.request, r.day, r.survey, r.answers FROM call_back c
        JOIN request q ON q.association = c.association AND q.request = c.request
        JOIN response r ON r.association = c.association AND r.response = c.response
      WHERE c.association = ? AND q.beneficiary = ? ORDER BY r.day, c.response
      """, SQLValue(person)
    ).map { row in
      let response: ResponseID = try row.key(0)
      return TiedAnswer(
        response: response, request: try row.key(1), day: try row.day(2), survey: try row.text(3),
        answers: try row.text(4), comments: try comments(of: [response])[response] ?? [])
    }
  }

  /// What was written with responses, also while they wait for the end of their day.
  public func comments(of responses: [ResponseID]) throws -> [ResponseID: [String]] {
    var comments: [ResponseID: [String]] = [:]
    for response in Set(responses) {
      let kept = try rows(
        "SELECT words FROM comment WHERE association = ? AND response = ? ORDER BY question", SQLValue(response)
      ).map { try $0.text(0) }
      if !kept.isEmpty { comments[response] = kept }
    }
    guard responses.contains(where: { comments[$0] == nil }) else { return comments }
    for one in try held(on: .always) where responses.contains(one.response.id) && !one.comments.isEmpty {
      comments[one.response.id] = one.comments.map(\.words)
    }
    return comments
  }

  /// From which day on each version of the privacy notice stood on the pages.
  public func noticeDays() throws -> NoticeDays {
    NoticeDays(
      Dictionary(
        try rows("SELECT version, first_day FROM privacy_notice WHERE association = ?").map {
          (try $0.integer(0), try $0.day(1))
        }, uniquingKeysWith: min))
  }

  /// Keeps the first day of a version of the privacy notice.
  public func keepNotice(_ version: Int, from day: Day) throws {
    try execute(
      """
      INSERT INTO privacy_notice (association, version, first_day) VALUES (?, ?, ?)
      ON CONFLICT (association, version) DO NOTHING
      """, SQLValue(version), SQLValue(day))
  }
}

/// An answer that its person tied to himself.
public struct TiedAnswer: Hashable, Sendable {
  public let response: ResponseID
  public let request: RequestID
  public let day: Day
  public let survey: String
  public let answers: String
  public let comments: [String]
}
