import Collector
import Tally
import TestSupport
import Vocabulary

@testable import Operations
@testable import Reports
@testable import Web

extension Sample {
  static let askingPages = ["asked", "asked nobody", "stop", "stop saved", "set aside"]

  /// Nil for other names.
  static func askingPage(_ name: String, in language: Language) -> Page? {
    switch name {
    case "asked": return asked(funnels, in: language)
    case "asked nobody": return asked([], in: language)
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

  /// Of a department that is shown, of one that is not, and of both together.
  private static var funnels: [AskedFigures] {
    let stages = AskedFigures.Stage.allCases.map { AskedFigures.Count(stage: $0, count: 7) }
    let reasons = [AskedFigures.Reason(code: "asked_lately", name: hostile, count: 3)]
    return [
      AskedFigures(department: nil, stages: stages, reasons: reasons, withheld: nil),
      AskedFigures(department: "repair", stages: stages, reasons: reasons, withheld: nil),
      AskedFigures(department: "aid", stages: [], reasons: [], withheld: .tooFew),
    ]
  }

  private static func asked(_ asked: [AskedFigures], in language: Language) -> Page? {
    guard let month = CivilMonth(.gregorian, year: 2026, month: 10) else { return nil }
    return Page(
      template: .askedMonth,
      values: AskedPage(
        asked, of: month, upTo: month, in: language, departments: ["repair": hostile, "aid": hostile]))
  }
}
