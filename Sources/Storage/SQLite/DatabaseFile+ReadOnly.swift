import Foundation
import GRDB

/// A database on a file system that was mounted read-only, as Linux does by itself where a disk fails.
extension DatabaseFile {
  /// Whether there is a file at the path that this process may read and cannot write.
  static func isReadOnly(_ path: String) -> Bool {
    guard access(path, F_OK) == 0, access(path, W_OK) != 0 else { return false }
    return [EROFS, EACCES, EPERM].contains(errno)
  }

  /// How a file that cannot be written is named to the engine, and what each connection is told first.
  ///
  /// Where the index of a write-ahead log lies beside it, file and log are read together. Where a log lies there without its index,
  /// as after a copy, each connection makes an index in its own memory, which it does only if it asks for no lock. Where neither
  /// lies there, the engine is told that nobody changes the file.
  static func reading(_ path: String) -> (address: String, pragma: String?) {
    let lies = { FileManager.default.fileExists(atPath: path + $0) }
    if lies("-shm") { return (path, nil) }
    let plain = CharacterSet.urlPathAllowed.subtracting(CharacterSet(charactersIn: "?#%"))
    let absolute = URL(filePath: path).path
    let address = "file:\(absolute.addingPercentEncoding(withAllowedCharacters: plain) ?? absolute)"
    return lies("-wal")
      ? (address + "?vfs=unix-none", "PRAGMA locking_mode = EXCLUSIVE") : (address + "?immutable=1", nil)
  }

  /// Refuses a file whose steps of the schema cannot be read, or in which there are more than the program has.
  static func requireDatabase(at path: String) throws {
    var configuration = Configuration()
    configuration.readonly = true
    do {
      let file = try DatabaseQueue(path: reading(path).address, configuration: configuration)
      defer { try? file.close() }
      guard let done = try file.read({ try Int.fetchOne($0, sql: "SELECT max(step) FROM schema_step") }) else {
        throw StoreRefusal.damaged
      }
      guard done <= Schema.steps.count else { throw StoreRefusal.newer(version: done) }
    } catch let error as DatabaseError {
      // Of another program's database there is no such table.
      throw error.resultCode == .SQLITE_ERROR
        ? StoreRefusal.damaged : StoreRefusal(error).map { $0 as any Error } ?? error
    }
  }
}
