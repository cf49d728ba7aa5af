import Foundation
import TestSupport

/// A PostgreSQL primary with a synchronous standby, as `Benchmarks/pair` keeps them: it ends with whoever holds it.
final class ServerPair {
  private let process = Process()
  private let (told, said) = (Pipe(), Pipe())
  private var unread = ""
  /// Where both are, as `--database` takes it: whichever can be written to is used.
  private(set) var address = ""

  struct Ended: Error {}

  init() async throws {
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", House.root + "/Benchmarks/pair"]
    process.standardInput = told
    process.standardOutput = said
    _ = fcntl(told.fileHandleForWriting.fileDescriptor, F_SETFD, FD_CLOEXEC)
    try process.run()
    address = try await line()
  }

  deinit {
    try? told.fileHandleForWriting.close()
    process.waitUntilExit()
  }

  /// Kills the primary; gives the moment at which it was gone.
  func fail() async throws -> Date {
    try told.fileHandleForWriting.write(contentsOf: Data("fail\n".utf8))
    guard try await line() == "killed" else { throw Ended() }
    return Date()
  }

  /// Waits until the standby has taken its place; gives the seconds since the kill.
  func untilPromoted() async throws -> Double { try await seconds(of: "promoted ") }

  /// Waits until there is a standby again that each commit waits for.
  func untilWhole() async throws { _ = try await seconds(of: "whole ") }

  private func seconds(of word: String) async throws -> Double {
    let text = try await line()
    guard text.hasPrefix(word), let seconds = Double(text.dropFirst(word.count)) else { throw Ended() }
    return seconds
  }

  /// The next line that it says.
  private func line() async throws -> String {
    while true {
      if let end = unread.firstIndex(of: "\n") {
        defer { unread = String(unread[unread.index(after: end)...]) }
        return String(unread[..<end])
      }
      let handle = said.fileHandleForReading
      let data = await Task.detached { handle.availableData }.value
      guard !data.isEmpty else { throw Ended() }
      unread += String(decoding: data, as: UTF8.self)
    }
  }
}
