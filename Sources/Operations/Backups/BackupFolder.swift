import Foundation
public import Vocabulary

/// A folder of backups made by a timer: each under the time it was made, the oldest let go.
public struct BackupFolder: Sendable {
  public let path: String

  public init(_ path: String) { self.path = path }

  /// The file of a backup made at a moment: `rida-2026-10-11T090000Z.sqlite`.
  public func file(at moment: Moment) -> String {
    let time = Date(timeIntervalSince1970: TimeInterval(moment.seconds)).formatted(.iso8601).replacing(":", with: "")
    return "\(path)/rida-\(time).sqlite"
  }

  /// The newest copy of the keys of persons; there is never an older one.
  public var persons: String { "\(path)/rida.persons" }

  /// The backups, the newest first.
  public func backups() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path)
      .filter { $0.wholeMatch(of: /rida-\d{4}-\d\d-\d\dT\d{6}Z\.sqlite/) != nil }
      .sorted(by: >).map { "\(path)/\($0)" }
  }

  /// Clears what backups left that were ended before they had their names. It comes before a copy: each is as large as the
  /// database, and where the next has no room, none would ever come after it.
  public func clearEnded() throws {
    for name in try FileManager.default.contentsOfDirectory(atPath: path)
    where name.wholeMatch(of: /rida-\d{4}-\d\d-\d\dT\d{6}Z\.sqlite\.partial(-wal|-shm|-journal|\.lock)?/) != nil {
      try FileManager.default.removeItem(atPath: "\(path)/\(name)")
    }
  }

  /// The newest backup in which everything agreed when it was made.
  public func newestWithoutFaults() throws -> String? {
    try backups().first { file in Engine.manifest(of: file).map { $0.faults == nil } ?? false }
  }

  /// Lets the oldest go, so that so many remain; gives those that went. Other files of the folder are not touched. The newest in
  /// which everything agreed stays besides, however many came after it in which something does not; so does the one
  /// just made, `made`, which is not the newest by its name where the clock was ahead before, or is behind now.
  @discardableResult
  public func keep(_ number: Int, sparing made: String? = nil) throws -> [String] {
    let spared = try newestWithoutFaults()
    let old = try backups().dropFirst(max(1, number)).filter { $0 != spared && $0 != made }
    for file in old {
      try FileManager.default.removeItem(atPath: file)
      try? FileManager.default.removeItem(atPath: Engine.manifestPath(of: file))
    }
    return old
  }
}
