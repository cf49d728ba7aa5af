/// How far a value may lie from the reference: |got − wanted| ≤ abs + rel·|wanted|, by field where the file says so.
public struct Tolerance: Sendable {
  private let whole: Bounds
  private let fields: [String: Bounds]

  /// The bounds of one field.
  private struct Bounds: Sendable {
    var abs: Double
    var rel: Double
  }

  /// Reads a file's `tolerance`; what it does not name is 0, a field's bounds replace the file's one by one.
  public init(_ json: JSON) {
    let whole = Bounds(abs: json["abs"].number ?? 0, rel: json["rel"].number ?? 0)
    self.whole = whole
    fields = (json.fields ?? [:]).compactMapValues { field in
      guard field.fields != nil else { return nil }
      return Bounds(abs: field["abs"].number ?? whole.abs, rel: field["rel"].number ?? whole.rel)
    }
  }

  /// Whether a value found stands for the value wanted, under the innermost of the field names that has its own bounds.
  ///
  /// Bounds for `polychoric` also hold for the fields `polychoric_…`, unless the file names one of these itself.
  public func allows(_ got: Double, for wanted: Double, in path: [String] = []) -> Bool {
    let bounds = path.reversed().lazy.compactMap(bounds(of:)).first ?? whole
    return got.isFinite && abs(got - wanted) <= bounds.abs + bounds.rel * abs(wanted)
  }
  private func bounds(of field: String) -> Bounds? {
    fields[field] ?? fields.filter { field.hasPrefix($0.key + "_") }.max { $0.key.count < $1.key.count }?.value
  }
}
