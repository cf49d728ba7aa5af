import Crypto
import Foundation
import Vocabulary

/// The care of the database file: copies and examinations.
extension Store {
  /// Whether there is a database at the path.
  public static func exists(at path: String) -> Bool {
    ((try? FileManager.default.attributesOfItem(atPath: path))?[.size] as? Int ?? 0) > 0
  }

  /// Refuses a path whose database a process has open, be its file moved aside. Throws `StoreRefusal.owned`.
  public static func refuseOwned(_ path: String) throws {
    guard FileManager.default.fileExists(atPath: path + ".lock") else { return }
    do { _ = try FileLock(beside: path) } catch StoreRefusal.owned(let owner) {
      throw StoreRefusal.owned(by: owner)
    } catch {}
  }

  /// Refuses a file that is no database of the program, cut short, or a later program's; it is looked at and not changed.
  /// Throws `StoreRefusal`.
  public static func requireDatabase(at path: String) throws { try DatabaseFile.requireDatabase(at: path) }

  /// Puts a whole, compact copy of the database into a new file, which takes its name once `examine` has seen it. Keys of
  /// persons that are copied by `examine` open everybody in the copy.
  ///
  /// The copy is made inside the process that owns the database, beside its readers and writer. The key that opens sealed
  /// data is not in it, nor are the keys of persons and the indexes by which a number can be tried: they are kept apart, or
  /// the copy would show what it is to protect.
  /// Throws `CopyRefusal` rather than write over a file or keep a copy that is not whole, `StoreRefusal` where the disk is full, and what `examine` throws.
  public func backup(to path: String, examine: @Sendable (Store) async throws -> Void = { _ in }) async throws {
    guard !FileManager.default.fileExists(atPath: path) else { throw CopyRefusal.exists(path) }
    let others = try file.look { connection in
      try connection.rows("SELECT association FROM association WHERE association <> ?", [SQLValue(association)])
    }
    guard others.isEmpty || !(file is DatabaseFile) else { throw CopyRefusal.holdsOthers }
    let partial = path + ".partial"
    Self.remove(partial)
    do {
      try await withCheckedThrowingContinuation { (done: CheckedContinuation<Void, any Error>) in
        care.async { done.resume(with: Result { try self.file.copy(to: partial) }) }
      }
      let faults = try DatabaseFile.faults(ofCopyAt: partial)
      guard faults.isEmpty else { throw CopyRefusal.damaged(faults) }
      try await examine(try Store(copyAt: partial, of: self))
      try DatabaseFile.removeIndexes(ofCopyAt: partial)
      for trace in ["-wal", "-shm", ".lock"] { try? FileManager.default.removeItem(atPath: partial + trace) }
      try FileManager.default.moveItem(atPath: partial, toPath: path)
    } catch {
      Self.remove(partial)
      throw CopyRefusal.behind(error, in: path.enclosingFolder)
    }
  }

  /// Puts a copy of the keys of persons, wrapped by the database's key, in the place of an earlier copy. Only the newest
  /// copy is kept: it opens every backup, but for those whose data were erased since. Throws `CopyRefusal`, `StoreRefusal`.
  public func copyPersons(to path: String) async throws {
    do {
      try await withCheckedThrowingContinuation { (done: CheckedContinuation<Void, any Error>) in
        care.async { done.resume(with: Result { try self.keyring.persons.copy(to: path) }) }
      }
    } catch {
      throw CopyRefusal.behind(error, in: path.enclosingFolder)
    }
  }

  private static func remove(_ partial: String) {
    for trace in ["", "-wal", "-shm", ".lock"] { try? FileManager.default.removeItem(atPath: partial + trace) }
  }

  /// SHA-256 of a file, in hexadecimal digits; read piece by piece, whatever its size.
  public static func digest(ofFileAt path: String) throws -> String {
    guard let handle = FileHandle(forReadingAtPath: path) else { throw StoreRefusal.unreachable }
    var hash = SHA256()
    while let piece = try handle.read(upToCount: 1 << 20), !piece.isEmpty { hash.update(data: piece) }
    return Hexadecimal.written(hash.finalize())
  }

  /// What is wrong with the file's structure or references; empty when all is well.
  public func faults() async throws -> [String] { try await file.faults() }

  /// The settings that durability rests on, as the writer has them: journal mode, `synchronous` (2 is FULL), references.
  public func durability() throws -> (journal: String, synchronous: Int, foreignKeys: Bool) { try file.settings() }

  /// The version of the SQLite library that the program runs on.
  public static var engineVersion: String { DatabaseFile.engineVersion }
}
