public import Foundation

/// The bridge from a file's method to the public functions of Analytics.
///
/// It sees a case's input, never its id or what is expected, so that it answers any case of the same schema.
public struct Adapter: Sendable {
  /// The `method` of the files it answers.
  public let method: String
  /// From a case's input, and the folder its file lies in, to the tree of results.
  let answer: @Sendable (_ input: JSON, _ folder: URL) throws -> JSON
  /// How the answer is held against what is expected.
  let accept: @Sendable (_ input: JSON, _ wanted: JSON, _ got: JSON, _ comparison: inout Comparison) -> Void

  /// An adapter whose answers are compared value by value.
  public init(_ method: String, answer: @escaping @Sendable (_ input: JSON) throws -> JSON) {
    self.init(method) { input, _ in try answer(input) }
  }

  /// An adapter that also reads files beside the oracle, compared value by value.
  public init(_ method: String, answer: @escaping @Sendable (_ input: JSON, _ folder: URL) throws -> JSON) {
    self.init(method, answer: answer) { _, wanted, got, comparison in comparison.expect(wanted, got: got) }
  }

  /// An adapter with an acceptance of its own, where the oracle asks for a property and not for a pattern.
  ///
  /// `accept` calls `comparison.expect` for what is compared as it stands, `comparison.require` for properties.
  public init(
    _ method: String, answer: @escaping @Sendable (_ input: JSON, _ folder: URL) throws -> JSON,
    accept: @escaping @Sendable (_ input: JSON, _ wanted: JSON, _ got: JSON, _ comparison: inout Comparison) -> Void
  ) {
    self.method = method
    self.answer = answer
    self.accept = accept
  }
}
