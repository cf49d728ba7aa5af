import Collector
import Reports
import Surveys
import TestSupport
import Vocabulary
import Workflow

@testable import Operations
@testable import Web

extension Sample {
  static let carePages = [
    "alerts", "no alerts", "follow-ups", "follow-up", "tellable", "said", "nothing said", "privacy",
  ]

  /// Nil for other names.
  static func carePage(_ name: String, in language: Language) -> Page? {
    switch name {
    case "alerts":
      Page(template: .alerts, values: AlertsPage(AlertQueue(lines: [alert], waiting: 1), in: language))
    case "no alerts": Page(template: .alerts, values: AlertsPage(AlertQueue(lines: [], waiting: 0), in: language))
    case "follow-ups":
      Page(template: .followUps, values: FollowUpsPage(open: [line], closed: [line], in: language))
    case "follow-up":
      followUpSheet.map { Page(template: .followUp, values: FollowUpPage($0, for: caller, in: language)) }
    case "tellable":
      Page(
        template: .tellable, values: TellablePage(action.map { [$0] } ?? [], themes: [(1, hostile)], in: language))
    case "said":
      Page(
        template: .said,
        values: SaidPage(
          [
            SaidLine(
              action: .init(high: 1, low: 1), theme: hostile, share: .init(6, of: 20), department: hostile,
              words: hostile, done: Day(number: 20_000), verdict: .anotherLook)
          ], in: language))
    case "nothing said": Page(template: .said, values: SaidPage([], in: language))
    case "privacy":
      PrivacyNotice.versions.last.map {
        Page(
          template: .privacy,
          values: PrivacyPage($0, among: PrivacyNotice.versions, NoticeDays([1: Day(number: 20_000)]), in: language))
      }
    default: nil
    }
  }

  private static let caller = Staff.fixed(.qualityOfficer)
  private static let alert = AlertLine(
    response: .init(high: 1, low: 1), kind: .respect, department: hostile,
    month: CivilMonth(.gregorian, year: 2026, month: 10), comments: [attack])
  private static let line = FollowUpLine(
    followUp: FollowUp(
      id: .init(high: 1, low: 1), request: .init(high: 1, low: 1), asked: Day(number: 20_000),
      due: Day(number: 20_003),
      entries: [
        FollowUp.Entry(.assigned(caller.id), at: Moment(seconds: 0), by: caller.id, notes: attack)
      ]), service: hostile, department: hostile, assignedTo: attack, isOverdue: true)

  private static var followUpSheet: FollowUpSheet? {
    guard let mobile = MobileNumber("0550000000"), let action else { return nil }
    return FollowUpSheet(
      line: line, beneficiary: Beneficiary(id: .init(high: 1, low: 1), name: attack, mobile: mobile),
      questionnaire: nil, answers: nil, comments: [attack], candidates: [], actions: [action.action])
  }

  private static var action: TellableAction? {
    let plan = ImprovementAction.Plan(
      department: .fixed("repair"), finding: attack, cause: attack, step: attack, owner: .qualityOfficer)
    let aim = ImprovementAction.Aim(
      measure: .fixed("CSAT"), start: Day(number: 20_000), review: Day(number: 20_100))
    return ImprovementAction(
      id: .init(high: 1, low: 1), plan: plan, planned: Day(number: 20_000),
      entries: [ImprovementAction.Entry(on: Day(number: 20_000), .aimed(aim))]
    ).map { TellableAction(action: $0, department: hostile, told: nil) }
  }
}
