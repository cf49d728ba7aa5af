import Foundation

extension KeyDrivers {
  /// The range in which the true correlation of a driver with the outcome lies (Fisher 1921): tanh(atanh r ± z/√(n − 3)).
  ///
  /// In −1…1. Nil with fewer than four people; of a correlation of exactly ±1 both ends are that.
  public func interval(of driver: Driver, confidence: Double = 0.95) -> Interval? {
    guard n > 3 else { return nil }
    let r = min(max(driver.correlation, -1), 1)
    guard abs(r) < 1 else { return Interval(r, r) }
    let reach = NormalDistribution.reach(confidence: confidence) / (n - 3).squareRoot()
    return Interval(tanh(atanh(r) - reach), tanh(atanh(r) + reach))
  }
}
