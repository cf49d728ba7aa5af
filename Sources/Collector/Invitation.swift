public import Surveys
public import Tally
public import Vocabulary
public import Workflow

/// The right to answer one questionnaire once, about one request that has ended.
///
/// An invitation knows whether it was answered, never when: the moment would tie it to an anonymous response.
public struct Invitation: Hashable, Sendable {
  /// How long a link stays open.
  public static let daysOpen = 30

  /// The first day of issue whose links are all open to the end of a day.
  public static func openSince(on day: Day) -> Day { day.adding(days: 1 - daysOpen) }

  public let id: InvitationID
  public let request: RequestID
  public let department: DepartmentCode
  public let service: ServiceCode
  public let channel: Channel
  /// The beneficiary's group when he was asked (G1), so that answers can be counted by it; nil where it is not stated.
  public let group: GroupCode?
  /// The questionnaire version, `service-served/1`.
  public let survey: String
  public let issued: Moment
  public let expires: Moment
  public let answered: Bool
  /// When it was taken back unanswered, because its request was taken up again.
  public let withdrawn: Moment?
  /// The form by which it was answered; nil where that carried no key.
  public let receipt: Receipt?
  /// Which of the questions that take turns it asks; nil where nothing rotates, in earlier invitations, and once it was
  /// answered: what is not needed any more is not kept beside the people it could tell apart.
  public let draw: Draw?
  /// Whether it asks also what only somebody is asked who told of a problem that was closed since (L1). Forgotten too once
  /// it was answered.
  public let isFollowUp: Bool

  public init(
    id: InvitationID, request: RequestID, department: DepartmentCode, service: ServiceCode, channel: Channel,
    survey: String, issued: Moment, expires: Moment, answered: Bool, withdrawn: Moment? = nil,
    receipt: Receipt? = nil, draw: Draw? = nil, isFollowUp: Bool = false, group: GroupCode? = nil
  ) {
    self.id = id
    self.request = request
    self.department = department
    self.service = service
    self.channel = channel
    self.group = group
    self.survey = survey
    self.issued = issued
    self.expires = expires
    self.answered = answered
    self.withdrawn = withdrawn
    self.receipt = receipt
    self.draw = answered ? nil : draw
    self.isFollowUp = !answered && isFollowUp
  }

  /// The invitation that an ended request gives rise to: a delivered service (S7), a rejection that was sent, an answer.
  public init(
    _ id: InvitationID, for request: Request, of group: GroupCode? = nil, with questionnaire: Questionnaire,
    draw: Draw? = nil, isFollowUp: Bool = false, at now: Moment
  ) throws(InvitationRefusal) {
    guard request.ending != nil else { throw .notCompleted }
    guard questionnaire.status == .published else { throw .notPublished }
    self.init(
      id: id, request: request.id, department: request.department, service: request.service,
      channel: request.channel, survey: questionnaire.reference, issued: now,
      expires: now.adding(days: Self.daysOpen), answered: false,
      draw: draw, isFollowUp: isFollowUp, group: group)
  }

  /// What it asks, of its questionnaire.
  public func asked(of questionnaire: Questionnaire) -> AskedQuestions {
    questionnaire.asked(with: draw, followUp: isFollowUp)
  }

  /// Refuses unless the link can be answered now.
  public func open(at now: Moment) throws(InvitationRefusal) {
    guard !answered else { throw .alreadyAnswered }
    guard withdrawn == nil else { throw .withdrawn }
    guard now < expires else { throw .expired }
  }

  /// Whether this very form was accepted before. Refuses the same form with other answers.
  public func hasAccepted(_ form: Receipt?) throws(InvitationRefusal) -> Bool {
    guard let form, let receipt, form.form == receipt.form else { return false }
    guard form.content == receipt.content else { throw .sentDifferently }
    return true
  }

  /// Accepts an answer sheet: the link is spent, and the response stands for itself.
  public func accept(
    _ sheet: AnswerSheet, as response: ResponseID, by receipt: Receipt? = nil, at now: Moment, mode: Mode,
    aside: AsideReasons = []
  ) throws(InvitationRefusal) -> Acceptance {
    try open(at: now)
    return accepting(sheet, as: response, by: receipt, on: now.day, mode: mode, aside: aside)
  }

  /// What an answer sheet changes that is taken on a day, for who knows that it may be taken.
  func accepting(
    _ sheet: AnswerSheet, as response: ResponseID, by receipt: Receipt? = nil, on day: Day, mode: Mode,
    aside: AsideReasons = []
  ) -> Acceptance {
    let stratum = Stratum(
      day: day, department: department, service: service, channel: channel, mode: mode, survey: survey,
      group: group)
    return Acceptance(
      invitation: self,
      response: Response(
        id: response, stratum: stratum, sheet: sheet, kind: sheet.asksForCallBack ? .confidential : .anonymous,
        aside: aside), receipt: receipt,
      callBack: sheet.asksForCallBack ? CallBack(request: request, response: response, asked: day) : nil)
  }
}

/// Why a link cannot be answered.
public enum InvitationRefusal: Refusal {
  case unknown
  case expired
  case alreadyAnswered
  /// The request was taken up again; he is asked anew when it ends.
  case withdrawn
  /// The same form was sent before with other answers.
  case sentDifferently
  case notCompleted
  case notPublished
}

extension Invitation {
  /// What the invitation adds to the counts as it stands: issued, and answered if it was; nothing once it is withdrawn.
  public var counts: InvitationCounts {
    var table = InvitationCounts()
    guard withdrawn == nil else { return table }
    table.add(cell(.issued))
    if answered { table.add(cell(.answered)) }
    return table
  }

  /// What its being answered adds, on the day of issue: the day of the answer is not kept with it.
  public var answeredCounts: InvitationCounts { InvitationCounts([cell(.answered): 1]) }

  private func cell(_ stage: InvitationCell.Stage) -> InvitationCell {
    InvitationCell(
      issued: issued.day, department: department, service: service, channel: channel, group: group, stage: stage)
  }
}
