import Foundation

extension House {
  /// Where a house keeps its records that needs them on a disk: a file of its own; nil, and so a server, where the run keeps
  /// its houses in PostgreSQL.
  public static func place() throws -> String? { TestCluster.isAsked ? nil : try temporaryFile() }

  /// The project's folder.
  public static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  /// A path for a database in a folder of its own.
  public static func temporaryFile() throws -> String {
    let folder = FileManager.default.temporaryDirectory.appending(path: "rida-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder.appending(path: "test.sqlite").path
  }
}
