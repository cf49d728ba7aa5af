import Foundation

/// The folders that come with the program: questionnaires and definitions of reports.
enum ShippedFolder {
  /// The folder of that name where the command is given, as in the project; where there is none, that of the package, which lies
  /// beside the program under `share/rida`.
  static func path(_ name: String) -> String {
    let files = FileManager.default
    guard !files.fileExists(atPath: name), let program = try? files.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    else { return name }
    let shipped = URL(filePath: program).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "share/rida/\(name)").path
    return files.fileExists(atPath: shipped) ? shipped : name
  }
}
