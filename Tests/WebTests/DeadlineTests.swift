import HTTPTypes
import NIOCore
import NIOEmbedded
import NIOHTTPTypes
import Testing

@testable import Web

struct DeadlineTests {
  private let head = HTTPRequest(method: .post, scheme: "http", authority: "survey.example", path: "/s/x")

  private func line() throws -> EmbeddedChannel {
    let channel = EmbeddedChannel(handler: Deadlines(request: 10, response: 10))
    try channel.connect(to: SocketAddress(ipAddress: "127.0.0.1", port: 1)).wait()
    return channel
  }

  @Test func aRequestThatDripsIsCut() throws {
    let channel = try line()
    try channel.writeInbound(HTTPRequestPart.head(head))
    for _ in 0..<9 {
      channel.embeddedEventLoop.advanceTime(by: .seconds(1))
      try channel.writeInbound(HTTPRequestPart.body(ByteBuffer(string: "a")))
    }
    #expect(channel.isActive)
    channel.embeddedEventLoop.advanceTime(by: .seconds(1))
    #expect(!channel.isActive)
  }

  @Test func aRequestThatArrivedWholeIsNotHurried() throws {
    let channel = try line()
    try channel.writeInbound(HTTPRequestPart.head(head))
    try channel.writeInbound(HTTPRequestPart.end(nil))
    channel.embeddedEventLoop.advanceTime(by: .seconds(60))
    #expect(channel.isActive)
  }

  @Test func anAnswerThatNobodyTakesIsCut() throws {
    let channel = try line()
    // Nothing is flushed: the other side's window is shut.
    channel.write(HTTPResponsePart.head(HTTPResponse(status: .ok)), promise: nil)
    channel.write(HTTPResponsePart.end(nil), promise: nil)
    channel.embeddedEventLoop.advanceTime(by: .seconds(9))
    #expect(channel.isActive)
    channel.embeddedEventLoop.advanceTime(by: .seconds(1))
    #expect(!channel.isActive)
  }

  @Test func anAnswerThatWasTakenIsForgotten() throws {
    let channel = try line()
    channel.write(HTTPResponsePart.head(HTTPResponse(status: .ok)), promise: nil)
    try channel.writeAndFlush(HTTPResponsePart.end(nil)).wait()
    channel.embeddedEventLoop.advanceTime(by: .seconds(60))
    #expect(channel.isActive)
  }
}
