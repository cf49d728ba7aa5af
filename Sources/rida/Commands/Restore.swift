import ArgumentParser
import Foundation
import Operations
import Storage
import Vocabulary

/// `rida restore`: a backup becomes the database again.
struct Restore: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make a database of a backup, and prove that it is what was kept. · استعادة نسخة احتياطية.",
    discussion: """
      The backup is copied to the path of the database, where none may be; move an earlier one aside first, with its key.
      The key file must stand beside the new database, or be named by --key; so must the keys of persons (--persons): the
      newest copy opens every backup, but for those whose data were erased since. With --verify the restored database is
      examined whole: its structure, its counts against its answers, its record of acts, and one report byte for byte
      against the manifest that was written with the backup. Exit code 1: something differs.
      """)

  @Argument(help: "The backup. · النسخة الاحتياطية.") var backup: String
  @OptionGroup var database: DatabaseOption
  @OptionGroup var definitions: ReportsOption
  @Option(help: "The key file that was kept apart. · ملف المفتاح.") var key: String?
  @Option(help: "The newest copy of the keys of persons. · أحدث نسخة من مفاتيح الأشخاص.") var persons: String?
  @Flag(help: "Examine the restored database. · فحص قاعدة البيانات المستعادة.") var verify = false

  func run() async throws {
    let path = database.path
    // What a server keeps is restored by the server's own tools.
    guard !Store.isServer(path) else { throw CopyRefusal.keptByServer }
    guard Store.exists(at: backup) else {
      throw Problem(66, LocalizedText(ar: "لا توجد نسخة في \(backup).", en: "There is no backup at \(backup)."))
    }
    guard !FileManager.default.fileExists(atPath: path) else {
      throw Problem(
        73,
        LocalizedText(
          ar: "في \(path) قاعدة بيانات. انقلها مع ملف مفتاحها إلى مكان آخر ثم أعد المحاولة.",
          en: "There is a database at \(path). Move it aside with its key file, then try again."))
    }
    try place()
    let engine = try opened()
    Console.put(path)
    guard verify else { return }
    let found = try await engine.examined(under: try definitions.monthly())
    guard let kept = Engine.manifest(of: backup) else {
      throw Problem(
        1,
        LocalizedText(
          ar: "القاعدة سليمة في نفسها، ولا بيان بجانب النسخة تُقارن به: \(Engine.manifestPath(of: backup))",
          en:
            "The database is whole in itself; there is no manifest to hold it against: \(Engine.manifestPath(of: backup))"
        ))
    }
    let differences = kept.differences(from: found)
    for difference in differences { Console.say(difference) }
    guard differences.isEmpty else { throw ExitCode(1) }
    Console.say(
      LocalizedText(
        ar: "استُعيدت \(found.responses) إجابة، والأعداد وسجل الأعمال والتقرير كما كانت عند النسخ.",
        en: "\(found.responses) responses restored; counts, record of acts and report are what they were."))
  }

  /// Opens the restored database; what cannot be read for want of the keys of persons is not left behind.
  private func opened() throws -> Engine {
    do {
      return try database.open()
    } catch let refusal as StoreRefusal {
      guard case .personsMissing = refusal else { throw refusal }
      for trace in ["", "-wal", "-shm", ".lock"] { try? FileManager.default.removeItem(atPath: database.path + trace) }
      throw refusal
    }
  }

  /// Puts the backup and its key into their places, whole or not at all.
  private func place() throws {
    let (path, files) = (database.path, FileManager.default)
    let folder = (path as NSString).deletingLastPathComponent
    do {
      if !folder.isEmpty { try files.createDirectory(atPath: folder, withIntermediateDirectories: true) }
      if let key, !files.fileExists(atPath: path + ".key") {
        try files.copyItem(atPath: key, toPath: path + ".key")
        try files.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path + ".key")
      }
      if let persons, !files.fileExists(atPath: path + ".persons") {
        try files.copyItem(atPath: persons, toPath: path + ".persons")
        try files.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path + ".persons")
      }
      guard files.fileExists(atPath: path + ".key") else { throw StoreRefusal.keyMissing(path: path + ".key") }
      let partial = path + ".partial"
      try? files.removeItem(atPath: partial)
      try files.copyItem(atPath: backup, toPath: partial)
      try files.moveItem(atPath: partial, toPath: path)
    } catch let refusal as StoreRefusal {
      throw refusal
    } catch {
      throw Problem(
        73,
        LocalizedText(
          ar: "تعذّرت الكتابة في \(path). تحقق من المجلد والصلاحيات والمساحة.",
          en: "\(path) cannot be written. Check the folder, the permissions and the space."))
    }
  }
}
