import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import TestSupport
import Testing

@testable import Web

/// A server that is slow itself takes nobody's answer for it.
struct SlowServerTests {
  /// Serves with a second for everything, and takes three before it reads a form; tells how long it was.
  private func serve(_ visit: @escaping @Sendable (Int) async throws -> Void) async throws {
    var limits = SiteLimits()
    (limits.requestSeconds, limits.idleSeconds) = (1, 1)
    let responder = CallbackResponder { (request: Request, _: BasicRequestContext) in
      var request = request
      try await Task.sleep(for: .seconds(3))
      let body = try await request.collectBody(upTo: 1 << 20)
      return Response(status: .ok, body: ResponseBody(byteBuffer: ByteBuffer(string: "\(body.readableBytes)")))
    }
    var logger = Logger(label: "slow")
    logger.logLevel = .critical
    let (ports, told) = AsyncStream.makeStream(of: Int.self)
    let application = Application(
      responder: responder, server: .http1(configuration: Sites.channel(within: limits)),
      configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: 0)),
      onServerRunning: { channel in told.yield(channel.localAddress?.port ?? 0) }, logger: logger)
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await application.run() }
      var iterator = ports.makeAsyncIterator()
      try await visit(try #require(await iterator.next()))
      group.cancelAll()
    }
  }

  /// More than the server keeps unread: the rest is on its way while the server does not read.
  @Test func aLongFormThatTheServerIsSlowToReadIsTaken() async throws {
    try await serve { port in
      let form = String(repeating: "a", count: 1 << 20)
      let reply = try await Wire.send("POST", "/", at: port, form: form)
      #expect(reply.status == 200 && reply.text == "1048576")
    }
  }
}
