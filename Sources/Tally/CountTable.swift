public import Vocabulary

/// Where counted answers belong: everything an indicator may be split by, down to the day.
public struct Stratum: Hashable, Sendable {
  public let day: Day
  public let department: DepartmentCode
  public let service: ServiceCode
  public let channel: Channel
  public let mode: Mode
  /// The questionnaire and its version, `service-served/1`.
  public let survey: String
  /// The beneficiary's group (G1); nil where it is not stated.
  public let group: GroupCode?

  public init(
    day: Day, department: DepartmentCode, service: ServiceCode, channel: Channel, mode: Mode, survey: String,
    group: GroupCode? = nil
  ) {
    self.day = day
    self.department = department
    self.service = service
    self.channel = channel
    self.mode = mode
    self.survey = survey
    self.group = group
  }
}

/// A table of counts: how often each kind of thing was seen. Nothing but positive counts is kept.
///
/// Tables add: the sum of two halves is the table of the whole, in any order; the empty table changes nothing. What is done for
/// every count of a month is inlinable, so that it is compiled for the cells that others count.
public struct CountTable<Cell: Hashable & Sendable>: Hashable, Sendable {
  @usableFromInline var table: [Cell: Int]

  @inlinable public var counts: [Cell: Int] { table }

  @inlinable public init(_ counts: [Cell: Int] = [:]) {
    table = counts.values.allSatisfy { $0 > 0 } ? counts : counts.filter { $0.value > 0 }
  }

  /// Counts one more, or several, of a cell.
  @inlinable public mutating func add(_ cell: Cell, _ number: Int = 1) {
    guard number > 0 else { return }
    table[cell, default: 0] += number
  }

  /// Adds the counts of another table.
  @inlinable public mutating func add(_ other: CountTable) {
    for (cell, number) in other.counts { add(cell, number) }
  }

  /// How often the cell was seen; 0 where it never was.
  public subscript(cell: Cell) -> Int { counts[cell] ?? 0 }

  /// All counts together.
  public var total: Int { counts.values.reduce(0, +) }

  public static func + (one: CountTable, other: CountTable) -> CountTable {
    CountTable(one.counts.merging(other.counts, uniquingKeysWith: +))
  }

  /// The same counts over coarser cells; cells for which `coarser` gives nil are left out.
  @inlinable public func grouped<Coarse: Hashable & Sendable>(by coarser: (Cell) -> Coarse?) -> CountTable<Coarse> {
    var sum = CountTable<Coarse>()
    for (cell, count) in counts { if let key = coarser(cell) { sum.add(key, count) } }
    return sum
  }
}
