import Operations
import Vocabulary
import Workflow

/// The library: the four references, each with the version in force.
struct ReferenceList: Sendable {
  let references: [Entry]

  struct Entry: Sendable {
    let id: String
    let name: String
    let use: String
    /// Edition and day; said otherwise where none is in force.
    let current: [Current]
    let blank: Bool
  }

  struct Current: Sendable {
    let edition: String
    let from: String
  }

  init(_ all: [ReferenceSeries], on today: Day, in language: Language) {
    references = all.map { series in
      let version = series.inForce(on: today)
      return Entry(
        id: series.reference.rawValue, name: series.reference.name[language], use: series.reference.use[language],
        current: version.map { [Current(edition: $0.edition, from: $0.inForce.name(in: language))] } ?? [],
        blank: version == nil)
    }
  }
}

/// One reference, to be read beside the request: its contents, its text, its versions and what they changed.
struct ReferencePage: Sendable {
  let id: String
  let name: String
  let use: String
  let shown: [Shown]
  let blank: Bool
  let versions: [Version]
  let mayManage: Bool

  struct Shown: Sendable {
    let title: String
    let edition: String
    let from: String
    let entered: String
    /// Why this is not the version to go by.
    let warning: [String]
    let contents: [Heading]
    let hasContents: Bool
    let parts: [Part]
    /// What it changed, where there is a version before it.
    let since: [Since]
  }

  struct Heading: Sendable {
    let anchor: String
    let heading: String
    let isArticle: Bool
  }

  /// One part of the text: one of the lists holds it.
  struct Part: Sendable {
    var chapters: [Heading] = []
    var articles: [Heading] = []
    var paragraphs: [String] = []
    var numbered: [[Item]] = []
    var points: [[String]] = []
  }

  struct Item: Sendable {
    let number: String
    let item: String
  }

  struct Since: Sendable {
    let since: String
    let changes: [Change]
    let same: Bool
  }

  struct Change: Sendable {
    let kind: String
    let heading: String
    let added: [String]
    let removed: [String]
  }

  struct Version: Sendable {
    let address: String
    let label: String
    let edition: String
    let from: String
    let state: String
    let open: Bool
  }

  /// - Parameters:
  ///   - version: the version to read; nil where none is in force.
  ///   - names: the names of those who entered versions.
  init(
    _ series: ReferenceSeries, _ version: ReferenceVersion?, on today: Day, names: [StaffID: String], for staff: Staff,
    in language: Language
  ) {
    let texts = Texts(language)
    let current = series.inForce(on: today)
    id = series.reference.rawValue
    name = series.reference.name[language]
    use = series.reference.use[language]
    blank = version == nil
    mayManage = staff.reach(of: .manageReferences) == .everything
    func state(_ one: ReferenceVersion) -> String {
      texts["reference", one == current ? "current" : one.inForce > today ? "coming" : "former"]
    }
    versions = series.all.reversed().map { one in
      Version(
        address: "/staff/references/\(series.reference.rawValue)/versions/\(one.version)",
        label: texts["reference", "version", ["n": Numerals.written(one.version, in: language)]],
        edition: one.edition, from: one.inForce.name(in: language), state: state(one), open: one == version)
    }
    shown =
      version.map { version in
        let by: String =
          if case .staff(let id) = version.entered.by { names[id] ?? "—" } else { texts["reference", "at_machine"] }
        let parts = Self.parts(of: version.text)
        let contents = parts.flatMap { $0.chapters + $0.articles }
        return [
          Shown(
            title: version.title, edition: version.edition, from: version.inForce.name(in: language),
            entered: texts["reference", "entered", ["name": by, "when": version.entered.at.day.name(in: language)]],
            warning: version == current
              ? [] : [texts["reference", version.inForce > today ? "not_yet" : "no_longer"]],
            contents: contents, hasContents: contents.count > 1, parts: parts,
            since: series.before(version).map { [Since(version, since: $0, texts, language)] } ?? [])
        ]
      } ?? []
  }

  private static func parts(of text: ReferenceText) -> [Part] {
    var headings = 0
    return text.parts.map { part in
      switch part {
      case .heading(let level, let words):
        headings += 1
        let heading = Heading(anchor: "s\(headings)", heading: words, isArticle: level > 1)
        return level > 1 ? Part(articles: [heading]) : Part(chapters: [heading])
      case .paragraph(let words): return Part(paragraphs: [words])
      case .numbered(let items): return Part(numbered: [items.map { Item(number: String($0.number), item: $0.text) }])
      case .points(let points): return Part(points: [points])
      }
    }
  }
}

extension ReferencePage.Since {
  init(_ version: ReferenceVersion, since earlier: ReferenceVersion, _ texts: Texts, _ language: Language) {
    since = texts["reference", "since", ["n": Numerals.written(earlier.version, in: language)]]
    let found = version.text.changes(since: earlier.text)
    same = found.isEmpty
    changes = found.map { change in
      ReferencePage.Change(
        kind: texts["reference", "\(change.kind)"],
        heading: change.heading.isEmpty ? texts["reference", "opening"] : change.heading,
        added: change.kind == .added ? [] : change.added, removed: change.kind == .removed ? [] : change.removed)
    }
  }
}
