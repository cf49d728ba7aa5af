import Foundation
import Glibc
import Logging
import Operations
import Reports
import TestSupport
import Testing
import Web

/// Visitors who are slow on purpose: each is cut off, and others are served meanwhile. A second stands for the usual ten;
/// how soon, and how fast the others are served, is for `make slow` to say.
@Suite struct SlowVisitorTests {
  /// Serves the house with a second for everything, while the visit lasts.
  private func serve(_ house: House, _ visit: @escaping @Sendable (Int) async throws -> Void) async throws {
    var limits = SiteLimits()
    (limits.requestSeconds, limits.responseSeconds, limits.idleSeconds) = (1, 1, 1)
    let site = try Site(
      engine: house.engine,
      settings: SiteSettings(
        association: try await house.engine.associationName(), hosts: ["127.0.0.1"], limits: limits),
      monthly: ReportFolder(House.root + "/reports").monthly(),
      improvement: ReportFolder(House.root + "/reports").department())
    let (ports, told) = AsyncStream.makeStream(of: Int.self)
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        var logger = Logger(label: "slow")
        logger.logLevel = .critical
        try await site.serve(host: "127.0.0.1", port: 0, logger: logger) { told.yield($0) }
      }
      var iterator = ports.makeAsyncIterator()
      let port = try #require(await iterator.next())
      try await visit(port)
      group.cancelAll()
    }
  }

  @Test func slowVisitorsAreCutAndOthersServed() async throws {
    let house = try await House()
    let token = try await house.completedRequest()
    try await serve(house) { port in
      let page = "GET /s/\(token) HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"
      let dripping = try (0..<20).map { _ in
        try SlowVisitor(port, saying: "GET /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\n", thenAlways: "x: y\r\n")
      }
      let filling = try (0..<20).map { _ in
        try SlowVisitor(
          port,
          saying: "POST /s/\(token) HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 4000\r\n"
            + "Content-Type: application/x-www-form-urlencoded\r\n\r\n", thenAlways: "a")
      }
      // More pages than are kept for a visitor who takes none.
      let staring = try (0..<10).map { _ in
        try SlowVisitor(port, saying: String(repeating: page, count: 200), thenAlways: "")
      }
      let visitors = dripping + filling + staring
      defer { for visitor in visitors { visitor.leave() } }
      let clock = ContinuousClock()
      let begun = clock.now
      while clock.now - begun < .seconds(60), visitors.contains(where: { !$0.isCut }) {
        for visitor in visitors { visitor.drip() }
        #expect(try await Wire.send("/healthz", at: port).status == 200)
        try await Task.sleep(for: .milliseconds(100))
      }
      let left = [dripping, filling, staring].map { kind in kind.count { !$0.isCut } }
      #expect(left == [0, 0, 0], "of those whose headers never end, whose form never ends, who take no answer")
    }
    // A form that never ended is no answer: the link is as good as it was.
    let verification = try await house.engine.verify()
    #expect(verification.isClean && verification.responses == 0)
  }
}

/// A connection over which somebody says little, or takes nothing.
private final class SlowVisitor: Sendable {
  private let descriptor: Int32
  private let word: [UInt8]

  init(_ port: Int, saying start: String, thenAlways word: String) throws {
    descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    self.word = Array(word.utf8)
    var room: Int32 = 1_024
    setsockopt(descriptor, SOL_SOCKET, SO_RCVBUF, &room, socklen_t(MemoryLayout<Int32>.size))
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(port).bigEndian
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    let connected = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    try #require(connected == 0)
    send(Array(start.utf8))
  }

  /// Says its word once more.
  func drip() { send(word) }

  /// Whether the site has ended the connection; what it sent before is not taken.
  var isCut: Bool {
    let (hungUp, failed, ended): (Int16, Int16, Int16) = (0x10, 0x08, 0x2000)
    var state = pollfd(fd: descriptor, events: ended, revents: 0)
    return poll(&state, 1, 0) == 1 && state.revents & (hungUp | failed | ended) != 0
  }

  func leave() { close(descriptor) }

  private func send(_ bytes: [UInt8]) {
    guard !bytes.isEmpty else { return }
    _ = Glibc.send(descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT))
  }
}
