import Vocabulary
import Yams

extension BlameWords {
  /// Reads `blame.yaml`.
  init(reading root: StrictFile.Fields, in file: inout StrictFile) {
    file.expect(["ar", "en", "quoting"], in: root)
    self.init(
      ar: file.words(root, "ar"), en: file.words(root, "en"), quoting: Set(file.texts(root, "quoting").map(\.text)))
  }
}

extension VoiceRules {
  /// Reads `voices.yaml`.
  init(reading root: StrictFile.Fields, in file: inout StrictFile) {
    file.expect(["themes", "persons"], in: root)
    var themes: [Theme] = []
    if let (line, node) = root.node("themes"), let fields = file.fields(of: node, named: "themes", line: line) {
      for (code, line, node) in fields.values {
        guard let theme = file.fields(of: node, named: code, line: line) else { continue }
        file.expect(["ar", "en", "words"], in: theme)
        func name(_ key: String) -> String {
          guard let (line, node) = theme.node(key) else { return "" }
          return file.text(node, named: key, line: line) ?? ""
        }
        let (ar, en) = (name("ar"), name("en"))
        themes.append(
          Theme(code: code, name: LocalizedText(ar: ar, en: en), stems: Self.stems(file.words(theme, "words"))))
      }
    }
    self.init(themes: themes, persons: Self.stems(file.words(root, "persons")))
  }
}

extension StrictFile {
  /// The words of a list, none empty and none twice.
  mutating func words(_ root: Fields, _ key: String) -> [String] {
    var words: [String] = []
    for (word, line) in texts(root, key) {
      if word.allSatisfy(\.isWhitespace) {
        fault(line, .emptyText(key))
      } else if words.contains(word) {
        fault(line, .twice(word))
      } else {
        words.append(word)
      }
    }
    return words
  }
}
