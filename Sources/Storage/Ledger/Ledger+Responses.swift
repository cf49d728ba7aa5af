public import Collector
import Surveys
import Tally
import Vocabulary

/// Responses and what came with them.
extension Ledger {
  /// Writes all that one accepted answer sheet changes: the spent link, the response, its counts, the wish for a call.
  public func save(_ acceptance: Acceptance) throws {
    guard try spend(acceptance.invitation.id) else { throw InvitationRefusal.alreadyAnswered }
    try save(acceptance.response)
    try add(acceptance.invitation.answeredCounts)
    if let callBack = acceptance.callBack { try save(callBack) }
  }

  /// Keeps a response and adds it to the counts.
  public func save(_ response: Response) throws {
    let stratum = response.stratum
    try execute(
      """
      INSERT INTO response (association, response, day, department, service, channel, mode, survey, answers)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """, SQLValue(response.id), SQLValue(stratum.day), SQLValue(stratum.department), SQLValue(stratum.service),
      SQLValue(stratum.channel), SQLValue(stratum.mode), SQLValue(stratum.survey),
      SQLValue(response.sheet.shorthand))
    for (question, words) in response.sheet.comments {
      try execute(
        "INSERT INTO comment (association, response, question, words) VALUES (?, ?, ?, ?)",
        SQLValue(response.id), SQLValue(question), SQLValue(words))
    }
    try add(response.counts)
    try add(response.pairs)
  }

  public func save(_ callBack: CallBack) throws {
    try execute(
      "INSERT INTO call_back (association, response, request, asked) VALUES (?, ?, ?, ?)",
      SQLValue(callBack.response), SQLValue(callBack.request), SQLValue(callBack.asked))
  }
}

/// Receipts: what makes a form that is sent twice count once.
extension Ledger {
  /// The content that was accepted with this form before; nil where it is new.
  public func receipt(form: [UInt8]) throws -> [UInt8]? {
    try rows("SELECT content FROM receipt WHERE association = ? AND form = ?", .bytes(form)).first?.bytes(0)
  }

  public func save(_ receipt: Receipt) throws {
    try execute(
      "INSERT INTO receipt (association, form, content) VALUES (?, ?, ?)", .bytes(receipt.form),
      .bytes(receipt.content))
  }
}
