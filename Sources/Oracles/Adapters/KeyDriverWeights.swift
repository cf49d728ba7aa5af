import Analytics

extension Adapter {
  /// Relative weights and Shapley shares of R².
  static let keyDrivers = Adapter(
    "Key drivers: LMG/Shapley R2 shares and Johnson relative weights from a correlation matrix"
  ) { input in
    let outcome = try input["outcome"].string()
    let tables = try input.pairTables(of: [outcome] + input["predictors"].strings())
    let model = try KeyDrivers(of: outcome, in: tables)
    func byName(_ value: (KeyDrivers.Driver) -> Double?) -> JSON {
      .object(Dictionary(model.drivers.map { ($0.name, JSON(value($0))) }, uniquingKeysWith: { first, _ in first }))
    }
    return [
      "correlation": tables.correlation.map { JSON($0.asRows) } ?? nil, "r2": JSON(model.rSquared),
      "lmg_shapley": byName(\.shapley), "johnson_raw": byName(\.relativeWeight),
      "johnson_pct": byName { $0.importance.map { 100 * $0 } }, "std_beta": byName(\.beta),
      "first": byName(\.first), "last": byName(\.last), "genizi": byName(\.relativeWeight),
    ]
  }
}

extension JSON {
  /// The tables of some items: from `pairwise` counts, keyed "a~b", or counted from `rows` of answers.
  func pairTables(of items: [String]) throws -> PairTables {
    let levels = try self["levels"].doubles()
    if self["rows"].isNull {
      let tables = self["pairwise"].fields ?? [:]
      return try PairTables(items: items, levels: levels) { one, other in
        if let table = tables["\(one)~\(other)"] { return try? table.integerRows() }
        guard let turned = try? tables["\(other)~\(one)"]?.integerRows() else { return nil }
        return levels.indices.map { level in turned.map { $0.indices.contains(level) ? $0[level] : 0 } }
      }
    }
    let answers = try items.map { try self["rows"][$0].doubles() }
    guard Set(answers.map(\.count)).count == 1 else { throw MalformedInput("rows of one length") }
    return try PairTables(items: items, levels: levels) { one, other in
      guard let row = items.firstIndex(of: one), let column = items.firstIndex(of: other) else { return nil }
      var table = levels.map { _ in levels.map { _ in 0 } }
      for (first, second) in zip(answers[row], answers[column]) {
        guard let i = levels.firstIndex(of: first), let j = levels.firstIndex(of: second) else { return nil }
        table[i][j] += 1
      }
      return table
    }
  }
}
