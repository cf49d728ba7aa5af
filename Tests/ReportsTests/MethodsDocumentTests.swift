import Foundation
import Testing

/// `docs/methods.md` says which methods reports use, and where; here it is held to that.
@Suite struct MethodsDocumentTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized
  /// Where a method must be asked for to be one that reports use.
  private static let users = ["Reports", "Operations", "Web"]

  /// The words of every Swift file under `Sources`, its comments left out, by its path there.
  private static let code = Result {
    let sources = root.appending(path: "Sources").resolvingSymlinksInPath()
    let files = try #require(FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
    var code: [String: [Substring]] = [:]
    for case let file as URL in files where file.pathExtension == "swift" {
      let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
      code[String(file.resolvingSymlinksInPath().path.dropFirst(sources.path.count + 1))] =
        lines.filter { !$0.drop { $0 == " " }.hasPrefix("//") }
        .flatMap { $0.split { !($0.isLetter || $0.isNumber || $0 == "_") } }
    }
    return code
  }

  private let document: String
  private let words: [String: Set<Substring>]
  /// The types that are declared somewhere.
  private let declared: Set<Substring>
  /// All words of the code that makes reports and pages.
  private let used: Set<Substring>

  init() throws {
    document = try String(contentsOf: Self.root.appending(path: "docs/methods.md"), encoding: .utf8)
    let code = try Self.code.get()
    let kinds: Set<Substring> = ["struct", "enum", "class", "actor", "protocol", "typealias"]
    declared = Set(code.values.flatMap { zip($0, $0.dropFirst()).filter { kinds.contains($0.0) }.map(\.1) })
    words = code.mapValues { Set($0) }
    used = Set(code.filter { path, _ in Self.users.contains { path.hasPrefix($0 + "/") } }.values.joined())
  }

  /// What the page says of one method.
  private struct Method {
    let name: String
    /// Its points by their headings, such as `Used`.
    let points: [String: String]
  }

  private var methods: [Method] {
    document.components(separatedBy: "\n#").dropFirst().map { section in
      let parts = section.components(separatedBy: "\n- **")
      let name = (parts.first ?? "").prefix { $0 != "\n" }.drop { $0 == "#" || $0 == " " }
      let points = parts.dropFirst().compactMap { part -> (String, String)? in
        let halves = part.components(separatedBy: ".**")
        return halves.count < 2 ? nil : (halves[0], halves.dropFirst().joined(separator: ".**"))
      }
      return Method(name: String(name), points: Dictionary(points, uniquingKeysWith: { $0 + $1 }))
    }
  }

  private func named(in text: some StringProtocol) -> [String] {
    text.split(separator: "`", omittingEmptySubsequences: false).enumerated()
      .filter { !$0.offset.isMultiple(of: 2) }.map { String($0.element) }
  }

  private func isType(_ name: String) -> Bool { name.wholeMatch(of: /[A-Z][a-z]+[A-Za-z]*/) != nil }

  @Test func everyFileAndTypeNamedExists() {
    let found = named(in: document)
    #expect(found.count > 200)
    for name in found {
      if name.wholeMatch(of: /[A-Za-z0-9_+\/]+\.(swift|json|csv|yaml)/) != nil {
        let places = ["Sources/Analytics", "Sources", "Tests/OraclesTests/oracles", "."]
        #expect(
          places.contains {
            FileManager.default.fileExists(atPath: Self.root.appending(path: "\($0)/\(name)").path)
          }, "\(name)")
      } else if isType(name) {
        #expect(declared.contains(Substring(name)), "\(name)")
      }
    }
  }

  /// A method that reports use is asked for where the page says, and one that they do not is asked for nowhere.
  @Test func whatReportsUseIsUsedAndTheRestIsNot() throws {
    let (alone, reports) = ("In the library alone:", "By reports:")
    var seen: (used: Set<String>, alone: Set<String>) = ([], [])
    for method in methods {
      let files = named(in: method.points["Files"] ?? "")
      guard let mark = method.points["Used"] else {
        #expect(!files.contains { words["Analytics/" + $0] != nil }, "\(method.name) does not say whether it is used")
        continue
      }
      #expect(mark.contains(reports) || mark.contains(alone), "\(method.name)")
      let halves = mark.components(separatedBy: alone)
      var type: String?
      for name in named(in: halves[0]) {
        if isType(name) {
          type = name
          seen.used.insert(name)
          #expect(used.contains(Substring(name)), "\(method.name): \(name) is used by no report")
        } else if let type, Self.users.contains(where: { name.hasPrefix($0 + "/") }) {
          #expect(words[name]?.contains(Substring(type)) == true, "\(method.name): \(type) is not in \(name)")
        }
      }
      for name in halves.dropFirst().flatMap({ named(in: $0) }) where isType(name) {
        seen.alone.insert(name)
        #expect(!used.contains(Substring(name)), "\(method.name): \(name) is used by reports")
      }
    }
    #expect(seen.used.count > 15 && seen.alone.count > 15)
  }
}
