import Foundation
import NIOCore
import NIOHTTPTypes

/// The clock of one connection: a request must arrive whole, and an answer be taken, each within its seconds; else the line is cut.
///
/// Idleness between requests, and headers that never end, are watched by the server's own idle timeout.
final class Deadlines: ChannelDuplexHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPRequestPart
  typealias InboundOut = HTTPRequestPart
  typealias OutboundIn = HTTPResponsePart
  typealias OutboundOut = HTTPResponsePart

  private let request: TimeAmount
  private let response: TimeAmount
  private var arriving: Scheduled<Void>?
  private var leaving: Scheduled<Void>?

  init(request: Int64, response: Int64) {
    self.request = .seconds(request)
    self.response = .seconds(response)
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head:
      arriving?.cancel()
      arriving = cut(context, after: request)
    case .body: break
    case .end:
      arriving?.cancel()
      arriving = nil
    }
    context.fireChannelRead(data)
  }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    switch unwrapOutboundIn(data) {
    case .head:
      leaving?.cancel()
      leaving = cut(context, after: response, droppingAnswer: true)
      context.write(data, promise: promise)
    case .body:
      context.write(data, promise: promise)
    case .end:
      // Written means taken by the other side's window: only then is the answer on its way.
      let written = promise ?? context.eventLoop.makePromise(of: Void.self)
      let clock = leaving
      leaving = nil
      written.futureResult.whenComplete { _ in clock?.cancel() }
      context.write(data, promise: written)
    }
  }

  func channelInactive(context: ChannelHandlerContext) {
    stop()
    context.fireChannelInactive()
  }

  func handlerRemoved(context: ChannelHandlerContext) { stop() }

  private func cut(
    _ context: ChannelHandlerContext, after time: TimeAmount, droppingAnswer: Bool = false
  ) -> Scheduled<Void> {
    let channel = context.channel
    return context.eventLoop.scheduleTask(in: time) {
      // Else the system would keep what he did not take, and go on trying to give it to him.
      if droppingAnswer, let socket = channel as? any SocketOptionProvider {
        _ = socket.setSoLinger(linger(l_onoff: 1, l_linger: 0))
      }
      channel.close(promise: nil)
    }
  }

  private func stop() {
    arriving?.cancel()
    leaving?.cancel()
    arriving = nil
    leaving = nil
  }
}

@available(*, unavailable)
extension Deadlines: Sendable {}
