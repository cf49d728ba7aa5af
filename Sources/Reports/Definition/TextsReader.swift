import Vocabulary
import Yams

/// The reading of a key file: every text of the reports must be there, with its forms and its places.
struct TextsReader {
  let language: Language
  let measures: [Measure]

  func read(_ root: StrictFile.Fields, in file: inout StrictFile) -> [String: Texts.Phrase] {
    let needed = TextKey.always + measures.flatMap { [TextKey.name(of: $0), TextKey.about($0)] }
    let known = Set(needed + Measure.all.flatMap { [TextKey.name(of: $0), TextKey.about($0)] })
    for key in needed where root.node(key) == nil { file.fault(nil, .missingKey(key)) }
    var phrases: [String: Texts.Phrase] = [:]
    for (key, line, node) in root.values {
      guard known.contains(key) else {
        file.fault(line, .unknownKey(key))
        continue
      }
      phrases[key] = phrase(TextKey(rawValue: key), named: key, node, line, &file)
    }
    return phrases
  }

  private func phrase(
    _ key: TextKey?, named name: String, _ node: Node, _ line: Int, _ file: inout StrictFile
  ) -> Texts.Phrase? {
    if let key, key.isCounted { return counted(key, node, line, &file) }
    guard let text = file.text(node, named: name, line: line) else { return nil }
    checkPlaces(of: text, named: name, needed: key?.places ?? [], allowed: key?.places ?? [], line, &file)
    return .plain(text)
  }

  private func counted(_ key: TextKey, _ node: Node, _ line: Int, _ file: inout StrictFile) -> Texts.Phrase? {
    guard let fields = file.fields(of: node, named: key.rawValue, line: line) else { return nil }
    var forms: [String: String] = [:]
    for (form, line, node) in fields.values {
      guard let plural = Plural(rawValue: form), plural == .zero || Plural.required(in: language).contains(plural)
      else {
        file.fault(line, .unknownForm(key.rawValue, form: form))
        continue
      }
      guard let text = file.text(node, named: "\(key.rawValue).\(form)", line: line) else { continue }
      let needed = plural.saysItsNumber ? [] : key.places
      checkPlaces(of: text, named: key.rawValue, needed: needed, allowed: key.places, line, &file)
      forms[form] = text
    }
    for form in Plural.required(in: language) where fields.node(form.rawValue) == nil {
      file.fault(line, .missingForm(key.rawValue, form: form.rawValue))
    }
    return .counted(forms)
  }

  private func checkPlaces(
    of text: String, named name: String, needed: Set<String>, allowed: Set<String>, _ line: Int,
    _ file: inout StrictFile
  ) {
    let found = Set(text.matches(of: /\{([^{}]*)\}/).map { String($0.output.1) })
    for place in needed.subtracting(found).sorted() { file.fault(line, .missingPlace(name, place: place)) }
    for place in found.subtracting(allowed).sorted() { file.fault(line, .unknownPlace(name, place: place)) }
  }
}
