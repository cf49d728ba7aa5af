public import Reports
public import Storage
import Vocabulary

/// What a move carried, and what proves it.
public struct MoveReport: Sendable {
  /// Every table with its rows and their digest, the same on both sides.
  public let tables: [TableDigest]
  /// What both sides hold: responses, the audit's end, a month's report.
  public let examined: BackupManifest
  /// The files of that month's report that were made on both sides and are equal byte for byte.
  public let files: [String]
  /// Whether an earlier call had begun it.
  public let isResumed: Bool

  public var rows: Int { tables.map(\.rows).reduce(0, +) }
}

extension Move {
  /// Carries the association over, proves that what arrived is what left, and lets it be served there and not here.
  ///
  /// Every row of every table is compared, all counts are made anew from the answers and the audit is walked on both sides,
  /// and the report of the last month with answers is made on both and compared byte for byte. Nil where it had arrived
  /// before, and only its end was not written down. Throws `MoveRefusal`, and `CopyRefusal.damaged` where the association was
  /// not whole before.
  public func carryOut(
    under definition: MonthlyDefinition, in world: World,
    progress: @escaping @Sendable (Int, Int) throws -> Void = { _, _ in }
  ) async throws -> MoveReport? {
    guard !hasArrived else {
      try await close()
      return nil
    }
    let origin = Engine(store: source, world: world, publicAddress: "")
    try await carry(progress: progress)
    let before: BackupManifest
    do { before = try await origin.examined(under: definition) } catch let refusal as CopyRefusal {
      try await giveUp()
      throw refusal
    }
    let (left, arrived) = try await digests()
    let changed = zip(left, arrived).filter { $0 != $1 }
    guard changed.isEmpty else { throw MoveRefusal.differs(changed.map { words(of: $0, $1) }) }
    let destination = Engine(store: try await openArrived(), world: world, publicAddress: "")
    let after = try await destination.examined(under: definition)
    let differences = before.differences(from: after)
    guard differences.isEmpty else { throw MoveRefusal.differs(differences) }
    let files = try await sameFiles(origin, destination, under: definition)
    try await close()
    return MoveReport(tables: arrived, examined: after, files: files, isResumed: isResumed)
  }

  /// The files of the last month's report, made on both sides. Throws `MoveRefusal.differs` with those that are not equal.
  private func sameFiles(
    _ origin: Engine, _ destination: Engine, under definition: MonthlyDefinition
  ) async throws -> [String] {
    let lastDay = try await origin.store.read { try $0.lastAnswerDay() }
    guard let month = lastDay.flatMap({ CivilMonth(containing: $0, calendar: .gregorian) }) else { return [] }
    let before = try await origin.files(of: month, under: definition)
    let after = try await destination.files(of: month, under: definition)
    let names = Set(before.keys).union(after.keys).sorted()
    let changed = names.filter { before[$0] != after[$0] }
    guard changed.isEmpty else {
      throw MoveRefusal.differs(
        changed.map { LocalizedText(ar: "الملف \($0) ليس كما كان.", en: "The file \($0) is not what it was.") })
    }
    return names
  }

  private func words(of left: TableDigest, _ arrived: TableDigest) -> LocalizedText {
    LocalizedText(
      ar: "الجدول \(left.table): خرج منه \(left.rows) صف ووصل \(arrived.rows)، أو اختلف ما فيها.",
      en: "Table \(left.table): \(left.rows) rows left, \(arrived.rows) arrived, or what is in them differs.")
  }
}

extension Engine {
  /// Every file of a month's report, in both languages and all formats, by name.
  fileprivate func files(of month: CivilMonth, under definition: MonthlyDefinition) async throws -> [String: [UInt8]] {
    let report = try await monthlyReport(month, under: definition)
    var files = ["monthly-\(month).json": report.json()]
    for edition in report.editions(in: Language.allCases) {
      for format in ReportFormat.allCases {
        for file in try edition.files(as: format) { files[file.name] = file.bytes }
      }
    }
    return files
  }
}
