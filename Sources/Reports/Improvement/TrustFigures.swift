import Analytics
import Surveys

/// How far the numbers of a period can be trusted.
public struct TrustFigures: Hashable, Sendable, Encodable {
  public let issued: Int
  public let answered: Int
  /// Why the response rate may still change; nil where it is final.
  public let pending: Pending?
  /// The satisfied if all the silent had been of one mind, for the worse and for the better; nil where somebody was asked
  /// who could not say whether he was satisfied.
  public let bounds: TrendSeries.Limits?
  /// Satisfaction with every department in the part of the invitations it issued; nil where the bounds are.
  public let weighted: HeardFigures.Weighted?
  /// Figures of departments and months of the period that are hidden.
  public let hidden: Int
  public let ungraded: Int
}

extension TrustFigures {
  /// - Parameter isAskedOfAll: whether everybody was asked how satisfied he is.
  init(of numbers: MonthlyNumbers, last months: Int, isAskedOfAll: Bool) {
    func recent(_ measure: Measure, _ department: String? = nil) -> Share {
      (numbers.trend(measure, department: department)?.shares ?? []).suffix(months).compactMap(\.self)
        .reduce(Share(0, of: 0), +)
    }
    let (rate, satisfied) = (recent(.responseRate), recent(.answers(.satisfaction)))
    issued = rate.whole
    answered = rate.part
    pending = numbers.trend(.responseRate)?.points.suffix(months).lazy.compactMap(\.pending).first
    let silent = NonResponseBounds(satisfied, silent: rate.whole - rate.part)
    bounds = isAskedOfAll ? silent.interval.map { TrendSeries.Limits(lower: $0.lower, upper: $0.upper) } : nil
    hidden = numbers.trend.filter { $0.department != nil }.flatMap { $0.points.suffix(months) }
      .count { $0.reason == .tooFew }
    ungraded = numbers.ungraded
    guard isAskedOfAll else {
      weighted = nil
      return
    }
    var cells: [WeightedCell] = []
    var totals: [String: Double] = [:]
    for department in numbers.departments {
      let (share, asked) = (recent(.answers(.satisfaction), department.code), recent(.responseRate, department.code))
      guard share.whole > 0, asked.whole > 0 else { continue }
      cells.append(WeightedCell(["department": department.code], value: 1, count: share.part))
      cells.append(WeightedCell(["department": department.code], value: 0, count: share.whole - share.part))
      totals[department.code] = Double(asked.whole)
    }
    weighted = HeardFigures.Weighted(
      cells, to: PopulationMargin("department", totals), counted: satisfied.value,
      confidence: numbers.thresholds.confidence)
  }
}
