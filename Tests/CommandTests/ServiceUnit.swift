import Foundation
import TestSupport

/// What `packaging/rida.service` lets the server ask of the kernel.
struct ServiceUnit {
  /// The system calls that are permitted, by the sets that this machine's systemd knows.
  let permitted: Set<String>

  init() throws {
    let sets = try Self.sets()
    func calls(_ name: Substring) -> Set<String> {
      guard let members = sets[String(name)] else { return [String(name)] }
      return members.reduce(into: []) { $0.formUnion(calls($1[...])) }
    }
    let unit = try String(contentsOfFile: House.root + "/packaging/rida.service", encoding: .utf8)
    // The first line says what is permitted at all; later ones add, or take away.
    permitted = unit.split(separator: "\n").reduce(into: calls("@default")) { permitted, line in
      guard let list = line.wholeMatch(of: /SystemCallFilter=(~?)(.+)/) else { return }
      let named = list.2.split(separator: " ").reduce(into: Set<String>()) { $0.formUnion(calls($1)) }
      if list.1.isEmpty { permitted.formUnion(named) } else { permitted.subtract(named) }
    }
  }

  /// The members of each set: calls, and other sets.
  private static func sets() throws -> [String: [String]] {
    var (sets, name) = ([String: [String]](), "")
    for line in try output(of: "systemd-analyze", "syscall-filter").split(separator: "\n") {
      let word = line.drop(while: \.isWhitespace)
      if line.hasPrefix("@") {
        name = String(word)
      } else if !word.hasPrefix("#"), !word.isEmpty {
        sets[name, default: []].append(String(word))
      }
    }
    return sets
  }

  /// The system calls that a trace counted: the last word of each line of its table.
  static func calls(countedIn file: String) throws -> Set<String> {
    let lines = try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n")
    let rows = lines.filter { $0.first { !$0.isWhitespace }?.isNumber == true }
    return Set(rows.compactMap { $0.split(separator: " ").last.map(String.init) }).subtracting(["total"])
  }

  /// Whether one process may watch another here; containers can forbid it.
  static var canTrace: Bool { (try? output(of: "strace", "-o", "/dev/null", "true")) != nil }

  private struct Failed: Error {}

  private static func output(of words: String...) throws -> String {
    let process = Process()
    let output = FileManager.default.temporaryDirectory.appending(path: "rida-unit-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: output) }
    guard FileManager.default.createFile(atPath: output.path, contents: nil) else { throw Failed() }
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = words
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failed() }
    return try String(contentsOf: output, encoding: .utf8)
  }
}
