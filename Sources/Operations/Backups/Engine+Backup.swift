import Crypto
import Foundation
public import Reports
import Storage
import Synchronization
import Vocabulary

extension Engine {
  /// Puts an examined copy of the database into a new file, with what it holds in a manifest beside it.
  ///
  /// The copy is opened, its counts are compared with its answers and its audit is walked before it takes its name.
  /// Throws `CopyRefusal`.
  @discardableResult
  public func backup(to path: String, under definition: MonthlyDefinition) async throws -> BackupManifest {
    let made = Mutex<BackupManifest?>(nil)
    let world = world
    try await store.backup(to: path) { copy in
      let engine = Engine(store: copy, world: world, publicAddress: "")
      let manifest = try await engine.examined(under: definition)
      made.withLock { $0 = manifest }
    }
    guard let manifest = made.withLock({ $0 }) else { throw CopyRefusal.damaged([]) }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    try encoder.encode(manifest).write(to: URL(filePath: Self.manifestPath(of: path)), options: .atomic)
    return manifest
  }

  /// What the database holds now, once its counts agree with its answers and its audit is whole.
  ///
  /// Throws `CopyRefusal.damaged` with what does not.
  public func examined(under definition: MonthlyDefinition) async throws -> BackupManifest {
    let found = try await verify()
    guard found.isClean else {
      var faults: [String] = found.structural + found.misfits + found.differences
      faults += found.audit.faults.map { $0.words.en }
      faults += found.requests.map { $0.words.en }
      throw CopyRefusal.damaged(faults)
    }
    let lastDay = try await store.read { try $0.lastAnswerDay() }
    let month = lastDay.flatMap { CivilMonth(containing: $0, calendar: .gregorian) }
    var report: [BackupManifest.Report] = []
    if let month {
      let digest = SHA256.hash(data: Data(try await monthlyReport(month, under: definition).json()))
      report = [
        BackupManifest.Report(
          month: "\(month)", digest: Hexadecimal.written(digest))
      ]
    }
    return BackupManifest(
      made: Date(timeIntervalSince1970: TimeInterval(world.now().seconds)).formatted(.iso8601),
      responses: found.responses, auditRecords: found.audit.records, auditSeal: found.audit.head, report: report)
  }

  /// The manifest beside a backup.
  public static func manifestPath(of backup: String) -> String { "\(backup).manifest.json" }

  /// The manifest that was written beside a backup; nil where there is none that can be read.
  public static func manifest(of backup: String) -> BackupManifest? {
    FileManager.default.contents(atPath: manifestPath(of: backup)).flatMap {
      try? JSONDecoder().decode(BackupManifest.self, from: $0)
    }
  }
}
