import Foundation

/// What a thief carries off: the database file, its write-ahead log and a backup, as bytes.
struct Loot: Sendable {
  let file: [UInt8]
  let log: [UInt8]
  let backup: [UInt8]

  init(from path: String, backup: String? = nil) throws {
    func bytes(_ path: String) -> [UInt8] { FileManager.default.contents(atPath: path).map { Array($0) } ?? [] }
    file = bytes(path)
    log = bytes(path + "-wal")
    self.backup = backup.map(bytes) ?? []
  }

  /// Where each transaction of the log ends: a frame of 24 bytes and a page, whose second word is not 0.
  var transactionEnds: [Int] {
    stride(from: 32, to: log.count - 24, by: 24 + 4_096).compactMap { frame in
      log[(frame + 4)..<(frame + 8)].contains { $0 != 0 } ? frame + 24 + 4_096 : nil
    }
  }

  /// The numbers of the pages that the log holds: the first word of each frame.
  var writtenPages: Set<Int> {
    Set(
      stride(from: 32, to: log.count - 24, by: 24 + 4_096).map { frame in
        log[frame..<(frame + 4)].reduce(0) { $0 << 8 | Int($1) }
      })
  }

  /// Whether a text stands anywhere in it.
  func shows(_ text: String) -> Bool {
    [file, log, backup].contains { !$0.places(of: Array(text.utf8)).isEmpty }
  }
}

extension [UInt8] {
  /// Where some bytes stand in these, in ascending order.
  func places(of needle: [UInt8]) -> [Int] {
    guard let first = needle.first, count >= needle.count else { return [] }
    return withUnsafeBytes { hay in
      guard let start = hay.baseAddress else { return [] }
      var places: [Int] = []
      var at = 0
      let last = hay.count - needle.count
      while at <= last, let found = memchr(start + at, Int32(first), last - at + 1) {
        let place = UnsafeRawPointer(found) - start
        if memcmp(start + place, needle, needle.count) == 0 { places.append(place) }
        at = place + 1
      }
      return places
    }
  }
}
