/// Whether several questions measure one thing: Cronbach's alpha and what spoils it.
///
/// α = k/(k − 1) · (1 − Σ variances / variance of the sum) (Cronbach 1951). Standardised: k r̄/(1 + (k − 1) r̄), with r̄
/// the mean correlation. From complete cases alone. Near 1 the questions say the same, from 0.7 a sum of them is fit
/// for comparing groups. Alpha says nothing about how many things are measured (Sijtsma 2009).
///
/// A negative alpha comes from a question put the other way round; `reversedItems` names the likely ones. Where nobody's
/// answers vary, or fewer than two people answered, there is no alpha (nil).
public struct Reliability: Hashable, Sendable {
  /// What is known of one question beside the others.
  public struct Item: Hashable, Sendable {
    /// The question's name.
    public let name: String
    /// Alpha of the other questions; nil when fewer than two are left or they do not vary.
    public let alphaIfDropped: Double?
    /// The question's correlation with the sum of the others, −1…1; nil when one of the two does not vary.
    public let correlationWithRest: Double?
  }

  /// The number of people who answered all the questions.
  public let n: Double
  /// Alpha, at most 1; nil when the sum of the answers does not vary.
  public let alpha: Double?
  /// Alpha of the standardised questions; nil when a question does not vary.
  public let standardisedAlpha: Double?
  /// The mean correlation between two questions; nil when a question does not vary.
  public let meanCorrelation: Double?
  /// The questions in order.
  public let items: [Item]
  /// When alpha is negative, the questions that are probably put the other way round; else empty.
  public let reversedItems: [String]
  /// Alpha once the reversed questions are turned; nil when none is reversed.
  public let alphaWhenTurned: Double?

  /// The reliability of all the questions in these tables.
  public init(_ tables: PairTables) {
    n = tables.n
    guard let covariance = tables.covariance else {
      (alpha, standardisedAlpha, meanCorrelation, alphaWhenTurned) = (nil, nil, nil, nil)
      items = tables.items.map { Item(name: $0, alphaIfDropped: nil, correlationWithRest: nil) }
      reversedItems = []
      return
    }
    let scale = Scale(covariance)
    let all = tables.items.indices
    let alpha = scale.alpha
    let reversed = (alpha ?? 0) < 0 ? scale.reversed : []
    self.alpha = alpha
    meanCorrelation = scale.meanCorrelation
    standardisedAlpha = scale.standardisedAlpha
    items = all.map { item in
      Item(
        name: tables.items[item], alphaIfDropped: scale.without(item).alpha,
        correlationWithRest: scale.correlationWithRest(item))
    }
    reversedItems = reversed.map { tables.items[$0] }
    alphaWhenTurned = reversed.isEmpty ? nil : scale.turning(reversed).alpha
  }
}
