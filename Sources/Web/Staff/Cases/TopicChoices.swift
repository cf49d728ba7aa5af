import Vocabulary
import Workflow

/// What questions are about (T1), as forms let it be chosen: the association's own topics, then the general ones.
struct TopicChoices: Sendable {
  /// What any association is asked about, before it has described a topic of its own.
  private static let general = ["conditions", "documents", "timing", "status", "amount", "services", "other"]

  let entries: [(code: String, label: String)]
  private let language: Language

  init(_ topics: [Topic], in language: Language) {
    let own = topics.map { (code: $0.code.text, label: $0.question[language]) }
    let known = Set(own.map(\.code))
    entries =
      own + Self.general.filter { !known.contains($0) }.map { (code: $0, label: Texts(language)["topic", $0]) }
    self.language = language
  }

  /// The topic in words; its code where nobody has described it.
  func name(of topic: TopicCode) -> String { entries.first { $0.code == topic.text }?.label ?? topic.text }
}
