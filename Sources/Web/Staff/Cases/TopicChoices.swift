import Vocabulary
import Workflow

/// What questions are about (T1), as forms let it be chosen: the association's own topics, then the general ones.
struct TopicChoices: Sendable {
  let entries: [(code: String, label: String)]

  init(_ topics: [Topic], in language: Language) {
    let own = topics.map { (code: $0.code.text, label: $0.question[language]) }
    let known = Set(own.map(\.code))
    entries =
      own + Topic.general.filter { !known.contains($0.code) }.map { (code: $0.code, label: $0.name[language]) }
  }
}
