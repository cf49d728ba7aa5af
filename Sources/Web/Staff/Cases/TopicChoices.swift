import Vocabulary
import Workflow

/// What questions are about (T1), as forms let it be chosen.
enum TopicChoices {
  private static let codes = ["conditions", "documents", "timing", "status", "amount", "services", "other"]

  static func entries(in language: Language) -> [(code: String, label: String)] {
    codes.map { ($0, Texts(language)["topic", $0]) }
  }

  /// The topic in words.
  static func name(of topic: TopicCode, in language: Language) -> String {
    codes.contains(topic.text) ? Texts(language)["topic", topic.text] : topic.text
  }
}
