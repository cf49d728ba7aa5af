import Analytics

extension Adapter {
  /// Suppression in a two-way table. The pattern is ours; that it is safe and small is what the oracle asks.
  static let suppression = Adapter(
    "Small-cell suppression k=5 with complementary suppression (two-way table, published margins)",
    answer: { input, _ in
      guard let table = try suppressedTable(input) else { throw MalformedInput("a table of counts is wanted") }
      let ranges = table.primary.map { cell in
        ("\(cell.row),\(cell.column)", range(table.possibleCountsWithoutComplement(at: cell)))
      }
      return [
        "primary": .list(table.primary.map { JSON([$0.row, $0.column]) }),
        "primary_only_is_safe": .bool(
          table.primary.allSatisfy { table.possibleCountsWithoutComplement(at: $0).isOpen }),
        "primary_only_intervals": .object(Dictionary(ranges, uniquingKeysWith: { first, _ in first })),
        "must_also_hide_margins": .bool(table.marginsMustBeHidden),
      ]
    },
    accept: { input, wanted, got, comparison in
      for field in ["primary", "primary_only_is_safe", "primary_only_intervals", "must_also_hide_margins"] {
        comparison.expect([field: wanted[field]], got: [field: got[field]])
      }
      guard let table = try? suppressedTable(input) else { return }
      for cell in table.hidden {
        let range = table.possibleCounts(at: cell)
        comparison.require(
          range.isOpen, "hidden[\(cell)]", wanted: "more than one possible count", got: "\(range as Any)")
      }
      let (most, secondary) = (wanted["min_secondary_cells"].number, table.complement)
      comparison.require(
        most.map { Double(secondary?.count ?? .max) <= $0 + 1 } ?? (secondary == nil), "secondary",
        wanted: most.map { "at most \($0 + 1) cells" } ?? "no safe pattern", got: "\(secondary as Any)")
      let zeros = (secondary ?? []).filter { table.counts[$0.row][$0.column] == 0 }
      comparison.require(zeros.isEmpty, "secondary", wanted: "no empty cell among them", got: "\(zeros)")
    })

  private static func suppressedTable(_ input: JSON) throws -> SuppressedTable? {
    SuppressedTable(
      try input["table"].integerRows(),
      rule: .init(
        threshold: try input["k"].integer(), marginsArePublished: input["margins_published"].bool ?? true,
        zeroIsPublished: input["zero_is_published"].bool ?? true))
  }

  private static func range(_ range: (least: Int, greatest: Int?)?) -> JSON {
    .list([JSON(range?.least), JSON(range?.greatest)])
  }
}

extension Optional where Wrapped == (least: Int, greatest: Int?) {
  /// Whether more than one count is possible.
  fileprivate var isOpen: Bool {
    guard let self else { return false }
    return self.greatest.map { $0 > self.least } ?? true
  }
}
