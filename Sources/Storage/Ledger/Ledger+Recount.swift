import Collector
public import Surveys
import Synchronization
public import Tally
public import Vocabulary
import Workflow

/// The counts as the responses and invitations themselves give them, beside the counts that were kept.
public struct Recount: Sendable {
  public var answers = AnswerCounts()
  public var pairs = PairCounts()
  public var asides = AsideCounts()
  public var invitations = InvitationCounts()
  public var topics = TopicCounts()
  public var askings = AskingCounts()
  /// Responses whose answers do not fit their questionnaire, with the reason.
  public var misfits: [String] = []
  /// Held responses that are counted and never go among the others, with the reason.
  public var waiting: [String] = []
  public var responses = 0
  /// Requests whose words were erased, by each day on which they took a step.
  public var erasedOnDays: [Day: Int] = [:]
}

extension Ledger {
  /// Counts everything anew from the responses, invitations and requests.
  public func recount(with questionnaires: [String: Questionnaire]) throws -> Recount {
    var recount = Recount()
    let releases = try asideReleases()
    let tally = try tallyResponses { questionnaires[$0] }
    tally.count(in: &recount, under: releases)
    recount.responses = tally.responses
    if tally.misfits > 0 {
      try forEachResponse { _, misfit in
        if let misfit { recount.misfits.append(misfit) }
      } reading: {
        questionnaires[$0]
      }
    }
    let held = try held(
      on: .always, damaged: { recount.misfits.append($0) }, waiting: { recount.waiting.append($0) })
    recount.responses += held.count
    for one in held { recount.add(one.response, under: releases) }
    try forEachInvitation { recount.invitations.add($0.counts) }
    try forEachReadableRequest { request in
      for (topic, day) in request.topicsAsked { recount.topics.add(TopicCell(day: day, topic: topic)) }
    }
    recount.erasedOnDays = try erasedRequestsOnDays()
    try forEachAsking { recount.askings.add($0.counts) }
    return recount
  }

  private func tallyResponses(reading questionnaire: @escaping @Sendable (String) -> Questionnaire?) throws
    -> ResponseTally
  {
    let tally = Mutex(ResponseTally())
    let rows = RowPipeline { batch in try tally.withLock { try $0.add(batch, reading: questionnaire) } }
    try stand("SELECT \(ResponseTally.columns) FROM response WHERE association = ?") { row in
      try rows.add { ResponseTally.append(row, to: &$0) }
    }
    try rows.finish()
    return tally.withLock { $0 }
  }

  /// The counts as they were kept, of all days.
  public func keptCounts() throws -> Recount {
    Recount(
      answers: try answerCounts(on: .always), pairs: try pairCounts(on: .always),
      asides: try asideCounts(on: .always), invitations: try invitationCounts(on: .always),
      topics: try topicCounts(on: .always), askings: try askingCounts(on: .always))
  }

  /// Hands over every response without its words, or those of some days that a reason sets aside, be it with others; or why
  /// one cannot be read.
  func forEachResponse(
    aside: (reason: AsideReasons, first: Day, last: Day)? = nil, _ body: (Response?, String?) throws -> Void,
    reading questionnaire: (String) -> Questionnaire?
  ) throws {
    let chosen = aside.map { [SQLValue($0.reason.rawValue), SQLValue($0.first), SQLValue($0.last)] }
    try connection.forEachRow(
      """
      SELECT response, day, department, service, channel, mode, survey, answers, aside, confidential,
        beneficiary_group FROM response
      WHERE association = ?\(chosen == nil ? "" : " AND (aside & ?) <> 0 AND day >= ? AND day <= ?")
      """, [SQLValue(association)] + (chosen ?? [])
    ) { row in
      let survey = try row.text(6)
      guard let questionnaire = questionnaire(survey) else {
        return try body(nil, "\(try row.key(0) as ResponseID): questionnaire \(survey) is not known")
      }
      let stratum = Stratum(
        day: try row.day(1), department: try row.code(2), service: try row.code(3), channel: try row.channel(4),
        mode: try row.mode(5), survey: survey, group: try row.group(10))
      let answers = try row.text(7)
      let id: ResponseID = try row.key(0)
      switch Result(catching: { () throws(AnswerSheetRefusal) in try AnswerSheet(shorthand: answers, for: questionnaire)
      })
      {
      case .success(let sheet):
        let response = Response(
          id: id, stratum: stratum, sheet: sheet, kind: try row.integer(9) == 1 ? .confidential : .anonymous,
          aside: AsideReasons(rawValue: try row.integer(8)))
        try body(response, nil)
      case .failure(let refusal): try body(nil, "\(id): \(refusal)")
      }
    }
  }
}

extension Recount {
  /// Counts a response where it belongs: among the answers, or among those that are set aside.
  fileprivate mutating func add(_ response: Response, under releases: AsideReleases) {
    if let cell = response.asideCell, !releases.admit(cell) { return asides.add(cell) }
    answers.add(response.counts)
    pairs.add(response.pairs)
  }
}

extension Range<Day> {
  /// All days.
  static var always: Range<Day> { Day(number: Int(Int32.min))..<Day(number: Int(Int32.max)) }
}
