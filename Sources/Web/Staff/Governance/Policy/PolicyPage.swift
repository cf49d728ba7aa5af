import Vocabulary
import Workflow

/// The policy as everybody of the staff reads it: its clauses, its figures, its versions, and how its text is read.
struct PolicyPage: Sendable {
  let name: String
  let since: String
  let number: String
  let groups: [Group]
  let figures: [Figure]
  let versions: [Version]
  let oddities: [Oddity]
  let mayManage: Bool

  /// Clauses of one part of the policy.
  struct Group: Sendable {
    let title: String
    let clauses: [Clause]
  }

  struct Clause: Sendable {
    let id: String
    let arabic: String
    let english: String
    let place: String
    let links: [Link]
  }

  struct Link: Sendable {
    let address: String
    let label: String
  }

  struct Figure: Sendable {
    let clause: String
    let figure: String
    let value: String
    let range: String
  }

  struct Version: Sendable {
    let title: String
    let state: String
    let from: String
    let author: String
    let decision: String
    let changes: [String]
    /// Said of the first version, which has none before it.
    let founding: Bool
    let same: Bool
  }

  struct Oddity: Sendable {
    /// The clause it is about; none for the text as a whole.
    let about: [String]
    let reading: String
  }

  init(_ versions: PolicyVersions, on today: Day, for staff: Staff, in language: Language) {
    let texts = Texts(language)
    let current = versions.inForce(on: today) ?? versions.all.first ?? .founding
    name = PolicyText.name[language]
    since = PolicyText.inForce.name(in: language)
    number = Numerals.written(current.version, in: language)
    groups = Self.groups(for: staff, texts, language)
    figures = Policy.Figure.allCases.map { figure in
      Figure(
        clause: figure.clause.rawValue, figure: figure.name[language],
        value: texts.value(of: figure, in: current.parameters, language), range: texts.range(of: figure, language))
    }
    self.versions = versions.all.indices.reversed().map { place in
      Version(
        versions.all[place], after: place > 0 ? versions.all[place - 1] : nil, current: current, on: today, texts,
        language)
    }
    oddities = PolicyText.oddities.map {
      Oddity(about: $0.clause.map { [$0.rawValue] } ?? [], reading: $0.reading[language])
    }
    mayManage = staff.reach(of: .managePolicy) == .everything
  }

  private static func groups(for staff: Staff, _ texts: Texts, _ language: Language) -> [Group] {
    let measured = Set(ComplianceRule.allCases.map(\.clause))
    let seesCompliance = staff.reach(of: .seeCompliance) > .nothing
    return ["P", "G", "T", "C", "R", "S"].map { letter in
      let clauses = ClauseID.allCases.filter { id in
        id.rawValue.hasPrefix(letter) || (letter == "P" && id == .g0)
      }.filter { letter != "G" || $0 != .g0 }
      return Group(
        title: texts["policy", "group_\(letter)"],
        clauses: clauses.map { id in
          var links: [Link] = []
          if let reference = Reference(rawValue: id.rawValue) {
            links.append(Link(address: "/staff/references/\(reference.rawValue)", label: texts["policy", "read"]))
          }
          if seesCompliance, measured.contains(id) {
            links.append(Link(address: "/staff/compliance", label: texts["policy", "measured"]))
          }
          return Clause(
            id: id.rawValue, arabic: id.text.ar, english: id.text.en,
            place: texts["clause_place", letter == "C" ? "C" : id.rawValue], links: links)
        })
    }
  }
}

extension PolicyPage.Version {
  init(
    _ policy: Policy, after earlier: Policy?, current: Policy, on today: Day, _ texts: Texts, _ language: Language
  ) {
    title = texts["policy", "version", ["n": Numerals.written(policy.version, in: language)]]
    state = texts["policy", policy == current ? "current" : policy.inForce > today ? "coming" : "former"]
    from = policy.inForce.name(in: language)
    author = policy.author
    decision = policy.boardDecision
    founding = earlier == nil
    changes =
      earlier.map { earlier in
        policy.parameters.changes(since: earlier.parameters).map { figure in
          texts[
            "policy", "change",
            [
              "figure": figure.name[language], "from": texts.value(of: figure, in: earlier.parameters, language),
              "to": texts.value(of: figure, in: policy.parameters, language),
            ]]
        }
      } ?? []
    same = earlier != nil && changes.isEmpty
  }
}

extension Texts {
  /// A figure with its noun, or that it is off.
  func value(of figure: Policy.Figure, in parameters: Policy.Parameters, _ language: Language) -> String {
    guard let value = parameters[figure] else { return self["policy", "off"] }
    return counted(figure.unit.noun, value, in: language)
  }

  /// What may be set for it.
  func range(of figure: Policy.Figure, _ language: Language) -> String {
    let numbers = [
      "least": Numerals.written(figure.range.lowerBound, in: language),
      "most": Numerals.written(figure.range.upperBound, in: language),
    ]
    return self["policy", figure.mayBeOff ? "range_or_off" : "range", numbers]
  }
}

extension Policy.Figure.Unit {
  /// The noun under which its forms stand in the texts.
  var noun: String {
    switch self {
    case .days: "days"
    case .workingDays: "working_days"
    case .minutes: "minutes"
    case .members: "members"
    }
  }
}
