import Foundation
import Storage
import Vocabulary

/// A file that a person hands over, with a limit to its size.
enum InputFile {
  static func bytes(of written: String, most: Int) throws -> [UInt8] {
    try Workplace.requireSeen(written, status: 66)
    let path = Workplace.path(written)
    guard FileManager.default.fileExists(atPath: path) else {
      throw Problem(66, LocalizedText(ar: "لا يوجد ملف باسم \(path).", en: "There is no file \(path)."))
    }
    guard let handle = FileHandle(forReadingAtPath: path), let data = try? handle.read(upToCount: most + 1) else {
      throw Problem(66, LocalizedText(ar: "لا يمكن قراءة الملف \(path).", en: "The file \(path) cannot be read."))
    }
    guard data.count <= most else {
      let megabytes = most / 1_024 / 1_024
      throw Problem(
        65,
        LocalizedText(
          ar: "الملف \(path) أكبر من \(megabytes) ميغابايت. قسّمه إلى ملفات أصغر.",
          en: "The file \(path) is larger than \(megabytes) MiB. Cut it into smaller files."))
    }
    return Array(data)
  }
}

/// A file that Rida makes: whole or not at all.
enum OutputFile {
  /// Refuses a file that is there already, for what could not be made a second time.
  static func requireNew(_ written: String) throws {
    try Workplace.requireSeen(written)
    let path = Workplace.path(written)
    guard !FileManager.default.fileExists(atPath: path) else { throw CopyRefusal.exists(path) }
  }

  static func write(_ bytes: [UInt8], to written: String) throws {
    try Workplace.requireSeen(written)
    let path = Workplace.path(written)
    do {
      try FileManager.default.createDirectory(
        at: URL(filePath: path).deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: URL(filePath: path), options: .atomic)
    } catch {
      throw Problem(
        73,
        LocalizedText(
          ar: "تعذّرت كتابة \(path). تحقق من المجلد والصلاحيات والمساحة.",
          en: "\(path) cannot be written. Check the folder, the permissions and the space."))
    }
  }
}
