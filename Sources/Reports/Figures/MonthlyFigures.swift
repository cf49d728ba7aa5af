public import Surveys
import Synchronization
public import Tally
public import Vocabulary

/// What a monthly report is made from: the month, who serves whom, and the counts of that month and of those before it.
public struct MonthlyFigures: Sendable {
  public let month: CivilMonth
  /// The association's name.
  public let association: LocalizedText
  /// The departments by code; shown in the order of their codes, never by their figures.
  public let departments: [DepartmentCode: LocalizedText]
  /// The answers of all days of `MonthlyDefinition.days(upTo:)`; days outside it are left alone.
  public let answers: AnswerCounts
  /// The invitations issued on those days.
  public let invitations: InvitationCounts
  /// What was decided about the ends of requests on those days, and the reasons why nobody is asked, in the order of the rules.
  public let askings: AskingCounts
  public let notAskedReasons: [NotAskedReason]
  /// The answers of those days that are set aside.
  public let asides: AsideCounts
  /// The questionnaire versions by reference (`service-served/1`): an answer is graded by the version it was given to.
  public let questionnaires: [String: Questionnaire]
  /// The first day of issue whose links were still open when this was counted: response rates of invitations since then are
  /// not final. Nil where all links were closed.
  public let openSince: Day?
  /// What was laid out of them before, by any report.
  private let tallies = Tallies()

  public init(
    month: CivilMonth, association: LocalizedText, departments: [DepartmentCode: LocalizedText],
    answers: AnswerCounts, invitations: InvitationCounts, questionnaires: [String: Questionnaire],
    askings: AskingCounts = AskingCounts(), notAskedReasons: [NotAskedReason] = [], asides: AsideCounts,
    openSince: Day? = nil
  ) {
    self.asides = asides
    self.month = month
    self.association = association
    self.departments = departments
    self.answers = answers
    self.invitations = invitations
    self.askings = askings
    self.notAskedReasons = notAskedReasons
    self.questionnaires = questionnaires
    self.openSince = openSince
  }

  /// The counts laid out over so many months that end with the figures' own: once, whichever report asks first.
  func tally(months: Int) -> MonthlyTally {
    tallies.known.withLock { known in
      if let tally = known[months] { return tally }
      let tally = MonthlyTally(self, over: TrendWindow(endingWith: month, months: months))
      known[months] = tally
      return tally
    }
  }
}

/// Layouts by their number of months.
private final class Tallies: Sendable {
  let known = Mutex<[Int: MonthlyTally]>([:])
}
