import Analytics
import Foundation

extension Adapter {
  /// Post-stratification and raking, computed from the count cells; rows only say in which order weights are listed.
  static let weighting = Adapter(
    "Post-stratification and raking, linearised SE, design effect, Kish effective n"
  ) { input, folder in
    let cells = try WeightingInput(input)
    do {
      let weighting = try Weighting(raking: cells.cells, to: cells.margins)
      let byLevels = Dictionary(
        zip(cells.cells.map { cells.levels(of: $0.levels) }, weighting.weights), uniquingKeysWith: { first, _ in first }
      )
      return [
        "weights_by_row": JSON(try cells.rows(of: input, in: folder).map { byLevels[cells.levels(of: $0)] }),
        "cell_weights": .list(cells.kinds.map { kind in cells.named(kind, weight: byLevels[kind]) }),
        "estimate": JSON(weighting.mean), "se_linearised": JSON(weighting.standardError),
        "deff": JSON(weighting.designEffect), "kish_deff": JSON(weighting.kishDesignEffect),
        "kish_neff": JSON(weighting.effectiveCount),
      ]
    } catch let refusal as WeightingRefusal {
      return ["refused": .text("\(refusal)")]
    }
  }
}

/// What a case of weighting gives: cells with an outcome, and the true margins.
private struct WeightingInput {
  let cells: [WeightedCell]
  let margins: [PopulationMargin]

  init(_ input: JSON) throws {
    margins = (input["population"].fields ?? [:]).sorted { $0.key < $1.key }.map { variable, totals in
      PopulationMargin(variable, (totals.fields ?? [:]).compactMapValues(\.number))
    }
    let table = try input["cells"].items()
    let outcome = try Self.outcome(input, table)
    cells = try table.map { cell in
      let levels = (cell.fields ?? [:]).compactMapValues(\.text)
      return WeightedCell(
        levels, value: levels[outcome.variable] == outcome.level ? 1 : 0,
        count: try (cell["n"].isNull ? cell["Freq"] : cell["n"]).integer())
    }
  }

  /// The answer whose share is estimated: `Sat==High`, or 1 of the column that holds only 0 and 1.
  private static func outcome(_ input: JSON, _ table: [JSON]) throws -> (variable: String, level: String) {
    if let condition = input["y"].text {
      let sides = condition.split(separator: "=", omittingEmptySubsequences: true).map(String.init)
      guard sides.count == 2 else { throw MalformedInput("a condition such as Sat==High is wanted, not \(condition)") }
      return (sides[0], sides[1])
    }
    let columns = (table.first?.fields ?? [:]).keys.sorted()
    let binary = columns.first { column in table.allSatisfy { ["0", "1"].contains($0[column].text) } }
    guard let binary else { throw MalformedInput("a column of 0 and 1 is wanted") }
    return (binary, "1")
  }

  /// The levels of the weighting variables, in the order of the margins.
  func levels(of levels: [String: String]) -> [String] {
    margins.map { levels[$0.variable] ?? "" }
  }

  /// Every combination of levels, in order of appearance.
  var kinds: [[String]] {
    var seen: Set<[String]> = []
    return cells.map { levels(of: $0.levels) }.filter { seen.insert($0).inserted }
  }

  func named(_ kind: [String], weight: Double?) -> JSON {
    var fields = Dictionary(zip(margins.map(\.variable), kind.map(JSON.text)), uniquingKeysWith: { first, _ in first })
    fields["w"] = JSON(weight)
    return .object(fields)
  }

  /// The people one by one, given in the case itself or in the case of the same file that it names.
  func rows(of input: JSON, in folder: URL) throws -> [[String: String]] {
    let rows = try input["same_rows_as"].text.map { try Self.rows(ofCase: $0, in: folder) } ?? input["rows"]
    let columns = try (rows.fields ?? [:]).filter { column, _ in margins.contains { $0.variable == column } }
      .mapValues { try $0.strings() }
    let count = columns.values.map(\.count).min() ?? 0
    return (0..<count).map { place in columns.mapValues { $0[place] } }
  }

  private static func rows(ofCase id: String, in folder: URL) throws -> JSON {
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() where name.hasSuffix(".json")
    {
      guard let file = try? OracleFile(at: folder.appendingPathComponent(name)),
        file.method == Adapter.weighting.method
      else { continue }
      if let found = file.cases.first(where: { $0.id == id }) { return found.input["rows"] }
    }
    throw MalformedInput("rows of the case \(id) are wanted")
  }
}
