import Tally
import Vocabulary

/// Sheets of counts on their way out of the tables, those of one place added: where a sheet belongs is read once, and after that
/// known by the bytes of its columns.
struct KeptSheetSums<Place: Hashable> {
  private var numbers: [RowKey: Int] = [:]
  private var bytes = RowBytes()
  private var key = RowKey()
  private var places: [Place] = []
  private var sums: [CountSheet] = []

  /// Adds a row's sheet to the place that these columns and the day tell; `place` reads it where it is new.
  mutating func add(
    _ row: any StandingRow, sheet: Int, of columns: ClosedRange<Int>, on day: Day, place: (Row) throws -> Place
  ) throws {
    bytes.removeAll()
    bytes.append(Int64(day.number))
    for column in columns { row.append(column, to: &bytes) }
    bytes.withBytes { key.take($0) }
    let number = numbers[key] ?? sums.count
    if number == sums.count {
      places.append(try place(row.taken))
      sums.append(CountSheet())
      numbers[key] = number
    }
    guard row.withText(sheet, { sums[number].add(shorthand: $0) }) == true else { throw DamagedRow(column: sheet) }
  }

  /// Every place with its sum.
  var all: [Place: CountSheet] { Dictionary(zip(places, sums)) { $0 + $1 } }
}
