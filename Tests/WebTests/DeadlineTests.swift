import HTTPTypes
import NIOCore
import NIOEmbedded
import NIOHTTPTypes
import Testing

@testable import Web

struct DeadlineTests {
  private let head = HTTPRequestPart.head(
    HTTPRequest(method: .post, scheme: "http", authority: "survey.example", path: "/s/x"))
  private let word = HTTPRequestPart.body(ByteBuffer(string: "a"))

  /// Ten seconds for a request and for an answer, six for a word.
  private func line() throws -> EmbeddedChannel {
    var limits = SiteLimits()
    (limits.requestSeconds, limits.responseSeconds, limits.idleSeconds) = (10, 10, 6)
    let channel = EmbeddedChannel(handler: Deadlines(limits))
    try channel.connect(to: SocketAddress(ipAddress: "127.0.0.1", port: 1)).wait()
    return channel
  }

  @Test func whoSaysNothingIsCut() throws {
    let channel = try line()
    channel.pass(5)
    #expect(channel.isActive)
    channel.pass(1)
    #expect(!channel.isActive)
  }

  @Test func aRequestThatStopsIsCut() throws {
    let channel = try line()
    try channel.hear(head)
    channel.pass(2)
    try channel.hear(word)
    channel.pass(5)
    #expect(channel.isActive)
    channel.pass(1)
    #expect(!channel.isActive)
  }

  @Test func aRequestThatDripsIsCut() throws {
    let channel = try line()
    try channel.hear(head)
    for _ in 0..<9 {
      channel.pass(1)
      try channel.hear(word)
    }
    #expect(channel.isActive)
    channel.pass(1)
    #expect(!channel.isActive)
  }

  @Test func aRequestThatArrivedWholeIsNotHurried() throws {
    let channel = try line()
    try channel.hear(head)
    try channel.hear(.end(nil))
    channel.pass(60)
    #expect(channel.isActive)
  }

  /// What the server takes to read on is not the visitor's slowness.
  @Test func timeInWhichTheServerDoesNotReadStandsStill() throws {
    let channel = try line()
    try channel.hear(head)
    channel.pass(5)
    try channel.hear(word, readingOn: false)
    channel.pass(60)
    #expect(channel.isActive)
    channel.read()
    channel.pass(4)
    try channel.hear(word)
    #expect(channel.isActive)
    channel.pass(1)
    #expect(!channel.isActive, "ten seconds in which the server read")
  }

  @Test func whoStopsWhenTheServerReadsOnIsCut() throws {
    let channel = try line()
    try channel.hear(head, readingOn: false)
    channel.pass(60)
    channel.read()
    channel.pass(5)
    #expect(channel.isActive)
    channel.pass(1)
    #expect(!channel.isActive)
  }

  @Test func anAnswerThatNobodyTakesIsCut() throws {
    let channel = try line()
    try channel.hear(head)
    try channel.hear(.end(nil), readingOn: false)
    // Nothing is flushed: the other side's window is shut.
    channel.write(HTTPResponsePart.head(HTTPResponse(status: .ok)), promise: nil)
    channel.pass(5)
    channel.write(HTTPResponsePart.end(nil), promise: nil)
    channel.pass(4)
    #expect(channel.isActive)
    channel.pass(1)
    #expect(!channel.isActive)
  }

  /// Answers are taken in their order: the clock of the second goes on when the first is gone.
  @Test func theSecondAnswerHasItsOwnTime() throws {
    let channel = try line()
    for _ in 0..<2 {
      try channel.hear(head)
      try channel.hear(.end(nil), readingOn: false)
    }
    channel.write(HTTPResponsePart.head(HTTPResponse(status: .ok)), promise: nil)
    try channel.writeAndFlush(HTTPResponsePart.end(nil)).wait()
    channel.pass(5)
    channel.write(HTTPResponsePart.head(HTTPResponse(status: .ok)), promise: nil)
    channel.pass(9)
    #expect(channel.isActive)
    channel.pass(1)
    #expect(!channel.isActive)
  }

  @Test func afterAnAnswerTheNextRequestIsWaitedFor() throws {
    let channel = try line()
    try channel.hear(head)
    try channel.hear(.end(nil))
    channel.pass(20)
    channel.write(HTTPResponsePart.head(HTTPResponse(status: .ok)), promise: nil)
    try channel.writeAndFlush(HTTPResponsePart.end(nil)).wait()
    channel.pass(5)
    #expect(channel.isActive)
    channel.pass(1)
    #expect(!channel.isActive)
  }

  @Test func anAnswerThatWasTakenIsForgotten() throws {
    let channel = try line()
    try channel.hear(head)
    try channel.hear(.end(nil))
    channel.write(HTTPResponsePart.head(HTTPResponse(status: .ok)), promise: nil)
    try channel.writeAndFlush(HTTPResponsePart.end(nil)).wait()
    for _ in 0..<10 {
      channel.pass(5)
      try channel.hear(head)
      try channel.hear(.end(nil))
    }
    channel.pass(60)
    #expect(channel.isActive)
  }
}

extension EmbeddedChannel {
  fileprivate func pass(_ seconds: Int64) { embeddedEventLoop.advanceTime(by: .seconds(seconds)) }

  /// The visitor says a part; the server asks for the next, or does not.
  fileprivate func hear(_ part: HTTPRequestPart, readingOn: Bool = true) throws {
    try writeInbound(part)
    if readingOn { read() }
  }
}
