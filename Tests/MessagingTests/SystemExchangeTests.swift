import Foundation
import Glibc
import Messaging
import Synchronization
import Testing

/// The system's network, against providers of all manners.
struct SystemExchangeTests {
  private func call(_ provider: Provider, within seconds: Int = 20) -> HTTPCall {
    HTTPCall(
      url: "http://127.0.0.1:\(provider.port)/send", headers: ["Authorization": "Bearer 7"], body: Array("a=١".utf8),
      timeout: seconds)
  }

  @Test func whatIsSentArrivesAndTheAnswerIsRead() async throws {
    let provider = try Provider(answering: "HTTP/1.1 202 Fine\r\nX-Number: 19\r\nContent-Length: 2\r\n\r\nok")
    let reply = try await systemExchange()(call(provider))
    #expect(reply.status == 202 && reply.headers["x-number"] == "19" && reply.body == Array("ok".utf8))
    let heard = provider.heard
    #expect(heard.hasPrefix("POST /send HTTP/1.1\r\n") && heard.hasSuffix("\r\n\r\na=١"))
    #expect(heard.contains("Authorization: Bearer 7\r\n") && !heard.contains("Expect"))
  }

  @Test func aRedirectionIsAnAnswerAndIsNotFollowed() async throws {
    let elsewhere = try Provider(answering: "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")
    let provider = try Provider(
      answering: "HTTP/1.1 307 Elsewhere\r\nLocation: http://127.0.0.1:\(elsewhere.port)/\r\nContent-Length: 0\r\n\r\n")
    #expect(try await systemExchange()(call(provider)).status == 307)
    #expect(elsewhere.heard.isEmpty)
    #expect(try await systemExchange(following: true)(call(provider)).status == 200)
  }

  @Test func anEndlessAnswerIsReadToItsLimit() async throws {
    let provider = try Provider(
      answering: "HTTP/1.1 200 OK\r\nContent-Length: 9000000\r\n\r\n" + String(repeating: "x", count: 200_000))
    let reply = try await systemExchange()(call(provider))
    #expect(reply.status == 200 && reply.body.count == 65_536)
  }

  @Test func whoDoesNotAnswerIsLeft() async throws {
    let silent = try Provider(answering: "")
    await #expect(throws: (any Error).self) { try await systemExchange()(call(silent, within: 1)) }
    let closed = try Provider(answering: "")
    closed.close()
    await #expect(throws: (any Error).self) { try await systemExchange()(call(closed)) }
  }

  @Test(.timeLimit(.minutes(1))) func aCallThatIsCancelledEnds() async throws {
    let silent = try Provider(answering: "")
    let waiting = Task { try await systemExchange()(call(silent, within: 600)) }
    while silent.heard.isEmpty { try await Task.sleep(for: .milliseconds(10)) }
    waiting.cancel()
    await #expect(throws: CancellationError.self) { try await waiting.value }
  }

  @Test func aHeaderIsOneLine() async throws {
    let provider = try Provider(answering: "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")
    let call = HTTPCall(
      url: "http://127.0.0.1:\(provider.port)/", headers: ["X-To": "7\r\nX-Other: 8"], body: [], timeout: 5)
    await #expect(throws: (any Error).self) { try await systemExchange()(call) }
    #expect(provider.heard.isEmpty)
  }

  @Test func onlyTheWebIsReached() async throws {
    let call = HTTPCall(method: .get, url: "file:///etc/hostname", headers: [:], body: [], timeout: 5)
    await #expect(throws: (any Error).self) { try await systemExchange()(call) }
  }
}

/// Somebody on this machine who says the same to each caller, or nothing, and keeps what he heard.
private final class Provider: Sendable {
  let port: Int
  private let listener: Int32
  private let words = Mutex("")

  var heard: String { words.withLock { $0 } }

  struct NoPort: Error {}

  init(answering answer: String) throws {
    let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = in_addr_t(0x7f00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let bound = withUnsafeMutablePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(listener, $0, size) == 0 && listen(listener, 8) == 0 && getsockname(listener, $0, &size) == 0
      }
    }
    guard bound else { throw NoPort() }
    port = Int(address.sin_port.bigEndian)
    self.listener = listener
    Thread { [weak self] in
      while case let caller = accept(listener, nil, nil), caller >= 0 { self?.serve(caller, answer) }
      Glibc.close(listener)
    }.start()
  }

  deinit { close() }

  func close() { shutdown(listener, Int32(SHUT_RDWR)) }

  /// Hears a caller's whole request, and lets him wait for more than the answer.
  private func serve(_ caller: Int32, _ answer: String) {
    var request = ""
    var buffer = [UInt8](repeating: 0, count: 4_096)
    while !request.hasSuffix("a=١"), case let count = recv(caller, &buffer, buffer.count, 0), count > 0 {
      request += String(decoding: buffer[..<count], as: UTF8.self)
    }
    words.withLock { $0 = request }
    _ = send(caller, answer, answer.utf8.count, Int32(MSG_NOSIGNAL))
  }
}
