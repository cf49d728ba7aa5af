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

  /// The response rate of one group, as the dashboard may show it (``CloserCounts``).
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
  /// Empty where the month is not over.
  public let services: [Coverage]
  public let channels: [Coverage]
  /// Nil where no two services, or sets of services, have enough answers to be weighted beside each other.
  public let weighted: Weighted?
}

extension HeardFigures {
  init(
    of sources: DepartmentSources, rate: IndicatorFigure, asked: AskedFigures?, closer: CloserCounts?,
    under thresholds: Thresholds
  ) {
    let days = sources.figures.month.days
    let invited = sources.figures.invitations.counts.filter {
      $0.key.department == sources.department && days.contains($0.key.issued)
    }
    let completed = sources.completions.counts.filter {
      $0.key.department == sources.department && days.contains($0.key.completed)
    }.values.reduce(0, +)
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
    services = Set(invited.keys.map(\.service)).sorted().compactMap { service in
      Coverage(
        code: service.text, name: sources.services[service] ?? LocalizedText(ar: service.text, en: service.text),
        rate: closer?.figure(.responseRate, service: service))
    }
    channels = Set(invited.keys.map(\.channel)).sorted { $0.rawValue < $1.rawValue }.compactMap { channel in
      Coverage(
        code: channel.rawValue, name: channel.name, rate: closer?.figure(.responseRate, channel: channel))
    }
    var issued: [ServiceCode: Int] = [:]
    for (cell, number) in invited where cell.stage == .issued { issued[cell.service, default: 0] += number }
    weighted = Weighted(of: sources, asked: issued, under: thresholds)
  }
}

extension HeardFigures.Coverage {
  /// Nil where nothing is told of the group, or nobody of it was asked.
  init?(code: String, name: LocalizedText, rate: IndicatorFigure?) {
    guard let rate, rate.reason != .noAnswers else { return nil }
    self.init(code: code, name: name, rate: rate)
  }
}
