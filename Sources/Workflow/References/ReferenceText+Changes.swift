/// What one version of a reference says otherwise than another, by the article it stands under.
public struct ReferenceChange: Hashable, Sendable {
  public enum Kind: Hashable, Sendable { case added, removed, changed }

  public let kind: Kind
  /// The heading; empty for what stands before the first.
  public let heading: String
  /// Lines that were not there before, in their order; all of them where the article is new.
  public let added: [String]
  /// Lines that are there no more.
  public let removed: [String]
}

extension ReferenceText {
  /// What is new, gone or changed since an earlier text. Nothing for the same words in the same order.
  public func changes(since earlier: ReferenceText) -> [ReferenceChange] {
    let (before, now) = (earlier.sections, sections)
    let known = Dictionary(before.map { ($0.key, $0.lines) }, uniquingKeysWith: { first, _ in first })
    let still = Set(now.map(\.key))
    let changed = now.compactMap { section -> ReferenceChange? in
      guard let lines = known[section.key] else {
        return ReferenceChange(kind: .added, heading: section.key.heading, added: section.lines, removed: [])
      }
      guard lines != section.lines else { return nil }
      return ReferenceChange(
        kind: .changed, heading: section.key.heading, added: section.lines.without(lines),
        removed: lines.without(section.lines))
    }
    let gone = before.filter { !still.contains($0.key) }
    return changed
      + gone.map { ReferenceChange(kind: .removed, heading: $0.key.heading, added: [], removed: $0.lines) }
  }

  /// A heading, and the how manieth of this wording it is: two articles may bear the same.
  private struct Key: Hashable {
    let heading: String
    let place: Int
  }

  private var sections: [(key: Key, lines: [String])] {
    var places: [String: Int] = [:]
    var sections: [(key: Key, lines: [String])] = []
    func begin(_ heading: String) {
      sections.append((Key(heading: heading, place: places[heading, default: 0]), []))
      places[heading, default: 0] += 1
    }
    for part in parts {
      if case .heading(_, let text) = part {
        begin(text)
        continue
      }
      if sections.isEmpty { begin("") }
      sections[sections.count - 1].lines += part.lines
    }
    return sections
  }
}

extension ReferenceText.Part {
  fileprivate var lines: [String] {
    switch self {
    case .heading(_, let text), .paragraph(let text): [text]
    case .numbered(let items): items.map(\.text)
    case .points(let points): points
    }
  }
}

extension [String] {
  /// The lines that are not among others, each counted as often as it stands there.
  fileprivate func without(_ others: [String]) -> [String] {
    var left = Dictionary(others.map { ($0, 1) }, uniquingKeysWith: +)
    return filter { line in
      guard let count = left[line], count > 0 else { return true }
      left[line] = count - 1
      return false
    }
  }
}
