import Surveys
import Vocabulary

/// A condition as it stands in the form, read once however many questions stand under it.
struct StatedCondition {
  let text: String
  /// Nil where it is beyond what is carried over.
  let condition: FormCondition?

  init(_ text: String) {
    self.text = text
    condition = text.utf8.count <= 8_192 ? FormCondition(text) : nil
  }
}

extension FormReader {
  /// The looks back of a question, and the codes that they name together. Each question under a group repeats the group's
  /// conditions: without a bound a small form would make an endless draft.
  private static let mostClauses = Condition.mostClauses
  private static let mostCodes = 100

  /// The conditions of the groups around a row, and its own.
  func conditions(of row: SheetTable.Row) -> [StatedCondition] {
    let outer = groups.last?.conditions ?? []
    let own = survey.cell(row, "relevant")
    // Each has a clause at least: one more than can be carried over is enough to know that they cannot.
    return own.isEmpty || outer.count > Self.mostClauses ? outer : outer + [StatedCondition(own)]
  }

  /// The conditions of the row and of the groups around it, together.
  func condition(of row: SheetTable.Row) -> DraftValue? {
    var clauses: [DraftValue] = []
    var named = 0
    for stated in conditions(of: row) {
      let read = stated.condition?.clauses ?? []
      named += read.reduce(0) { $0 + $1.names.count }
      guard stated.condition != nil, clauses.count + read.count <= Self.mostClauses, named <= Self.mostCodes else {
        note(.conditionNotCarried(stated.text), survey, row.number, "relevant")
        return nil
      }
      for clause in read {
        let asked = known[clause.question]
        let codes = clause.names.compactMap { asked?.options[$0] }
        guard let asked, codes.count == clause.names.count else {
          note(.conditionOnNothing(clause.question), survey, row.number, "relevant")
          return nil
        }
        clauses.append(
          .keys([
            .init("question", .text(asked.code)),
            .init(clause.isAny ? "any" : "none", .list(codes.map { .plain(String($0)) })),
          ]))
      }
    }
    guard let first = clauses.first else { return nil }
    bytesTaken += 30 * clauses.count + 2 * named
    let rest = Array(clauses.dropFirst())
    return .keys(first.entries + (rest.isEmpty ? [] : [.init("and", .list(rest))]))
  }
}
