import Tally
import Vocabulary

/// Sheets of counts on their way out of the tables, those of one stratum added: where a sheet belongs is read once, and after
/// that known by the bytes of its columns.
struct KeptSheetSums<Stratum: Hashable> {
  private var numbers = KeyNumbers()
  private var key = RowKey()
  private var places: [Stratum] = []
  private var sums: [CountSheet] = []

  /// Adds a row's sheet to the stratum that these columns and the day tell; `stratum` reads it where it is new.
  mutating func add(
    _ row: any StandingRow, sheet: Int, of columns: ClosedRange<Int>, on day: Day, stratum: (Row) throws -> Stratum
  ) throws {
    key.removeAll()
    key.append(Int64(day.number))
    for column in columns { row.append(column, to: &key) }
    let (number, isNew) = numbers.number(of: key)
    if isNew {
      places.append(try stratum(row.taken))
      sums.append(CountSheet())
    }
    guard row.withText(sheet, { sums[number].add(shorthand: $0) }) == true else { throw DamagedRow(column: sheet) }
  }

  /// Every stratum with its sum.
  var strata: [Stratum: CountSheet] { Dictionary(zip(places, sums)) { $0 + $1 } }
}
