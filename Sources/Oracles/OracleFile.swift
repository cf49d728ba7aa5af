public import Foundation

/// One file of reference results: a method, its tolerance, and cases of input and expected output.
public struct OracleFile: Sendable, Decodable {
  /// Which method the file is about; the adapter is chosen by it alone.
  public let method: String
  /// How far values may lie from the reference.
  public let tolerance: JSON
  /// The cases.
  public let cases: [Case]

  /// One case of a file.
  public struct Case: Sendable, Decodable {
    /// The case's name, for messages only.
    public let id: String
    /// What the method is given.
    public let input: JSON
    /// What the reference found.
    public let expected: JSON
  }

  /// Reads a file; throws when it is no JSON or not of this schema.
  public init(at url: URL) throws {
    self = try JSONDecoder().decode(OracleFile.self, from: Data(contentsOf: url))
  }
}
