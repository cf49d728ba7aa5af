import Crypto
import Foundation
public import Reports
import Storage
import Synchronization
import Vocabulary

extension Engine {
  /// Puts an examined copy of the database into a new file, with what it holds in a manifest beside it.
  ///
  /// The copy is opened, its counts are compared with its answers and its audit is walked before it takes its name. One in
  /// which something does not agree is kept all the same: it is as good as the database, and better than none.
  /// `beforeNamed` is carried out when the copy is as it will be found: what must lie beside it comes first.
  /// Throws `CopyRefusal`, also where the copy's structure is damaged, and `StoreRefusal` where the disk is full.
  @discardableResult
  public func backup(
    to path: String, under definition: MonthlyDefinition, beforeNamed: @Sendable () async -> Void = {}
  ) async throws -> Examination {
    let made = Mutex<Examination?>(nil)
    let world = world
    try await store.backup(to: path) { copy in
      let engine = Engine(store: copy, world: world, publicAddress: "")
      let found = try await engine.examination(under: definition)
      made.withLock { $0 = found }
      await beforeNamed()
    }
    guard let found = made.withLock({ $0 }) else { throw CopyRefusal.damaged([]) }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    let manifest = try encoder.encode(found.manifest)
    do { try manifest.write(to: URL(filePath: Self.manifestPath(of: path)), options: .atomic) } catch {
      throw CopyRefusal.behind(error, in: path.enclosingFolder)
    }
    return found
  }

  /// What the database holds now, once its counts agree with its answers and its audit is whole.
  ///
  /// Throws `CopyRefusal.damaged` with what does not.
  public func examined(under definition: MonthlyDefinition) async throws -> BackupManifest {
    let found = try await examination(under: definition)
    guard found.disputes.isEmpty else { throw CopyRefusal.damaged(found.disputes.map(\.en)) }
    return found.manifest
  }

  /// What the database holds now, and what in it does not agree.
  ///
  /// Throws `CopyRefusal.damaged` where its structure is not sound.
  public func examination(under definition: MonthlyDefinition) async throws -> Examination {
    let found = try await verify()
    guard found.structural.isEmpty else { throw CopyRefusal.damaged(found.structural) }
    let disputes = found.disputes
    let manifest = BackupManifest(
      made: Date(timeIntervalSince1970: TimeInterval(world.now().seconds)).formatted(.iso8601),
      responses: found.responses, auditRecords: found.audit.records, auditSeal: found.audit.head,
      report: try await lastReport(under: definition), faults: disputes.isEmpty ? nil : disputes.count)
    return Examination(manifest: manifest, disputes: disputes)
  }

  /// The report of the last month with answers; none where nothing was answered yet.
  private func lastReport(under definition: MonthlyDefinition) async throws -> [BackupManifest.Report] {
    let lastDay = try await store.read { try $0.lastAnswerDay() }
    guard let month = lastDay.flatMap({ CivilMonth(containing: $0, calendar: .gregorian) }) else { return [] }
    let digest = SHA256.hash(data: Data(try await monthlyReport(month, under: definition).json()))
    return [BackupManifest.Report(month: "\(month)", digest: Hexadecimal.written(digest))]
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
