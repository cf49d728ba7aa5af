import Foundation
import Mustache
import Vocabulary

/// The site's own sentences in one language, from the key files `ar.json` and `en.json`; Arabic is complete and leads.
struct Texts: MustacheParent {
  private let groups: [String: [String: String]]

  private static let arabic = read(PackageResources.ar_json)
  private static let english = read(PackageResources.en_json)

  init(_ language: Language) { groups = language == .arabic ? Self.arabic : Self.english }

  /// The sentence under this key, its places filled: `{count}` by the value for `count`.
  subscript(group: String, key: String, values: [String: String] = [:]) -> String {
    let text = groups[group]?[key] ?? Self.missing("\(group).\(key)")
    return values.reduce(text) { $0.replacingOccurrences(of: "{\($1.key)}", with: $1.value) }
  }

  func knows(_ group: String, _ key: String) -> Bool { groups[group]?[key] != nil }

  func child(named name: String) -> Any? { Group(name: name, texts: groups[name] ?? [:]) }

  /// What stands where a text or value is missing: plain to see, and what the tests look for.
  static func missing(_ name: String) -> String { "⟦\(name)⟧" }

  /// The keys there are, for the comparison of the two languages.
  static func keys(in language: Language) -> Set<String> {
    Set((language == .arabic ? arabic : english).flatMap { group in group.value.keys.map { "\(group.key).\($0)" } })
  }

  private struct Group: MustacheParent {
    let name: String
    let texts: [String: String]

    func child(named key: String) -> Any? { texts[key] ?? Texts.missing("\(name).\(key)") }
  }

  private static func read(_ source: [UInt8]) -> [String: [String: String]] {
    (try? JSONDecoder().decode([String: [String: String]].self, from: Data(source))) ?? [:]
  }
}
