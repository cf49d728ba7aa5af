import Vocabulary
import Yams

/// The record of published versions, `published.yaml`: a line for each, with the digest of what was published.
///
/// The record is only ever added to. It is what shows that a published version was edited or taken away.
struct PublishedRecord {
  static let fileName = "published.yaml"

  private(set) var entries: [String: Draft.Noted<String>] = [:]
  private(set) var violations: [Violation] = []

  /// The record before anything was published.
  init() {}

  init(_ document: YAMLDocument) {
    guard document.root.mapping != nil else {
      violations = [Violation(line: document.root.line, fault: .wrongType(expected: .mapping))]
      return
    }
    for (key, value) in document.root.entries {
      guard let digest = value.words, Self.isDigest(digest), let noted = Draft.Noted(digest, key) else {
        violations.append(Violation(line: key.line, fault: .unexpectedForm(value.shown, expected: Self.expected)))
        continue
      }
      entries[key.shown] = noted
    }
  }

  /// Whether a version was published before; an edit of it is a fault of its own.
  func has(_ draft: Draft) -> Bool { draft.reference.map { entries[$0] != nil } ?? false }

  /// What is wrong with a version that the folder holds.
  ///
  /// - Parameter digest: nil where the version is so broken that it has none.
  func fault(of reference: String, digest: String?, published: Bool) -> PublicationFault? {
    if let entry = entries[reference] { return entry.value == digest ? nil : .edited(reference) }
    return published ? .unrecorded(reference) : nil
  }

  /// The recorded versions that the folder does not hold any more.
  func vanished(from references: Set<String>) -> [(line: Int, fault: PublicationFault)] {
    entries.filter { !references.contains($0.key) }.map { ($0.value.line, .vanished($0.key)) }
  }

  /// The file with the given versions added to those it has.
  func text(adding digests: [String: String]) -> String {
    let all = entries.mapValues(\.value).merging(digests) { recorded, _ in recorded }
    let lines = all.sorted { $0.key < $1.key }.map { "\($0.key): \"\($0.value)\"\n" }
    return """
      # The versions that were published, each with the digest of its content (SHA-256 of its canonical JSON).
      # `rida check surveys --publish` adds to this file. It is never edited by hand: that would hide an edit elsewhere.

      """ + lines.joined()
  }

  private static func isDigest(_ text: String) -> Bool {
    text.utf8.count == 64 && text.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
  }

  private static let expected = LocalizedText(
    ar: "\(Quoted.ar(64)) رمزاً من \(Quoted.ar("0–9 a–f")) بين علامتي تنصيص، يكتبها البرنامج",
    en: "64 digits 0–9 a–f in quotes, as the program writes them")
}
