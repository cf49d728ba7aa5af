import Analytics
import Surveys
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
  /// Nil where a service has too few answers to be weighted.
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
    self.services = Self.coverage(services.sorted { $0.key < $1.key }, under: thresholds) { code in
      (code.text, sources.services[code] ?? LocalizedText(ar: code.text, en: code.text))
    }
    let channels = groups(\.channel).sorted { $0.key.rawValue < $1.key.rawValue }
    self.channels = Self.coverage(channels, under: thresholds) { ($0.rawValue, $0.name) }
    weighted = Weighted(of: sources, asked: services.mapValues(\.issued), under: thresholds)
  }

  private static func coverage<Key>(
    _ groups: [(key: Key, value: MonthlyTally.Invited)], under thresholds: Thresholds,
    named: (Key) -> (String, LocalizedText)
  ) -> [Coverage] {
    let shown = ShownGroups(groups.map(\.value.issued), least: thresholds.leastN)
    return zip(groups, shown.reasons).map { group, reason in
      let (code, name) = named(group.key)
      return Coverage(
        code: code, name: name, rate: IndicatorFigure(rateOf: group.value, withheld: reason, under: thresholds))
    }
  }
}

extension HeardFigures.Weighted {
  /// Post-stratified by service to the invitations issued; services with few answers are taken together.
  init?(of sources: DepartmentSources, asked: [ServiceCode: Int], under thresholds: Thresholds) {
    let tally = SatisfactionByService(sources)
    let few = Set(asked.keys).union(tally.shares.keys).filter {
      (tally.shares[$0]?.whole ?? 0) < thresholds.leastN || asked[$0, default: 0] == 0
    }
    func level(_ service: ServiceCode) -> String { few.contains(service) ? "+" : service.text }
    var cells: [WeightedCell] = []
    for (service, share) in tally.shares.sorted(by: { $0.key < $1.key }) {
      let levels = ["service": level(service)]
      cells.append(WeightedCell(levels, value: 1, count: share.part))
      cells.append(WeightedCell(levels, value: 0, count: share.whole - share.part))
    }
    let totals = asked.reduce(into: [String: Double]()) { $0[level($1.key), default: 0] += Double($1.value) }
    let whole = tally.shares.values.reduce(Share(0, of: 0), +)
    guard whole.whole >= thresholds.leastN else { return nil }
    self.init(
      cells, to: PopulationMargin("service", totals), counted: whole.value, confidence: thresholds.confidence)
  }

  /// Post-stratified to a margin; nil where the cells cannot be weighted to it.
  init?(_ cells: [WeightedCell], to margin: PopulationMargin, counted: Double?, confidence: Double) {
    guard let counted, let weighting = try? Weighting(postStratifying: cells, to: margin), let mean = weighting.mean,
      let error = weighting.standardError
    else { return nil }
    let reach = NormalDistribution.reach(confidence: confidence) * error
    self.counted = counted
    weighted = mean
    lower = max(0, mean - reach)
    upper = min(1, mean + reach)
  }
}

/// The satisfied of a department in the month, service by service.
private struct SatisfactionByService {
  private(set) var shares: [ServiceCode: Share] = [:]

  init(_ sources: DepartmentSources) {
    let days = sources.figures.month.days
    let gradings = sources.figures.questionnaires.mapValues { questionnaire in
      Dictionary(
        questionnaire.questions.compactMap { question in
          question.indicator == .satisfaction ? Grading(question).map { (question.code, $0) } : nil
        }, uniquingKeysWith: { first, _ in first })
    }
    for (stratum, counts) in sources.figures.answers.strata
    where stratum.department == sources.department && days.contains(stratum.day) {
      for (given, number) in counts.counts {
        guard let grading = gradings[stratum.survey]?[given.question], let place = grading.places[given.answer]
        else { continue }
        let share = Share(place < grading.favourable ? number : 0, of: number)
        shares[stratum.service] = (shares[stratum.service] ?? Share(0, of: 0)) + share
      }
    }
  }
}
