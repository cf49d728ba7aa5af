import Operations
import TestSupport
import Vocabulary
import Workflow

@testable import Web

extension Sample {
  static let shelfPages = ["shelf", "shelf empty"]

  /// Nil for other names.
  static func shelfPage(_ name: String, in language: Language) -> Page? {
    switch name {
    case "shelf": shelf(reports, in: language)
    case "shelf empty": shelf([], in: language)
    default: nil
    }
  }

  private static func shelf(_ reports: [ShelvedReport], in language: Language) -> Page {
    Page(template: .reportShelf, values: ShelfPage(reports, asked: attack, in: language))
  }

  private static var reports: [ShelvedReport] {
    (0...1).map { number in
      ShelvedReport(
        name: "department-x-2026-0\(number)", kind: .department, department: .fixed("x"),
        last: Day(number: 20_000 + number), title: hostile, period: hostile, figures: attack,
        published: Moment(seconds: 0),
        files: ["html", "en.pdf", "a.csv", "json"].map {
          ShelvedReport.File(name: "department-x-2026-0\(number).\($0)", size: 1, sha256: attack)
        })
    }
  }
}
