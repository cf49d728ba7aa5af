import Foundation
import NIOCore
import NIOHTTPTypes

/// Cuts the connection of a visitor who does not say his next word, end his request or take his answer in time (`LineClock`).
final class Deadlines: ChannelDuplexHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPRequestPart
  typealias InboundOut = HTTPRequestPart
  typealias OutboundIn = HTTPResponsePart
  typealias OutboundOut = HTTPResponsePart

  private let limits: SiteLimits
  private var clock: LineClock?
  /// The next look at the clock. It is put off when it comes, not at every word.
  private var look: (at: NIODeadline, task: Scheduled<Void>)?

  init(_ limits: SiteLimits) { self.limits = limits }

  func handlerAdded(context: ChannelHandlerContext) {
    if context.channel.isActive { begin(context) }
  }

  func channelActive(context: ChannelHandlerContext) {
    begin(context)
    context.fireChannelActive()
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    let now = context.eventLoop.now
    switch unwrapInboundIn(data) {
    case .head: clock?.requestBegins(at: now)
    case .body: clock?.hears(at: now)
    case .end: clock?.requestIsWhole(at: now)
    }
    context.fireChannelRead(data)
  }

  func channelReadComplete(context: ChannelHandlerContext) {
    clock?.readingRests(at: context.eventLoop.now)
    context.fireChannelReadComplete()
  }

  func read(context: ChannelHandlerContext) {
    clock?.readingGoesOn(at: context.eventLoop.now)
    lookInTime(context)
    context.read()
  }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    switch unwrapOutboundIn(data) {
    case .head:
      clock?.answerBegins(at: context.eventLoop.now)
      lookInTime(context)
      context.write(data, promise: promise)
    case .body: context.write(data, promise: promise)
    case .end:
      // Written means taken by the other side's window: only then is the answer on its way.
      let written = promise ?? context.eventLoop.makePromise(of: Void.self)
      written.futureResult.assumeIsolated().whenComplete { _ in self.clock?.answerIsTaken() }
      clock?.answerIsWritten(at: context.eventLoop.now)
      lookInTime(context)
      context.write(data, promise: written)
    }
  }

  func channelInactive(context: ChannelHandlerContext) {
    stop()
    context.fireChannelInactive()
  }

  func handlerRemoved(context: ChannelHandlerContext) { stop() }

  private func begin(_ context: ChannelHandlerContext) {
    guard clock == nil else { return }
    clock = LineClock(limits, opened: context.eventLoop.now)
    lookInTime(context)
  }

  /// Sees to it that the clock is looked at when it is due, or sooner.
  private func lookInTime(_ context: ChannelHandlerContext) {
    guard let due = clock?.due else { return }
    if let look {
      guard due < look.at else { return }
      look.task.cancel()
    }
    let task = context.eventLoop.assumeIsolated().scheduleTask(deadline: due) {
      self.look = nil
      let now = context.eventLoop.now
      guard let clock = self.clock, let due = clock.due, now >= due else { return self.lookInTime(context) }
      self.cut(context.channel, droppingAnswer: clock.isAnswerLeft(at: now))
    }
    look = (due, task)
  }

  private func cut(_ channel: any Channel, droppingAnswer: Bool) {
    // Else the system would keep what he did not take, and go on trying to give it to him.
    if droppingAnswer, let socket = channel as? any SocketOptionProvider {
      _ = socket.setSoLinger(linger(l_onoff: 1, l_linger: 0))
    }
    channel.close(promise: nil)
  }

  private func stop() {
    look?.task.cancel()
    (look, clock) = (nil, nil)
  }
}

@available(*, unavailable)
extension Deadlines: Sendable {}
