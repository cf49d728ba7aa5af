public import Collector
import Surveys
import Tally
import Vocabulary
import Workflow

/// Responses and what came with them.
extension Ledger {
  /// Writes all that one accepted answer sheet changes: the spent link, the response, its counts, the wish for a call.
  public func save(_ acceptance: Acceptance) throws {
    guard try spend(acceptance.invitation.id, by: acceptance.receipt) else { throw InvitationRefusal.alreadyAnswered }
    try save(acceptance.response)
    add(acceptance.invitation.answeredCounts)
    for alert in acceptance.response.alerts { try save(alert) }
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
    pending.count(response)
  }

  public func save(_ callBack: CallBack) throws {
    try execute(
      "INSERT INTO call_back (association, response, request, asked) VALUES (?, ?, ?, ?)",
      SQLValue(callBack.response), SQLValue(callBack.request), SQLValue(callBack.asked))
    guard let person = try beneficiary(ofRequest: callBack.request) else { throw DamagedRow(column: 0) }
    let followUp = FollowUp(
      id: callBack.response, request: callBack.request, asked: callBack.asked, under: .standard, try workingDays())
    try append(followUp, since: nil, of: person)
  }
}
