public import Analytics

/// How an adapter writes its answer: `["mean": JSON(ratings.mean), "t_ci95": JSON(ratings.meanInterval())]`.
extension JSON {
  /// The number, or null for none.
  public init(_ value: Double?) {
    self = value.map(JSON.number) ?? .null
  }

  /// The whole number, or null for none.
  public init(_ value: Int?) {
    self = value.map { .number(Double($0)) } ?? .null
  }

  /// True or false, or null for neither.
  public init(_ value: Bool?) {
    self = value.map(JSON.bool) ?? .null
  }

  /// The text, or null for none.
  public init(_ value: String?) {
    self = value.map(JSON.text) ?? .null
  }

  /// The two ends, or null for none.
  public init(_ value: Interval?) {
    self = value.map { .list([.number($0.lower), .number($0.upper)]) } ?? .null
  }

  /// The share as a number, or null where it is no number.
  public init(_ value: Share) {
    self.init(value.value)
  }

  /// The list of numbers, or null for none.
  public init(_ values: [Double]?) {
    self = values.map { .list($0.map(JSON.number)) } ?? .null
  }

  /// The list of numbers, null where one is missing.
  public init(_ values: [Double?]) {
    self = .list(values.map { JSON($0) })
  }

  /// The list of whole numbers.
  public init(_ values: [Int]) {
    self = .list(values.map { JSON($0) })
  }

  /// The list of texts.
  public init(_ values: [String]) {
    self = .list(values.map(JSON.text))
  }

  /// The table of numbers, row by row.
  public init(_ rows: [[Double]]) {
    self = .list(rows.map { JSON($0) })
  }

  /// The table of whole numbers, row by row.
  public init(_ rows: [[Int]]) {
    self = .list(rows.map { JSON($0) })
  }
}

extension JSON: ExpressibleByDictionaryLiteral, ExpressibleByNilLiteral {
  /// Creates an object.
  public init(dictionaryLiteral fields: (String, JSON)...) {
    self = .object(Dictionary(fields, uniquingKeysWith: { _, last in last }))
  }

  /// Creates null.
  public init(nilLiteral: ()) {
    self = .null
  }
}
