import Vocabulary
import Yams

/// A question of the file.
struct DraftQuestion {
  /// The types by which a file calls the forms of a question.
  enum Kind: String, CaseIterable {
    case scale, recommend, choice, yesNo = "yes-no", chips, number, date, text, callback, statement
  }

  let line: Int
  let code: Draft.Noted<String>?
  let kind: Kind?
  let text: LocalizedText?
  let hint: LocalizedText?
  let indicator: Draft.Noted<Indicator>?
  let scale: Draft.Noted<String>?
  let lowest: LocalizedText?
  let highest: LocalizedText?
  let options: [DraftOption]
  let most: Draft.Noted<Int>?
  let limit: Int?
  let least: Int?
  let largest: Int?
  let bands: [Draft.Noted<Int>]
  let earliest: Draft.Noted<String>?
  let latest: Draft.Noted<String>?
  let shownIf: [DraftClause]
  let onlyFollowUp: Bool
  let alert: DraftAlert?

  init(_ node: Node) {
    line = node.line
    code = Draft.Noted(node.value("code")?.words, node.value("code"))
    kind = node.value("type")?.words.flatMap(Kind.init)
    text = node.bothLanguages
    hint = node.value("hint")?.bothLanguages
    indicator = Draft.Noted(node.value("indicator")?.words.flatMap(Indicator.init), node.value("indicator"))
    scale = Draft.Noted(node.value("scale")?.words, node.value("scale"))
    lowest = node.value("lowest")?.bothLanguages
    highest = node.value("highest")?.bothLanguages
    options = node.value("options")?.items.map(DraftOption.init) ?? []
    most = Draft.Noted(node.value("most")?.whole, node.value("most"))
    limit = node.value("limit")?.whole
    least = node.value("least")?.whole
    largest = node.value("most")?.whole
    bands = node.value("bands")?.items.compactMap { Draft.Noted($0.whole, $0) } ?? []
    earliest = Draft.Noted(node.value("earliest")?.words, node.value("earliest"))
    latest = Draft.Noted(node.value("latest")?.words, node.value("latest"))
    shownIf =
      node.value("shown-if").map { first in
        [DraftClause(first)] + (first.value("and")?.items.map(DraftClause.init) ?? [])
      } ?? []
    onlyFollowUp = node.value("only")?.words == "follow-up"
    alert = node.value("alert").map(DraftAlert.init)
  }
}

/// The answers to a question that raise an alert.
struct DraftAlert {
  let kind: AlertKind?
  let any: [Draft.Noted<Int>]

  init(_ node: Node) {
    kind = node.value("kind")?.words.flatMap(AlertKind.init)
    any = node.value("any")?.items.compactMap { Draft.Noted($0.whole, $0) } ?? []
  }
}

/// One look back of a question's condition.
struct DraftClause {
  let line: Int
  let question: Draft.Noted<String>?
  let any: [Draft.Noted<Int>]?
  let none: [Draft.Noted<Int>]?

  init(_ node: Node) {
    line = node.line
    question = Draft.Noted(node.value("question")?.words, node.value("question"))
    any = node.value("any")?.items.compactMap { Draft.Noted($0.whole, $0) }
    none = node.value("none")?.items.compactMap { Draft.Noted($0.whole, $0) }
  }
}

/// A title between the questions, and the question with which its part begins.
struct DraftSection {
  let title: LocalizedText?
  let from: Draft.Noted<String>?

  init(_ node: Node) {
    title = node.value("title")?.bothLanguages
    from = Draft.Noted(node.value("from")?.words, node.value("from"))
  }
}

/// Questions of the file that take turns.
struct DraftRotation {
  let ask: Draft.Noted<Int>?
  let of: [Draft.Noted<String>]

  init(_ node: Node) {
    ask = Draft.Noted(node.value("ask")?.whole, node.value("ask"))
    of = node.value("of")?.items.compactMap { Draft.Noted($0.words, $0) } ?? []
  }
}
