import Collector
import Tally
import TestSupport
import Vocabulary

@testable import Operations
@testable import Web

extension Sample {
  static let askingPages = ["asked", "asked nobody", "stop", "stop saved", "set aside"]

  /// Nil for other names.
  static func askingPage(_ name: String, in language: Language) -> Page? {
    switch name {
    case "asked": return asked(counts, in: language)
    case "asked nobody": return asked(AskingCounts(), in: language)
    case "set aside":
      let day = Day(number: 20_000)
      return Page(
        template: .setAside,
        values: AsidePage(
          SetAside(
            lines: [AsideLine(department: .fixed("repair"), kinds: [.fast, .burst], answers: 3)],
            departments: [.fixed("repair"): hostile],
            releases: AsideReleases([
              AsideRelease(kept: .fast, first: day, last: day, decided: day.start, by: nil, why: attack)
            ])), refusals: [Refused(AsideRefusal.daysNotOver)].compactMap(\.self), in: language))
    case "stop", "stop saved":
      return Page(
        template: .stop,
        values: StopPage(
          carriers: [StopPage.Box(value: attack, label: attack, chosen: ["checked"])], saved: name == "stop saved"))
    default: return nil
    }
  }

  private static var counts: AskingCounts {
    var counts = AskingCounts()
    for result in ["asked", "handed", "delivered", "asked_lately", "no_questionnaire"] {
      counts.add(AskingCell(day: Day(number: 20_000), department: .fixed("repair"), result: result), 3)
    }
    return counts
  }

  private static func asked(_ counts: AskingCounts, in language: Language) -> Page? {
    guard let month = CivilMonth(.gregorian, year: 2026, month: 10) else { return nil }
    let funnel = AskingFunnel(counts, InvitationCounts())
    return Page(
      template: .askedMonth,
      values: AskedPage(
        AskedMonth(month: month, all: funnel, departments: [(name: hostile, funnel: funnel)]), upTo: month,
        in: language))
  }
}
