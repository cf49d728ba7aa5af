/// A sheet as it was read: the rows with something in them, each with its number and its filled cells.
public struct SheetTable: Hashable, Sendable {
  public let name: String
  public private(set) var rows: [Row]

  public init(name: String, rows: [Row]) {
    self.name = name
    self.rows = rows
  }

  /// A row; its cells by the number of their column, 0 for column A. Numbers are texts as a person would write them.
  public struct Row: Hashable, Sendable {
    /// Counted from 1, as spreadsheets do.
    public let number: Int
    public var cells: [Int: String]

    public init(number: Int, cells: [Int: String]) {
      self.number = number
      self.cells = cells
    }
  }

  /// The letters of a column: A for 0, AA for 26.
  public static func letters(_ column: Int) -> String {
    var (rest, letters) = (column, "")
    repeat {
      letters = String(Character(Unicode.Scalar(UInt8(65 + rest % 26)))) + letters
      rest = rest / 26 - 1
    } while rest >= 0
    return letters
  }

  /// The column and row of a reference such as `AB12`; nil for what is none.
  static func place(_ reference: String) -> (column: Int, row: Int?)? {
    var (column, row): (Int, Int?) = (0, nil)
    for byte in reference.utf8 where byte != UInt8(ascii: "$") {
      switch byte {
      case 65...90 where row == nil && column < 20_000: column = column * 26 + Int(byte) - 64
      case 97...122 where row == nil && column < 20_000: column = column * 26 + Int(byte) - 96
      case 48...57 where column > 0 && row ?? 0 < 100_000_000: row = (row ?? 0) * 10 + Int(byte) - 48
      default: return nil
      }
    }
    return column > 0 ? (column - 1, row) : nil
  }
}
