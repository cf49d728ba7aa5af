import Vocabulary

/// The steps that bring a database from any released form to today's, each in one transaction.
enum Schema {
  /// The steps in order; a step's number is its place, beginning at 1. A released step is never edited.
  static let steps: [String] = [
    PackageResources.step_0001_sql, PackageResources.step_0002_sql, PackageResources.step_0003_sql,
    PackageResources.step_0004_sql, PackageResources.step_0005_sql, PackageResources.step_0006_sql,
    PackageResources.step_0007_sql, PackageResources.step_0008_sql, PackageResources.step_0009_sql,
    PackageResources.step_0010_sql, PackageResources.step_0011_sql, PackageResources.step_0012_sql,
    PackageResources.step_0013_sql, PackageResources.step_0014_sql, PackageResources.step_0015_sql,
    PackageResources.step_0016_sql, PackageResources.step_0017_sql, PackageResources.step_0018_sql,
    PackageResources.step_0019_sql, PackageResources.step_0020_sql, PackageResources.step_0021_sql,
    PackageResources.step_0022_sql, PackageResources.step_0023_sql, PackageResources.step_0024_sql,
    PackageResources.step_0025_sql, PackageResources.step_0026_sql,
  ].map { String(decoding: $0, as: UTF8.self) }

  /// Carries out the steps that the database has not seen, up to `last`, and tells the engine of the indexes that there are then.
  ///
  /// Each transaction first claims its step by the key of its row: of several processes that begin at once one carries it
  /// out, and the others wait for the row and find it taken. That needs no more than a unique key, on any engine.
  static func migrate(_ file: some StorageEngine, upTo last: Int = steps.count) throws {
    let done = try file.write { connection in
      try connection.run(
        script: """
          CREATE TABLE IF NOT EXISTS schema_step (
            step INTEGER NOT NULL PRIMARY KEY
          ) STRICT
          """)
      return try connection.rows("SELECT coalesce(max(step), 0) FROM schema_step").first?.integer(0) ?? 0
    }
    guard done <= steps.count else { throw StoreRefusal.newer(version: done) }
    for number in (done + 1)..<(max(done, last) + 1) {
      try file.write { connection in
        let claimed = try connection.execute(
          "INSERT INTO schema_step (step) VALUES (?) ON CONFLICT (step) DO NOTHING", [SQLValue(number)])
        if claimed == 1 { try connection.run(script: steps[number - 1]) }
      }
    }
    file.tellStatistics()
  }
}

extension StorageEngine {
  /// Whether the database has seen every step of the schema; for one that cannot be written. Throws `newer` where it has seen
  /// more.
  var isCurrent: Bool {
    get throws {
      let done = try look {
        try $0.rows("SELECT coalesce(max(step), 0) FROM schema_step").first?.integer(0) ?? 0
      }
      guard done <= Schema.steps.count else { throw StoreRefusal.newer(version: done) }
      return done == Schema.steps.count
    }
  }
}
