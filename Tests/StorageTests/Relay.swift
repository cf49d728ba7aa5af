import Foundation
import Synchronization

/// A line between the program and the server that breaks at a word: before it arrives, or before its answer comes back.
final class Relay: Sendable {
  private struct State {
    var word: [UInt8]?
    var isAnswerLost = false
    var broken = 0
    var refusesUntil: ContinuousClock.Instant?
    var refused = 0
  }

  /// The folder of the socket that the program is given instead of the server's.
  let folder: String
  private let server: String
  private let listener: Int32
  private let state = Mutex(State())

  init(to server: String) throws {
    self.server = server
    signal(SIGPIPE, SIG_IGN)
    folder = "/tmp/rida-relay-\(UInt32.random(in: 0...(.max)))"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
    listener = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    let isBound = Self.address(folder + "/.s.PGSQL.5432") { bind(listener, $0, $1) }
    guard isBound == 0, listen(listener, 16) == 0 else { throw POSIXError(.EADDRNOTAVAIL) }
    let line = listener
    Thread { [weak self] in
      while true {
        let client = accept(line, nil, nil)
        guard client >= 0, let self else { return }
        self.join(client)
      }
    }.start()
  }

  deinit {
    shutdown(listener, Int32(SHUT_RDWR))
    close(listener)
    try? FileManager.default.removeItem(atPath: folder)
  }

  /// How often the line broke.
  var broken: Int { state.withLock(\.broken) }

  /// How often somebody new was not let through.
  var refused: Int { state.withLock(\.refused) }

  /// The next time the word goes out, it does not arrive.
  func swallow(_ word: String) {
    state.withLock { state in
      state.word = Array(word.utf8)
      state.isAnswerLost = false
    }
  }

  /// The next time the word goes out it arrives, and the answer does not come back.
  func swallowAnswer(to word: String) {
    state.withLock { state in
      state.word = Array(word.utf8)
      state.isAnswerLost = true
    }
  }

  /// For so long nobody new is let through, as where the server is away; lines that are there hold.
  func refuse(for duration: Duration) { state.withLock { $0.refusesUntil = .now + duration } }

  private static func address<Value>(
    _ path: String, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Value
  ) -> Value {
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
    return withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        body($0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
  }

  /// One connection: its two ends are closed when neither direction carries anything more. Closed earlier, a number could be
  /// another connection's by the time the second direction shuts it down.
  private final class Line: Sendable {
    let client: Int32
    let onward: Int32

    init(_ client: Int32, _ onward: Int32) { (self.client, self.onward) = (client, onward) }

    deinit {
      close(client)
      close(onward)
    }

    func breakOff() {
      shutdown(client, Int32(SHUT_RDWR))
      shutdown(onward, Int32(SHUT_RDWR))
    }

    func carry(from source: Int32, to sink: Int32, through: (ArraySlice<UInt8>) -> Bool = { _ in true }) {
      defer { breakOff() }
      var buffer = [UInt8](repeating: 0, count: 65_536)
      while true {
        let count = read(source, &buffer, buffer.count)
        guard count > 0, through(buffer[..<count]) else { return }
        var sent = 0
        while sent < count {
          let more = buffer[sent..<count].withUnsafeBytes { write(sink, $0.baseAddress, $0.count) }
          guard more > 0 else { return }
          sent += more
        }
      }
    }
  }

  private func join(_ client: Int32) {
    let line = Line(client, socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0))
    guard !refuses(), Self.address(server, { connect(line.onward, $0, $1) }) == 0 else { return }
    Thread { line.carry(from: line.onward, to: line.client) }.start()
    Thread { [weak self] in
      line.carry(from: line.client, to: line.onward) { bytes in
        guard let self, let isAnswerLost = self.breaks(at: bytes) else { return true }
        if isAnswerLost {
          // Nobody hears the answer; the server does its part.
          shutdown(line.client, Int32(SHUT_RDWR))
          _ = bytes.withUnsafeBytes { write(line.onward, $0.baseAddress, $0.count) }
          Thread.sleep(forTimeInterval: 0.2)
        }
        return false
      }
    }.start()
  }

  /// Whether somebody new is not let through, which is counted before he can tell.
  private func refuses() -> Bool {
    state.withLock { state in
      guard let end = state.refusesUntil, end >= .now else { return false }
      state.refused += 1
      return true
    }
  }

  /// Nil where the line holds; else whether the word still arrives.
  private func breaks(at bytes: ArraySlice<UInt8>) -> Bool? {
    state.withLock { state in
      guard let word = state.word, bytes.count >= word.count,
        (0...(bytes.count - word.count)).contains(where: {
          bytes[(bytes.startIndex + $0)...].starts(with: word)
        })
      else { return nil }
      state.word = nil
      state.broken += 1
      return state.isAnswerLost
    }
  }
}
