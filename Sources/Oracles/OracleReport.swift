/// What came of holding Analytics against the reference: how much was compared, and what differs.
public struct OracleReport: Sendable {
  /// How many cases were run.
  public internal(set) var cases = 0
  /// How many values were compared.
  public internal(set) var values = 0
  /// Every value that differs, every case that could not be run.
  public internal(set) var failures: [Failure] = []

  /// One value that differs from the reference.
  public struct Failure: Sendable, Hashable, CustomStringConvertible {
    /// The method of its file, or the file's name where it has none.
    public let method: String
    /// The case's name; empty for a whole file.
    public let id: String
    /// Where the value stands in the case; empty for a whole case.
    public let field: String
    /// What the reference says.
    public let wanted: String
    /// What was found.
    public let got: String

    /// The failure as one line.
    public var description: String {
      let place = [method, id, field].filter { !$0.isEmpty }.joined(separator: " | ")
      return "\(place): wanted \(wanted), got \(got)"
    }
  }

  /// Whether something was compared and all of it holds.
  public var passed: Bool { failures.isEmpty && cases > 0 }

  /// The sum of it: `oracles: 282 cases, 9000 values, 0 failed`.
  public var line: String { "oracles: \(cases) cases, \(values) values, \(failures.count) failed" }
}
