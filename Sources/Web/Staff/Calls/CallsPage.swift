import Operations
import Vocabulary

/// Whom to call, as the list shows it: no name and no number.
struct CallsPage: Sendable {
  let problems: [FormProblems]
  /// What became of the call that he came from.
  let told: [String]
  /// What is said instead of the button while nobody is called.
  let closed: [String]
  /// The call that he has in hand.
  let inHand: [String]
  /// The button by which the next call is taken.
  let next: [String]
  let lead: String
  let notes: [String]
  let empty: Bool
  let lines: [Line]

  struct Line: Sendable {
    let service: String
    let department: String
    let since: String
    let tries: String
    let notes: [String]
  }

  init(_ queue: CallQueue, in language: Language, told: [String] = [], problems: [FormProblems] = []) {
    let texts = Texts(language)
    self.problems = problems
    self.told = told
    closed =
      queue.closed.map { closed in
        [
          closed.opens.map { texts["calls", "closed_until", ["when": $0.said(in: language)]] }
            ?? texts["calls", "closed"]
        ]
      } ?? []
    inHand = queue.inHand.map { ["/staff/calls/\($0)"] } ?? []
    next = queue.closed == nil && queue.inHand == nil && queue.count > queue.ownCases ? [texts["calls", "next"]] : []
    lead = texts.counted("calls", queue.count, in: language)
    var notes: [String] = []
    if queue.ownCases > 0 {
      notes.append(texts["calls", "own_cases", ["n": texts.counted("calls", queue.ownCases, in: language)]])
    }
    if let due = queue.nextDue {
      notes.append(
        texts[
          "calls", "later",
          ["n": texts.counted("calls", queue.laterCount, in: language), "when": due.said(in: language)]])
    }
    self.notes = notes
    empty = queue.count == 0
    lines = queue.waiting.map { line in
      Line(
        service: line.service[language], department: line.department[language], since: line.since.name(in: language),
        tries: line.unanswered == 0
          ? texts["calls", "not_tried"] : texts.counted("tries", line.unanswered, in: language),
        notes: line.isOwnCase ? [texts["calls", "own_case"]] : [])
    }
  }
}
