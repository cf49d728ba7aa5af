import Vocabulary
import Yams

/// The reading of a key file: every text must be there, with its forms and its places, and none may blame.
struct TextsReader {
  let language: Language
  /// The texts that must be there.
  let needed: Set<String>
  /// All that may be there.
  let known: Set<String>
  let name: @Sendable (String) -> (any TextName)?
  let blame: BlameWords?

  /// The texts of every report, with those of the measures of a definition.
  init(language: Language, measures: [Measure], blame: BlameWords? = nil) {
    func texts(of measures: [Measure]) -> [String] { measures.flatMap { [TextKey.name(of: $0), TextKey.about($0)] } }
    self.language = language
    needed = Set(TextKey.always + texts(of: measures))
    known = Set(TextKey.always + texts(of: Measure.all))
    name = { TextKey(rawValue: $0) }
    self.blame = blame
  }

  /// The texts of the improvement reports.
  init(improvementIn language: Language, blame: BlameWords? = nil) {
    self.language = language
    needed = Set(ImprovementKey.allCases.map(\.rawValue) + ImprovementKey.others)
    known = needed
    name = { ImprovementKey(rawValue: $0) }
    self.blame = blame
  }

  func read(_ root: StrictFile.Fields, in file: inout StrictFile) -> [String: Texts.Phrase] {
    for key in needed where root.node(key) == nil { file.fault(nil, .missingKey(key)) }
    var phrases: [String: Texts.Phrase] = [:]
    for (key, line, node) in root.values {
      guard known.contains(key) else {
        file.fault(line, .unknownKey(key))
        continue
      }
      phrases[key] = phrase(name(key), named: key, node, line, &file)
    }
    return phrases
  }

  private func phrase(
    _ key: (any TextName)?, named name: String, _ node: Node, _ line: Int, _ file: inout StrictFile
  ) -> Texts.Phrase? {
    let places = key?.places ?? []
    if let key, key.isCounted { return counted(name, places, node, line, &file) }
    guard let text = file.text(node, named: name, line: line) else { return nil }
    check(text, named: name, needed: places, allowed: places, line, &file)
    return .plain(text)
  }

  private func counted(
    _ key: String, _ places: Set<String>, _ node: Node, _ line: Int, _ file: inout StrictFile
  ) -> Texts.Phrase? {
    guard let fields = file.fields(of: node, named: key, line: line) else { return nil }
    var forms: [String: String] = [:]
    for (form, line, node) in fields.values {
      guard let plural = Plural(rawValue: form), plural == .zero || Plural.required(in: language).contains(plural)
      else {
        file.fault(line, .unknownForm(key, form: form))
        continue
      }
      guard let text = file.text(node, named: "\(key).\(form)", line: line) else { continue }
      check(text, named: key, needed: plural.saysItsNumber ? [] : places, allowed: places, line, &file)
      forms[form] = text
    }
    for form in Plural.required(in: language) where fields.node(form.rawValue) == nil {
      file.fault(line, .missingForm(key, form: form.rawValue))
    }
    return .counted(forms)
  }

  private func check(
    _ text: String, named name: String, needed: Set<String>, allowed: Set<String>, _ line: Int,
    _ file: inout StrictFile
  ) {
    let found = PlacedText(text).places
    for place in needed.subtracting(found).sorted() { file.fault(line, .missingPlace(name, place: place)) }
    for place in found.subtracting(allowed).sorted() { file.fault(line, .unknownPlace(name, place: place)) }
    guard let blame, !blame.quoting.contains(name) else { return }
    for word in blame.found(in: text) { file.fault(line, .blames(name, word: word)) }
  }
}
