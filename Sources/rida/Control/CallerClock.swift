import NIOCore

/// The clock of one caller at the control socket: he must say his command within some seconds, and take each answer within some.
final class CallerClock: ChannelDuplexHandler {
  typealias InboundIn = ByteBuffer
  typealias InboundOut = ByteBuffer
  typealias OutboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  private let speaking: TimeAmount
  private let listening: TimeAmount
  private var silence: Scheduled<Void>?

  init(speaking: TimeAmount = .seconds(5), listening: TimeAmount = .seconds(30)) {
    self.speaking = speaking
    self.listening = listening
  }

  func channelActive(context: ChannelHandlerContext) {
    silence = cut(context, after: speaking)
    context.fireChannelActive()
  }

  /// What arrives here is a whole line.
  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    stop()
    context.fireChannelRead(data)
  }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    let clock = cut(context, after: listening)
    let written = promise ?? context.eventLoop.makePromise(of: Void.self)
    written.futureResult.whenComplete { _ in clock.cancel() }
    context.write(data, promise: written)
  }

  func channelInactive(context: ChannelHandlerContext) {
    stop()
    context.fireChannelInactive()
  }

  private func stop() {
    silence?.cancel()
    silence = nil
  }

  private func cut(_ context: ChannelHandlerContext, after time: TimeAmount) -> Scheduled<Void> {
    let channel = context.channel
    return context.eventLoop.scheduleTask(in: time) { channel.close(promise: nil) }
  }
}

@available(*, unavailable)
extension CallerClock: Sendable {}
