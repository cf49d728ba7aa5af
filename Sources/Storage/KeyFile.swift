import Crypto
import Foundation

/// The files of keys: each comes into being whole, on the disk, and once.
enum KeyFile {
  /// The key in a file; nil where there is none. Throws `StoreRefusal.keyUnreadable` where there is something else.
  static func key(at path: String) throws -> SymmetricKey? {
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    guard let data = FileManager.default.contents(atPath: path), data.count == 32 else {
      throw StoreRefusal.keyUnreadable(path: path)
    }
    return SymmetricKey(data: data)
  }

  /// Lays a new key where there is none.
  static func layKey(at path: String) throws {
    try lay(SymmetricKey(size: .bits256).withUnsafeBytes { Array($0) }, at: path)
  }

  /// Lays a file where there is none, readable by its owner alone. One that another program laid meanwhile stays: what it
  /// sealed must open again.
  static func lay(_ bytes: [UInt8], at path: String) throws {
    let new = path + ".\(UUID().uuidString)"
    defer { unlink(new) }
    let file = open(new, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw StoreRefusal(unlaid: errno) }
    let isWritten =
      bytes.withUnsafeBytes { write(file, $0.baseAddress, $0.count) } == bytes.count && fsync(file) == 0
    let error = errno
    // Closed before anybody else can open it: to close a file ends the locks that its process has on it.
    close(file)
    guard isWritten else { throw StoreRefusal(unlaid: error) }
    guard takeName(path, of: new) else { throw StoreRefusal(unlaid: errno) }
    flushFolder(of: path)
  }

  /// Puts a new file in the place of an earlier one, which stays until the new one is on the disk whole. Nobody has the new
  /// one open.
  static func replace(_ path: String, by new: String) throws {
    let file = open(new, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw StoreRefusal(unlaid: errno) }
    let isFlushed = fsync(file) == 0
    let error = errno
    close(file)
    guard isFlushed else { throw StoreRefusal(unlaid: error) }
    guard rename(new, path) == 0 else { throw StoreRefusal(unlaid: errno) }
    flushFolder(of: path)
  }

  private static func flushFolder(of path: String) {
    let parent = path.enclosingFolder
    let folder = open(parent.isEmpty ? "." : parent, O_RDONLY | O_CLOEXEC)
    guard folder >= 0 else { return }
    fsync(folder)
    close(folder)
  }

  /// Gives a file its name, unless another has it: that one stays, and all is well.
  private static func takeName(_ path: String, of new: String) -> Bool {
    if link(new, path) == 0 || errno == EEXIST { return true }
    // A file system that knows no links.
    guard errno == EPERM || errno == EOPNOTSUPP || errno == ENOSYS else { return false }
    return access(path, F_OK) == 0 || rename(new, path) == 0
  }
}

extension StoreRefusal {
  /// Why a file could not be laid, as the system says it.
  init(unlaid error: Int32) {
    switch error {
    case ENOSPC, EDQUOT: self = .full
    case EROFS: self = .readOnly
    default: self = .unreachable
    }
  }
}
