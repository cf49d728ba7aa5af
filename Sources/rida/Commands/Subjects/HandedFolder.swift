import Foundation
import Storage
import Vocabulary

/// The folder of what a person is given of his data: made and tried first, since it is written down that he had it. A place that
/// caller and server both see may be one that can only be read, or another's.
struct HandedFolder {
  private let written: String
  private let path: String
  /// The highest folder that was made for it; nil where all were there.
  private let made: String?

  init(_ written: String) throws {
    try Workplace.requireSeen(written)
    self.written = written
    path = Workplace.path(written)
    made = Self.highestMissing(over: path)
    do {
      try FileManager.default.createDirectory(
        atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      let trial = "\(path)/.rida-\(UUID().uuidString)"
      try put(Data("رضا".utf8), at: trial)
      try FileManager.default.removeItem(atPath: trial)
    } catch {
      leave()
      throw refusal
    }
  }

  func write(_ text: String, as name: String) throws {
    do { try put(Data(text.utf8), at: "\(path)/\(name)") } catch { throw refusal }
  }

  /// Takes away what was made for it, where nothing is given after all.
  func leave() {
    guard let made else { return }
    // An empty folder alone is removed, and so those over it that were made with it.
    var folder = path
    while rmdir(folder) == 0, folder != made { folder = folder.enclosingFolder }
  }

  private func put(_ bytes: Data, at file: String) throws {
    guard
      FileManager.default.createFile(atPath: file, contents: bytes, attributes: [.posixPermissions: 0o600])
    else { throw CocoaError(.fileWriteUnknown) }
  }

  private var refusal: Problem {
    Problem(
      73,
      LocalizedText(
        ar: "تعذّرت الكتابة في \(written). تحقق من المجلد والصلاحيات والمساحة.",
        en: "\(written) cannot be written. Check the folder, the permissions and the space."))
  }

  private static func highestMissing(over path: String) -> String? {
    var (highest, folder): (String?, String) = (nil, path)
    while !folder.isEmpty, folder != "/", !FileManager.default.fileExists(atPath: folder) {
      highest = folder
      folder = folder.enclosingFolder
    }
    return highest
  }
}
