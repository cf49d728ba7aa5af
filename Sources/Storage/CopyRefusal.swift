import Foundation
import GRDB
public import Vocabulary

/// Why a copy of the database was not made.
public enum CopyRefusal: Refusal {
  case exists(String)
  case damaged([String])
  /// A server keeps the database: its own tools make its copies.
  case keptByServer
  /// The file holds other associations too: a copy of one would carry all.
  case holdsOthers
  /// Nothing can be written in the folder.
  case unwritable(folder: String)

  /// What stands behind an error that came up while something was written in a folder: the machine's limit, or the place.
  /// Other errors are given back.
  public static func behind(_ error: any Error, in folder: String) -> any Error {
    let place = CopyRefusal.unwritable(folder: folder.isEmpty ? "." : folder)
    switch error {
    case let error as CocoaError: return error.code == .fileWriteOutOfSpace ? StoreRefusal.full : place
    // The database is open: it is the new file that cannot be.
    case let error as DatabaseError where error.resultCode == .SQLITE_CANTOPEN: return place
    default: return StoreRefusal(sqlite: error).map { $0 as any Error } ?? error
    }
  }
}
