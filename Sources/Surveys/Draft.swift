import Vocabulary
import Yams

/// A questionnaire as its file says it, each value with its line; what cannot be read is left out.
///
/// A draft can always be made, so that one fault does not hide the others.
struct Draft {
  /// A value and the line where it stands.
  struct Noted<Value> {
    let value: Value
    let line: Int

    init?(_ value: Value?, _ node: Node?) {
      guard let value, let node else { return nil }
      self.value = value
      self.line = node.line
    }
  }

  let questionnaire: Noted<String>?
  let version: Noted<Int>?
  let status: Questionnaire.Status?
  let outcome: Questionnaire.Outcome?
  let title: LocalizedText?
  let opening: LocalizedText?
  let closing: LocalizedText?
  let scales: [DraftScale]
  let questions: [DraftQuestion]
  let audience: Audience
  let sections: [DraftSection]
  let rotation: [DraftRotation]

  init(_ root: Node) {
    questionnaire = Noted(root.value("questionnaire")?.words, root.value("questionnaire"))
    version = Noted(root.value("version")?.whole, root.value("version"))
    status = root.value("status")?.words.flatMap(Questionnaire.Status.init)
    outcome = root.value("outcome")?.words.flatMap(Questionnaire.Outcome.init)
    title = root.value("title")?.bothLanguages
    opening = root.value("opening")?.bothLanguages
    closing = root.value("closing")?.bothLanguages
    scales = root.value("scales")?.entries.map { DraftScale(name: $0.key, $0.value) } ?? []
    questions = root.value("questions")?.items.map(DraftQuestion.init) ?? []
    audience = Audience(
      services: root.value("for")?.value("services")?.items.compactMap { $0.words.flatMap(ServiceCode.init) } ?? [],
      kinds: root.value("for")?.value("kinds")?.items.compactMap(\.words) ?? [])
    sections = root.value("sections")?.items.map(DraftSection.init) ?? []
    rotation = root.value("rotation")?.items.map(DraftRotation.init) ?? []
  }

  /// Code and version, `service-served/1`, where both can be read.
  var reference: String? {
    guard let questionnaire, let version else { return nil }
    return "\(questionnaire.value)/\(version.value)"
  }

  func scale(_ name: String) -> DraftScale? { scales.first { $0.name == name } }
}

/// A scale of the file, under the name by which its questions call it.
struct DraftScale {
  let name: String
  let line: Int
  let direction: Scale.Direction?
  let favourable: Draft.Noted<Int>?
  let options: [DraftOption]

  init(name: Node, _ node: Node) {
    self.name = name.shown
    line = name.line
    direction = node.value("direction")?.words.flatMap(Scale.Direction.init)
    favourable = Draft.Noted(node.value("favourable")?.whole, node.value("favourable"))
    options = node.value("options")?.items.map(DraftOption.init) ?? []
  }

  /// The options inside the base.
  var graded: [DraftOption] { options.filter { !$0.outsideBase } }
}

/// An option of a scale or of chips.
struct DraftOption {
  let code: Draft.Noted<Int>?
  let text: LocalizedText?
  let face: String?
  let outsideBase: Bool

  init(_ node: Node) {
    code = Draft.Noted(node.value("code")?.whole, node.value("code"))
    text = node.bothLanguages
    face = node.value("face")?.words
    outsideBase = node.value("outside")?.truth ?? false
  }
}
