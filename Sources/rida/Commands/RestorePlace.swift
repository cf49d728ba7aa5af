import Foundation
import Storage
import Vocabulary

/// Where a backup becomes the database again: the path of the database, with what stands beside it.
struct RestorePlace {
  let path: String
  /// What the keys' names begin with.
  let keys: String
  /// What lay there before. It is not this command's, and is neither written over nor taken away.
  private let earlier: Set<String>
  /// The folders on the way there that were not there before, the innermost first.
  private let newFolders: [String]
  /// What this command laid there.
  private var laid: [String] = []

  /// What a database has beside it, beside its keys.
  private let traces: [String]
  private let keyFiles: [String]

  /// `keys` is where the keys stand: the path itself, or a name of the association's own.
  init(_ path: String, keys: String) {
    (self.path, self.keys) = (path, keys)
    let isThere = FileManager.default.fileExists(atPath:)
    var (folder, folders) = (path.enclosingFolder, [String]())
    while !folder.isEmpty, !isThere(folder) {
      folders.append(folder)
      folder = folder.enclosingFolder
    }
    newFolders = folders
    traces = ["", "-wal", "-shm", "-journal", ".lock"].map { path + $0 }
    keyFiles = [".key", ".persons", ".persons-journal"].map { keys + $0 }
    earlier = Set((traces + keyFiles).filter(isThere))
  }

  /// Refuses where a database lies or a process has one open, be its file moved aside, and where there is what the engine wrote
  /// of one and would write over the copy.
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
    try Store.refuseOwned(path)
  }

  /// Puts the backup and the keys that were named into their places. Where it throws, `clear` takes away what it laid.
  ///
  /// Throws `Problem`, and `StoreRefusal` where the backup is none: it is looked at before it has its name.
  mutating func put(_ backup: String, key: String?, persons: String?) throws {
    let named = zip(keyFiles, [key, persons]).compactMap { place, file in file.map { ($0, place) } }
    for (file, place) in named { try refuseUnlessSame(file, place) }
    // Before anything is copied: without a key that can be read nothing here is of use.
    try Keyring.requireKey(at: key ?? keys + ".key")
    let partial = path + ".partial"
    try writing { place in
      let folder = place.path.enclosingFolder
      if !folder.isEmpty { try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true) }
      // What is left of a restore that was ended.
      try? FileManager.default.removeItem(atPath: partial)
      // The largest first: where it has no room no key comes here at all.
      try place.lay(backup, at: partial)
    }
    try Store.requireDatabase(at: partial)
    try writing { place in
      for (file, keyFile) in named where !place.earlier.contains(keyFile) {
        try place.lay(file, at: keyFile)
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: keyFile)
      }
      try FileManager.default.moveItem(atPath: partial, toPath: place.path)
      place.laid.append(place.path)
    }
  }

  /// Leaves the place as it was found: takes away what was put here, and what came beside it when it was opened.
  func clear() {
    let beside = laid.contains(path) ? traces + keyFiles : []
    for file in laid + beside where !earlier.contains(file) { try? FileManager.default.removeItem(atPath: file) }
    // Those that are empty.
    for folder in newFolders { rmdir(folder) }
  }

  private mutating func lay(_ file: String, at place: String) throws {
    guard !FileManager.default.fileExists(atPath: place) else { throw CocoaError(.fileWriteFileExists) }
    laid.append(place)
    // A link would stay one: what is done here would be done to the backup.
    try FileManager.default.copyItem(atPath: URL(filePath: file).resolvingSymlinksInPath().path, toPath: place)
  }

  private mutating func writing(_ work: (inout Self) throws -> Void) throws {
    do { try work(&self) } catch {
      throw Problem(
        73,
        LocalizedText(
          ar: "تعذّرت الكتابة في \(path). تحقق من المجلد والصلاحيات والمساحة.",
          en: "\(path) cannot be written. Check the folder, the permissions and the space."))
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
