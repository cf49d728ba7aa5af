import Foundation
import Storage
import Vocabulary

/// Where a backup becomes the database again: the path of the database, with what stands beside it.
struct RestorePlace {
  let path: String
  /// What lay there before. It is not this command's, and is neither written over nor taken away.
  private let earlier: Set<String>

  /// What a database has beside it, beside its keys.
  private static let traces = ["", "-wal", "-shm", "-journal", ".lock"]
  private static let keys = [".key", ".persons", ".persons-journal"]

  init(_ path: String) {
    self.path = path
    earlier = Set((Self.traces + Self.keys).map { path + $0 }.filter(FileManager.default.fileExists))
  }

  /// Refuses where a database lies, or what the engine wrote of one and would write over the copy.
  func refuseOthers() throws {
    guard !earlier.contains(path) else {
      throw Problem(
        73,
        LocalizedText(
          ar: "في \(path) قاعدة بيانات. انقلها مع ملف مفتاحها إلى مكان آخر ثم أعد المحاولة.",
          en: "There is a database at \(path). Move it aside with its key file, then try again."))
    }
    for log in ["-wal", "-journal"].map({ path + $0 }) where earlier.contains(log) && !Self.isEmpty(log) {
      throw Problem(
        73,
        LocalizedText(
          ar: "الملف \(log) سجل قاعدة بيانات سابقة، ولو بقي لكُتب على المستعادة. انقله إلى جانب ملفها ثم أعد المحاولة.",
          en:
            "\(log) is the log of an earlier database and would be written over the restored one. Move it to where that database's file is, then try again."
        ))
    }
  }

  /// Puts the backup and the keys that were named into their places, whole or not at all.
  func put(_ backup: String, key: String?, persons: String?) throws {
    let named = zip(Self.keys, [key, persons]).compactMap { ending, file in file.map { ($0, path + ending) } }
    for (file, place) in named { try refuseUnlessSame(file, place) }
    // Before anything is copied: without a key that can be read nothing here is of use.
    try Keyring.requireKey(at: key ?? path + ".key")
    let (folder, files) = (path.enclosingFolder, FileManager.default)
    do {
      if !folder.isEmpty { try files.createDirectory(atPath: folder, withIntermediateDirectories: true) }
      for (file, place) in named where !earlier.contains(place) {
        try files.copyItem(atPath: file, toPath: place)
        try files.setAttributes([.posixPermissions: 0o600], ofItemAtPath: place)
      }
      let partial = path + ".partial"
      try? files.removeItem(atPath: partial)
      try files.copyItem(atPath: backup, toPath: partial)
      try files.moveItem(atPath: partial, toPath: path)
    } catch {
      throw Problem(
        73,
        LocalizedText(
          ar: "تعذّرت الكتابة في \(path). تحقق من المجلد والصلاحيات والمساحة.",
          en: "\(path) cannot be written. Check the folder, the permissions and the space."))
    }
  }

  /// Takes away the database that was put here; with its keys where they are not its own.
  func clear(withKeys: Bool = false) {
    for ending in Self.traces + (withKeys ? Self.keys : []) where !earlier.contains(path + ending) {
      try? FileManager.default.removeItem(atPath: path + ending)
    }
  }

  /// A key that lies there already is used; one that was named and is another is not passed over in silence.
  private func refuseUnlessSame(_ file: String, _ place: String) throws {
    guard FileManager.default.fileExists(atPath: file) else {
      throw Problem(66, LocalizedText(ar: "لا يوجد ملف باسم \(file).", en: "There is no file \(file)."))
    }
    guard earlier.contains(place), !FileManager.default.contentsEqual(atPath: file, andPath: place) else { return }
    throw Problem(
      73,
      LocalizedText(
        ar: "في \(place) ملف غير \(file). انقل ما لا تريده منهما إلى مكان آخر ثم أعد المحاولة.",
        en: "\(place) is there and is not the same as \(file). Move aside the one that is not meant, then try again."))
  }

  private static func isEmpty(_ file: String) -> Bool {
    (try? FileManager.default.attributesOfItem(atPath: file)[.size] as? Int) == 0
  }
}
