import Analytics

extension Adapter {
  /// p charts and Laney's p′.
  static let shareCharts = Adapter("p-chart (3 sigma, varying n) and Laney p'") { input in
    let shares = try input.shares()
    let (plain, laney) = (PChart(shares), LaneyChart(shares))
    let kept = shares.indices.filter { shares[$0].whole > 0 }
    let widened = laney.sigmaZ.map { _ in kept.map { laney.points[$0].limits } }
    return [
      "center": JSON(plain.centre), "kept": JSON(kept),
      "lcl": JSON(kept.map { plain.points[$0].limits?.lower }),
      "ucl": JSON(kept.map { plain.points[$0].limits?.upper }),
      "laney_sigma_z": JSON(laney.sigmaZ),
      "laney_lcl": widened.map { JSON($0.map { $0?.lower }) } ?? nil,
      "laney_ucl": widened.map { JSON($0.map { $0?.upper }) } ?? nil,
    ]
  }
}

extension JSON {
  /// The shares of an input with parts `x` and wholes `n`.
  func shares() throws -> [Share] {
    let (parts, wholes) = (try self["x"].integers(), try self["n"].integers())
    guard parts.count == wholes.count, zip(parts, wholes).allSatisfy({ 0 <= $0 && $0 <= $1 }) else {
      throw MalformedInput("each part needs its whole")
    }
    return zip(parts, wholes).map { Share($0, of: $1) }
  }
}
