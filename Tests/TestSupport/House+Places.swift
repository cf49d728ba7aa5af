import Foundation

extension House {
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
