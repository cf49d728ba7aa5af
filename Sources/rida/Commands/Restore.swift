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
      The backup is copied to the path of the database, where none may be; move an earlier one aside first, with its
      key and with what stands beside it (-wal, -shm).
      The key file must stand beside the new database, or be named by --key; so must the keys of persons (--persons): the
      newest copy opens every backup, but for those whose data were erased since. Other keys than those named are not
      written over. With --verify the restored database is
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
    let place = RestorePlace(path)
    try place.refuseOthers()
    try place.put(backup, key: key, persons: persons)
    let engine = try await opened(in: place)
    Console.put(path)
    guard verify else { return }
    let examination = try await engine.examination(under: try definitions.monthly())
    let (found, disputes) = (examination.manifest, examination.disputes)
    for dispute in disputes.prefix(20) { Console.say(dispute) }
    guard disputes.isEmpty || Engine.manifest(of: backup) != nil else { throw Self.disputed(disputes.count) }
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
    guard disputes.isEmpty else { throw Self.disputed(disputes.count) }
    Console.say(
      LocalizedText(
        ar: "استُعيدت \(found.responses) إجابة، والأعداد وسجل الأعمال والتقرير كما كانت عند النسخ.",
        en: "\(found.responses) responses restored; counts, record of acts and report are what they were."))
  }

  private static func disputed(_ number: Int) -> Problem {
    Problem(
      1,
      LocalizedText(
        ar: "استُعيدت القاعدة، وفيها ما لا يتفق، وعدده \(number). لمعرفته كله: rida verify",
        en: "The database is restored, and \(number) things in it do not agree. All of them: rida verify"))
  }

  /// Opens the restored database; what cannot be read for want of its keys is not left behind.
  private func opened(in place: RestorePlace) async throws -> Engine {
    do {
      let engine = try database.open()
      try await engine.store.read { try $0.tryKeys() }
      return engine
    } catch let refusal as StoreRefusal {
      switch refusal {
      case .personsMissing: place.clear()
      case .keyMissing, .keyUnreadable: place.clear(withKeys: true)
      default: break
      }
      throw refusal
    } catch {
      guard Keyring.isForeign(error) else { throw error }
      place.clear(withKeys: true)
      throw Problem(
        65,
        LocalizedText(
          ar:
            "المفاتيح \(database.path).key و\(database.path).persons لا تفتح هذه النسخة، فلم تُستعد. سمِّ مفتاح قاعدتها: --key، وأحدث مفاتيح أشخاصها: --persons",
          en:
            "The keys \(database.path).key and \(database.path).persons do not open this backup; nothing was restored. Name its own key (--key) and the newest keys of its persons (--persons)."
        ))
    }
  }
}
