import Collector
import Tally
import TestSupport
import Vocabulary

@testable import Operations
@testable import Web

extension Sample {
  static let askingPages = ["asked", "asked nobody", "stop", "stop saved"]

  /// Nil for other names.
  static func askingPage(_ name: String, in language: Language) -> Page? {
    switch name {
    case "asked": asked(counts, in: language)
    case "asked nobody": asked(AskingCounts(), in: language)
    case "stop", "stop saved":
      Page(
        template: .stop,
        values: StopPage(
          carriers: [StopPage.Box(value: attack, label: attack, chosen: ["checked"])], saved: name == "stop saved"))
    default: nil
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
        AskedMonth(month: month, all: funnel, departments: [(name: hostile, funnel: funnel)]), in: language))
  }
}
