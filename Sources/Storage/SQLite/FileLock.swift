import Foundation

/// The sign that one process owns the database: an exclusive lock on a file beside it, given back when the process ends, however it ends.
final class FileLock: Sendable {
  private let descriptor: Int32

  init(beside path: String) throws {
    let lockPath = path + ".lock"
    let opened = open(lockPath, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard opened >= 0 else { throw errno == EROFS ? StoreRefusal.readOnly : StoreRefusal.unreachable }
    guard flock(opened, LOCK_EX | LOCK_NB) == 0 else {
      let owner = (try? String(contentsOfFile: lockPath, encoding: .utf8)).flatMap {
        Int32($0.trimmingCharacters(in: .whitespacesAndNewlines))
      }
      close(opened)
      throw StoreRefusal.owned(by: owner)
    }
    let line = Array("\(getpid())\n".utf8)
    // On a full disk the number is missing from another process's message; the lock itself holds.
    if ftruncate(opened, 0) == 0 { _ = line.withUnsafeBytes { pwrite(opened, $0.baseAddress, $0.count, 0) } }
    descriptor = opened
  }

  deinit { close(descriptor) }
}
