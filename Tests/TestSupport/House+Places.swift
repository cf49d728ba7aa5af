import Foundation

@testable import Storage

extension House {
  /// Where a house keeps its records that needs them on a disk: a file of its own; nil, and so a server, where the run keeps
  /// its houses in PostgreSQL.
  public static func place() throws -> String? { TestCluster.isAsked ? nil : try temporaryFile() }

  /// The project's folder.
  public static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  /// Waits until nobody holds the file any more: a house closes its own when the last of its threads lets go of it.
  public static func untilReleased(_ path: String) async throws {
    _ = try await whenReleased { try FileLock(beside: path) }
  }

  /// Opens something as soon as nobody holds its file: a program that another test begins at that moment holds what this process
  /// has open until it is the program.
  public static func whenReleased<Value>(_ open: () throws -> Value) async throws -> Value {
    while true {
      do { return try open() } catch StoreRefusal.owned { try await Task.sleep(for: .milliseconds(20)) }
    }
  }

  /// A path for a database in a folder of its own.
  public static func temporaryFile() throws -> String {
    let folder = FileManager.default.temporaryDirectory.appending(path: "rida-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder.appending(path: "test.sqlite").path
  }
}
