/// The walk through the values a case expects, each held against what was found.
public struct Comparison: Sendable {
  /// How far a value may lie from the reference.
  public let tolerance: Tolerance
  /// How many values were held against the reference.
  public private(set) var values = 0
  /// Those that differ.
  public private(set) var differences: [Difference] = []

  /// One value that differs.
  public struct Difference: Sendable, Hashable {
    /// Where it stands in the case, such as `wilson[0]`; empty for the whole.
    public let field: String
    /// What the reference says.
    public let wanted: String
    /// What was found.
    public let got: String
  }

  /// Fields that explain a case and are not compared.
  private static let documentation: Set<String> = ["quirk", "reference_outlier"]

  /// Creates an empty walk under a tolerance.
  public init(under tolerance: Tolerance) {
    self.tolerance = tolerance
  }

  /// Holds every value of `wanted` against `got`. Fields found but not wanted are not looked at.
  public mutating func expect(_ wanted: JSON, got: JSON) {
    walk(wanted, got, [])
  }

  /// Holds against the reference a value that an adapter judges by a rule of its own.
  public mutating func require(_ holds: Bool, _ field: String, wanted: String, got: String) {
    values += 1
    if !holds { differences.append(Difference(field: field, wanted: wanted, got: got)) }
  }

  private mutating func walk(_ wanted: JSON, _ got: JSON, _ path: [String]) {
    switch (wanted, got) {
    case (.object(let fields), _):
      for (key, value) in fields.sorted(by: { $0.key < $1.key }) where !Self.documentation.contains(key) {
        walk(value, got[key], path + [key])
      }
    case (.list(let values), .list(let found)) where values.count == found.count:
      for (index, pair) in zip(values, found).enumerated() { walk(pair.0, pair.1, path + ["[\(index)]"]) }
      if values.isEmpty { judge(true, wanted, got, path) }
    case (.list, .list): judge(false, wanted, got, path)
    case (.list(let values), _) where values.count == 1: walk(values[0], got, path)
    case (_, .list(let found)) where found.count == 1: walk(wanted, found[0], path)
    case (.number(let value), .number(let found)):
      judge(tolerance.allows(found, for: value, in: path), wanted, got, path)
    case (.number(let value), .bool(let found)): judge(value == (found ? 1 : 0), wanted, got, path)
    default: judge(wanted == got, wanted, got, path)
    }
  }

  private mutating func judge(_ holds: Bool, _ wanted: JSON, _ got: JSON, _ path: [String]) {
    let field = path.reduce("") { $0.isEmpty || $1.hasPrefix("[") ? $0 + $1 : $0 + "." + $1 }
    require(holds, field, wanted: wanted.description, got: got.description)
  }
}
