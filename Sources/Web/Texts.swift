import Foundation
import Mustache
import Vocabulary

/// The site's own sentences in one language, from the key files of this folder, two a part of the site; Arabic is complete and leads.
struct Texts: MustacheParent {
  private let groups: [String: [String: String]]

  /// The key files, by part of the site.
  private static let files: [(ar: [UInt8], en: [UInt8])] = [
    (PackageResources.common_ar_json, PackageResources.common_en_json),
    (PackageResources.access_ar_json, PackageResources.access_en_json),
    (PackageResources.cases_ar_json, PackageResources.cases_en_json),
    (PackageResources.finding_ar_json, PackageResources.finding_en_json),
    (PackageResources.inquiries_ar_json, PackageResources.inquiries_en_json),
    (PackageResources.governance_ar_json, PackageResources.governance_en_json),
    (PackageResources.people_ar_json, PackageResources.people_en_json),
    (PackageResources.public_ar_json, PackageResources.public_en_json),
    (PackageResources.asking_ar_json, PackageResources.asking_en_json),
    (PackageResources.surveys_ar_json, PackageResources.surveys_en_json),
    (PackageResources.improvement_ar_json, PackageResources.improvement_en_json),
    (PackageResources.office_ar_json, PackageResources.office_en_json),
    (PackageResources.tablets_ar_json, PackageResources.tablets_en_json),
    (PackageResources.editor_ar_json, PackageResources.editor_en_json),
    (PackageResources.care_ar_json, PackageResources.care_en_json),
    (PackageResources.trust_ar_json, PackageResources.trust_en_json),
    (PackageResources.shelf_ar_json, PackageResources.shelf_en_json),
    (PackageResources.groups_ar_json, PackageResources.groups_en_json),
  ]
  private static let arabic = read(files.map(\.ar))
  private static let english = read(files.map(\.en))

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

  /// Groups and their keys; a group may stand in several files, a key in one.
  private static func read(_ sources: [[UInt8]]) -> [String: [String: String]] {
    sources.reduce(into: [:]) { groups, source in
      let more = (try? JSONDecoder().decode([String: [String: String]].self, from: Data(source))) ?? [:]
      for (group, texts) in more { groups[group, default: [:]].merge(texts) { first, _ in first } }
    }
  }
}
