public import Foundation

/// One file of reference results: a method, its tolerance, and cases of input and expected output.
public struct OracleFile: Sendable {
  /// Which method the file is about; the adapter is chosen by it alone.
  public let method: String
  /// How far values may lie from the reference.
  public let tolerance: Tolerance
  /// The cases.
  public let cases: [Case]

  /// One case of a file.
  public struct Case: Sendable {
    /// The case's name, for messages only.
    public let id: String
    /// What the method is given.
    public let input: JSON
    /// What the reference found.
    public let expected: JSON
  }

  /// Reads a file; nil when it is JSON of something else, with neither a method nor cases.
  ///
  /// Throws when it is no JSON, or has the one without the other, or a case without input or expected output.
  public init?(at url: URL) throws {
    let json = try JSONDecoder().decode(JSON.self, from: Data(contentsOf: url))
    if json["method"].isNull && json["cases"].isNull { return nil }
    method = try json["method"].string()
    tolerance = Tolerance(json["tolerance"])
    cases = try json["cases"].items().map { item in
      guard let fields = item.fields, let input = fields["input"], let expected = fields["expected"] else {
        throw MalformedInput("a case with input and expected is wanted, not \(item)")
      }
      return Case(id: item["id"].text ?? "\(item["id"])", input: input, expected: expected)
    }
  }
}
