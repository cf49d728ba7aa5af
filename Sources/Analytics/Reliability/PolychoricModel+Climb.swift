/// The climb to the top of a table's likelihood.
extension PolychoricModel {
  /// Takes the best of some correlations, the thresholds staying: strange tables have more than one top.
  mutating func scanCorrelations() {
    let candidates = [0, 0.2, 0.4, 0.6, 0.8, 0.9, 0.97, 0.995, Self.largestCorrelation].flatMap { [$0, -$0] }
    let models = candidates.map { candidate in
      var model = self
      model.correlation = candidate
      return (model: model, height: model.logLikelihood)
    }
    if let best = models.max(by: { $0.height < $1.height }) { self = best.model }
  }

  /// Fisher scoring with halved steps: the score over the expected information, until nothing moves.
  ///
  /// The score tells the top to the last digits, the likelihood only to the root of its rounding: once the likelihood
  /// tells no more, a step is taken if the next one would be shorter.
  mutating func climb(onlyCorrelation: Bool) {
    guard var step = step(onlyCorrelation: onlyCorrelation) else { return }
    var height = logLikelihood
    for _ in 0..<200 {
      var share = 1.0
      var taken: (model: PolychoricModel, step: [Double], height: Double)?
      while taken == nil, share > 1e-6 {
        var next = self
        next.move(step, share)
        share /= 2
        let reached = next.logLikelihood
        let rounding = Self.rounding * abs(height)
        guard next.isOrdered, reached >= height - rounding,
          let following = next.step(onlyCorrelation: onlyCorrelation)
        else { continue }
        if reached > height + rounding || Self.length(following) <= 0.9 * Self.length(step) {
          taken = (next, following, reached)
        }
      }
      guard let taken else { return }
      (self, step, height) = taken
      if Self.length(step) <= 1e-12 { return }
    }
  }

  /// Goes to the end of the correlations if it is as good there: such a table is perfect, its likelihood flat.
  mutating func goToTheEndIfAsGood() {
    var end = self
    end.correlation = correlation < 0 ? -Self.largestCorrelation : Self.largestCorrelation
    let height = logLikelihood
    if end.logLikelihood >= height - Self.rounding * abs(height) { self = end }
  }

  /// How much of a likelihood may be rounding.
  private static let rounding = 1e-12

  private static func length(_ step: [Double]) -> Double { step.reduce(0) { max($0, abs($1)) } }

  private mutating func move(_ step: [Double], _ share: Double) {
    correlation = min(Self.largestCorrelation, max(-Self.largestCorrelation, correlation + share * step[0]))
    guard step.count > 1 else { return }
    for i in rowThresholds.indices { rowThresholds[i] += share * step[1 + i] }
    for j in columnThresholds.indices { columnThresholds[j] += share * step[1 + rowThresholds.count + j] }
  }
}
