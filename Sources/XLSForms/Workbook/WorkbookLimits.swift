import Vocabulary

/// How large a file of a form may be, checked before anything of it is unpacked.
public struct WorkbookLimits: Hashable, Sendable {
  /// The file as it comes, in bytes.
  public var file = 5 * 1_048_576
  /// All that is unpacked from it, in bytes: as its directory declares, and as counted while it is read.
  public var unpacked = 50 * 1_048_576
  /// The files inside it.
  public var entries = 200
  /// The rows of a sheet that a file may list, most of them empty; far more than any form has.
  public var listedRows = 100_000
  /// The rows of a sheet with something in them.
  public var rows = 10_000
  /// The filled cells of all sheets.
  public var cells = 200_000
  /// The characters of a cell: as many as Excel itself takes.
  public var cellText = 32_767
  /// The text of all filled cells, in bytes. A text that many cells share counts at each of them.
  public var text = 16 * 1_048_576

  /// The marks on one letter of a longer text: as many as `withoutHeapedMarks` leaves.
  private static let marks = 30

  public init() {}

  public static let standard = WorkbookLimits()

  /// Why a text may stand in no cell, if it may not. Its length is counted as Excel does.
  func refusal(of text: String, in sheet: String, at cell: @autoclosure () -> String) -> WorkbookRefusal? {
    if text.utf8.count > cellText, text.utf16.count > cellText {
      return .cellTooLong(sheet: sheet, cell: cell(), most: cellText)
    }
    // The marks of a short text are soon in order.
    let isHeaped = text.utf8.count > 200 && text.withoutHeapedMarks.utf8.count < text.utf8.count
    return isHeaped ? .tooManyMarks(sheet: sheet, cell: cell(), most: Self.marks) : nil
  }
}
