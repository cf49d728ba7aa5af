public import Collector
import Surveys
import Tally
import Vocabulary
import Workflow

/// Responses and what came with them.
extension Ledger {
  /// Writes all that one accepted answer sheet changes: the spent link, the response, its counts, the wish for a call.
  /// An anonymous response is held until its day is over; one with a wish for a call is tied to its request anyhow.
  public func save(_ acceptance: Acceptance) throws {
    guard try spend(acceptance.invitation.id, by: acceptance.receipt) else { throw InvitationRefusal.alreadyAnswered }
    add(acceptance.invitation.answeredCounts)
    guard let callBack = acceptance.callBack else { return hold(acceptance.response) }
    try save(acceptance.response)
    for alert in acceptance.response.alerts { try save(alert) }
    try save(callBack)
  }

  /// Keeps a response and adds it to the counts: of answers, or of those that are set aside.
  public func save(_ response: Response) throws {
    try save(response, with: response.sheet.comments)
  }

  /// The same, with words that are kept beside the sheet.
  func save(_ response: Response, with comments: [(question: QuestionCode, words: String)]) throws {
    let stratum = response.stratum
    try execute(
      """
      INSERT INTO response (association, response, day, department, service, channel, mode, survey, answers, aside,
        confidential, beneficiary_group)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """, SQLValue(response.id), SQLValue(stratum.day), SQLValue(stratum.department), SQLValue(stratum.service),
      SQLValue(stratum.channel), SQLValue(stratum.mode), SQLValue(stratum.survey),
      SQLValue(response.sheet.shorthand), SQLValue(response.aside.rawValue),
      SQLValue(response.kind == .confidential), SQLValue(group: stratum.group))
    for (question, words) in comments {
      try execute(
        "INSERT INTO comment (association, response, question, words) VALUES (?, ?, ?, ?)",
        SQLValue(response.id), SQLValue(question), SQLValue(words))
    }
    if response.aside.isEmpty { pending.count(response) } else { try countAside(response) }
  }

  /// Counts a response that was set aside where it belongs: released since, it is an answer like others.
  private func countAside(_ response: Response) throws {
    guard let cell = response.asideCell, !(try asideReleases().admit(cell)) else { return pending.count(response) }
    try add(1, to: cell)
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
