import Tally
public import Vocabulary

/// From the end of a request to an answer, of the association or of one department: how many requests ended, how many people
/// were asked, how far the messages came, how many answered, and why the others were not asked.
///
/// Whether a link was opened is not in it: opening a page writes nothing, because robots open links before people do.
public struct AskedFigures: Hashable, Sendable, Codable {
  /// How far things came, in their order.
  public enum Stage: String, Hashable, Sendable, Codable, CaseIterable {
    /// Requests that ended, and about which it was decided whether somebody is asked.
    case ended
    case issued
    /// Invitations of which a carrier took a message.
    case handed
    /// Invitations of which a carrier says that a message arrived.
    case delivered
    case answered
  }

  public struct Count: Hashable, Sendable, Codable {
    public let stage: Stage
    public let count: Int
  }

  /// How many were not asked for one reason.
  public struct Reason: Hashable, Sendable, Codable {
    public let code: String
    public let name: LocalizedText
    public let count: Int
  }

  /// The department's code; absent for the association as a whole.
  public let department: String?
  /// The stages that are known, in their order: what no carrier tells of is left out; empty where nothing is shown.
  public let stages: [Count]
  /// Why others were not asked, in the order of the rules; reasons that did not occur are left out.
  public let reasons: [Reason]
  /// Why nothing is shown.
  public let withheld: Withholding?

  public func count(_ stage: Stage) -> Int? { stages.first { $0.stage == stage }?.count }
}

/// A reason why nobody is asked about the end of a request, as the counts name it, in words.
public struct NotAskedReason: Hashable, Sendable {
  public let code: String
  public let name: LocalizedText

  public init(code: String, name: LocalizedText) {
    self.code = code
    self.name = name
  }
}

extension AskedFigures {
  /// The association's, then each department's in the order of `departments`: hidden where the response rate is, and the
  /// whole without what would follow by subtraction.
  static func all(
    of figures: MonthlyFigures, _ departments: [DepartmentCode], under thresholds: Thresholds
  ) -> [AskedFigures] {
    let days = figures.month.days
    var askings: [DepartmentCode: [String: Int]] = [:]
    for (cell, number) in figures.askings.counts where days.contains(cell.day) {
      askings[cell.department, default: [:]][cell.result, default: 0] += number
    }
    var invited: [DepartmentCode: MonthlyTally.Invited] = [:]
    for (cell, number) in figures.invitations.counts where days.contains(cell.issued) {
      switch cell.stage {
      case .issued: invited[cell.department, default: MonthlyTally.Invited()].issued += number
      case .answered: invited[cell.department, default: MonthlyTally.Invited()].answered += number
      }
    }
    let issued = departments.map { invited[$0]?.issued ?? 0 }
    let groups = ShownGroups(issued, least: thresholds.leastN)
    let told = Set(
      [Stage.handed, .delivered].filter { stage in askings.values.contains { $0[stage.rawValue] ?? 0 > 0 } })
    let counter = Counter(told: told, isDecided: !askings.isEmpty, reasons: figures.notAskedReasons)
    let parts = departments.map { (askings[$0] ?? [:], invited[$0] ?? MonthlyTally.Invited()) }
    let whole = departments.indices.filter { groups.counted.contains($0) || issued[$0] == 0 }.map { parts[$0] }
    return [counter.figures(nil, whole, withheld: groups.totalReason == .tooFew ? .tooFew : nil)]
      + departments.indices.map { place in
        counter.figures(
          departments[place].text, [parts[place]], withheld: groups.reasons[place] == .tooFew ? .tooFew : nil)
      }
  }

  /// What makes the figures of some departments together.
  private struct Counter {
    /// The stages of which carriers tell at all.
    let told: Set<Stage>
    /// Whether decisions are kept, so that it is known how many ended.
    let isDecided: Bool
    let reasons: [NotAskedReason]

    func figures(
      _ department: String?, _ parts: [(askings: [String: Int], invited: MonthlyTally.Invited)], withheld: Withholding?
    ) -> AskedFigures {
      guard withheld == nil else {
        return AskedFigures(department: department, stages: [], reasons: [], withheld: withheld)
      }
      func sum(_ code: String) -> Int { parts.reduce(0) { $0 + ($1.askings[code] ?? 0) } }
      let found = reasons.map { Reason(code: $0.code, name: $0.name, count: sum($0.code)) }.filter { $0.count > 0 }
      let issued = parts.reduce(0) { $0 + $1.invited.issued }
      let answered = parts.reduce(0) { $0 + $1.invited.answered }
      let ended = issued + found.reduce(0) { $0 + $1.count }
      guard ended > 0 else {
        return AskedFigures(department: department, stages: [], reasons: [], withheld: .noAnswers)
      }
      var stages = isDecided ? [Count(stage: .ended, count: ended)] : []
      stages.append(Count(stage: .issued, count: issued))
      for stage in [Stage.handed, .delivered] where told.contains(stage) {
        stages.append(Count(stage: stage, count: sum(stage.rawValue)))
      }
      stages.append(Count(stage: .answered, count: answered))
      return AskedFigures(department: department, stages: stages, reasons: found, withheld: nil)
    }
  }
}
