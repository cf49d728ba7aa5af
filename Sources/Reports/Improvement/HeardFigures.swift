import Tally
public import Vocabulary

/// Whom a department heard in a month: how many were served, asked and answered, by group, and what weighting changes.
public struct HeardFigures: Hashable, Sendable, Encodable {
  /// How far things came: services completed or requests ended, invitations issued and delivered, links answered.
  public enum Stage: String, Hashable, Sendable, Encodable, CaseIterable {
    /// Where it is not known how many requests ended.
    case completed
    case ended, issued, handed, delivered, answered
  }

  public struct Count: Hashable, Sendable, Encodable {
    public let stage: Stage
    public let count: Int
  }

  /// The response rate of one group.
  public struct Coverage: Hashable, Sendable, Encodable {
    public let code: String
    public let name: LocalizedText
    public let rate: IndicatorFigure
  }

  /// The satisfaction as counted, and as it would be with every service in its true part.
  public struct Weighted: Hashable, Sendable, Encodable {
    public let counted: Double
    public let weighted: Double
    public let lower: Double
    public let upper: Double
  }

  /// Empty where so few were asked that nothing is shown.
  public let stages: [Count]
  /// Why others were not asked.
  public let notAsked: [AskedFigures.Reason]
  public let services: [Coverage]
  public let channels: [Coverage]
  /// Nil where no two services, or sets of services, have enough answers to be weighted beside each other.
  public let weighted: Weighted?
}

extension HeardFigures {
  init(of sources: DepartmentSources, rate: IndicatorFigure, asked: AskedFigures?, under thresholds: Thresholds) {
    let days = sources.figures.month.days
    let invited = sources.figures.invitations.counts.filter {
      $0.key.department == sources.department && days.contains($0.key.issued)
    }
    let completed = sources.completions.counts.filter {
      $0.key.department == sources.department && days.contains($0.key.completed)
    }.values.reduce(0, +)
    func groups<Key: Hashable>(_ key: (InvitationCell) -> Key) -> [Key: MonthlyTally.Invited] {
      invited.reduce(into: [:]) { groups, entry in
        switch entry.key.stage {
        case .issued: groups[key(entry.key), default: MonthlyTally.Invited()].issued += entry.value
        case .answered: groups[key(entry.key), default: MonthlyTally.Invited()].answered += entry.value
        }
      }
    }
    let services = groups(\.service)
    let pending = sources.figures.pending(days)
    var stages: [Count] = []
    if let issued = rate.n.number, rate.value != nil, let answered = rate.part {
      let known = (asked?.stages ?? []).compactMap { stage in
        Stage(rawValue: stage.stage.rawValue).map { Count(stage: $0, count: stage.count) }
      }
      if known.contains(where: { $0.stage == .ended }) {
        stages = known
      } else {
        if completed >= issued { stages.append(Count(stage: .completed, count: completed)) }
        stages += [Count(stage: .issued, count: issued), Count(stage: .answered, count: answered)]
      }
    }
    self.stages = stages
    notAsked = asked?.reasons ?? []
    self.services = Self.coverage(services.sorted { $0.key < $1.key }, pending: pending, under: thresholds) { code in
      (code.text, sources.services[code] ?? LocalizedText(ar: code.text, en: code.text))
    }
    let channels = groups(\.channel).sorted { $0.key.rawValue < $1.key.rawValue }
    self.channels = Self.coverage(channels, pending: pending, under: thresholds) { ($0.rawValue, $0.name) }
    weighted = Weighted(of: sources, asked: services.mapValues(\.issued), under: thresholds)
  }

  private static func coverage<Key>(
    _ groups: [(key: Key, value: MonthlyTally.Invited)], pending: Pending?, under thresholds: Thresholds,
    named: (Key) -> (String, LocalizedText)
  ) -> [Coverage] {
    let shown = ShownGroups(groups.map(\.value.issued), least: thresholds.leastN)
    return zip(groups, shown.reasons).map { group, reason in
      let (code, name) = named(group.key)
      return Coverage(
        code: code, name: name,
        rate: IndicatorFigure(rateOf: group.value, withheld: reason, pending: pending, under: thresholds))
    }
  }
}
