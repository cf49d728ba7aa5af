import NIOCore

/// Bounds what the system keeps for a visitor who does not take his answers.
///
/// Else it grows to megabytes a connection, and a deadline begins only when they are full.
final class UntakenBound: ChannelInboundHandler, RemovableChannelHandler {
  typealias InboundIn = NIOAny

  private let bytes: Int

  init(bytes: Int) { self.bytes = bytes }

  func handlerAdded(context: ChannelHandlerContext) {
    guard let socket = context.channel as? any SocketOptionProvider else { return }
    _ = socket.unsafeSetSocketOption(level: .socket, name: .so_sndbuf, value: CInt(clamping: bytes))
  }
}

@available(*, unavailable)
extension UntakenBound: Sendable {}
