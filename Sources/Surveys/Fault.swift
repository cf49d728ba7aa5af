public import Vocabulary

/// One thing wrong in the folder of questionnaires: in which file, on which line, and what to do about it.
public struct Fault: Hashable, Sendable {
  /// The file as it was named: the folder's path and the file's name.
  public let file: String
  /// Counted from 1; 1 where the fault is the whole file's.
  public let line: Int
  public let kind: Kind

  public init(file: String, line: Int, kind: Kind) {
    self.file = file
    self.line = line
    self.kind = kind
  }

  /// What can be wrong: the file itself, its shape, what it means, or that it departs from what was published.
  public enum Kind: Hashable, Sendable {
    case file(FileFault)
    case shape(ShapeFault)
    case meaning(MeaningFault)
    case publication(PublicationFault)
  }

  /// What is wrong, and what its author should do.
  public var reason: LocalizedText {
    switch kind {
    case .file(let fault): fault.reason
    case .shape(let fault): fault.reason
    case .meaning(let fault): fault.reason
    case .publication(let fault): fault.reason
    }
  }

  /// `surveys/service-served-1.yaml:12: reason`, as editors and terminals know it.
  public func text(in language: Language) -> String { "\(file):\(line): \(reason[language])" }
}

extension [Fault] {
  /// The faults in the order in which an author meets them: by file, then by line.
  var inReadingOrder: [Fault] {
    enumerated().sorted { one, other in
      (one.element.file, one.element.line, one.offset) < (other.element.file, other.element.line, other.offset)
    }.map(\.element)
  }
}

/// Words of the file and numbers inside a fault's sentence.
enum Quoted {
  /// A word of the file within Arabic: isolated, so that it does not disturb the order of its neighbours.
  static func ar(_ word: String) -> String { "«\u{2068}\(shortened(word))\u{2069}»" }
  static func en(_ word: String) -> String {
    word.utf8.allSatisfy { $0 < 128 } ? "\"\(shortened(word))\"" : "\"\u{2068}\(shortened(word))\u{2069}\""
  }

  /// The things of a list that a sentence names; of the others it says how many they are.
  static let mostNamed = 20

  static func ar(_ words: some Collection<String>) -> String {
    guard !words.isEmpty else { return "لا شيء" }
    let named = words.prefix(mostNamed).map { ar($0) }.joined(separator: "، ")
    let more = words.count - mostNamed
    guard more > 0 else { return named }
    return switch Plural(more, in: .arabic) {
    case .one: "\(named)، وواحد غيرها"
    case .two: "\(named)، واثنان غيرها"
    case .zero, .few, .many, .other: "\(named)، و\(Numerals.arabicIndic(String(more))) غيرها"
    }
  }
  static func en(_ words: some Collection<String>) -> String {
    words.isEmpty ? "none" : plain(words.lazy.map { en($0) })
  }

  /// A list in English without quotes.
  static func plain(_ words: some Collection<String>) -> String {
    let named = words.prefix(mostNamed).joined(separator: ", ")
    return words.count > mostNamed ? "\(named) and \(words.count - mostNamed) more" : named
  }

  static func ar(_ number: Int) -> String { Numerals.arabicIndic(String(number)) }

  private static func shortened(_ word: String) -> String {
    let line = word.split(whereSeparator: \.isNewline).joined(separator: " ")
    return line.count > 60 ? "\(line.prefix(60))…" : line
  }
}
