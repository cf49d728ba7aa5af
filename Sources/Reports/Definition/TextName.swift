/// The name of a text that the key files must hold.
protocol TextName: RawRepresentable, CaseIterable, Sendable where RawValue == String {
  /// Whether the text has a form for each kind of number.
  var isCounted: Bool { get }
  /// The places that the text must have, no more and no less; a counted text has `{count}` where its form does not say it.
  var places: Set<String> { get }
}

extension TextKey: TextName {}
extension ImprovementKey: TextName {}
