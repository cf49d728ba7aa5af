import Collector
import Operations
import Surveys
import Vocabulary

/// The alerts that wait for the quality officer, each with no more than keeps its person unknown.
struct AlertsPage: Sendable {
  let waiting: [String]
  let none: Bool
  let rows: [Row]

  struct Row: Sendable {
    let action: String
    let kind: String
    let place: String
    let comments: [String]
  }

  init(_ queue: AlertQueue, in language: Language) {
    let texts = Texts(language)
    none = queue.lines.isEmpty
    waiting = none ? [] : [texts.counted("alerts", queue.waiting, in: language)]
    rows = queue.lines.map { line in
      let month = line.month.map { $0.name(in: language) }
      return Row(
        action: "/staff/alerts/\(line.response)/\(line.kind.rawValue)", kind: line.kind.words[language],
        place: [line.department?[language] ?? texts["alerts", "association"], month].compactMap(\.self)
          .joined(separator: " · "), comments: line.comments)
    }
  }
}
