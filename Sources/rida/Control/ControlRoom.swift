import Foundation
import NIOCore
import NIOFoundationEssentialsCompat
import NIOPosix
import Operations
import ServiceLifecycle
import Storage
import Synchronization
import Vocabulary

/// The server's ear for commands: a socket beside the database that its owner alone can reach. One command at a time; a caller
/// who says nothing, or does not listen, holds up nobody and is cut off.
struct ControlRoom: Service {
  let database: String
  let engine: Engine
  private let turns = ControlTurns()

  init(database: String, engine: Engine) {
    self.database = database
    self.engine = engine
  }

  /// The socket of a database.
  static func socket(of database: String) -> String { "\(database).socket" }

  func run() async throws {
    let path = Self.socket(of: database)
    unlink(path)
    let server: NIOAsyncChannel<NIOAsyncChannel<ByteBuffer, ByteBuffer>, Never>
    do {
      server = try await open(path)
    } catch {
      // A path longer than a socket can have, or a folder without room: the site is served all the same.
      Console.say(
        LocalizedText(
          ar: "لا يستمع الخادم للأوامر: تعذّر فتح \(path). تُنفذ الأوامر وهو متوقف.",
          en: "The server does not listen for commands: \(path) cannot be opened. Commands wait until it is stopped."))
      return try await gracefulShutdown()
    }
    defer { unlink(path) }
    try await withGracefulShutdownHandler {
      try await hear(server)
    } onGracefulShutdown: {
      server.channel.close(promise: nil)
    }
  }

  /// Opens the socket, which its owner alone can reach from the beginning: the server's files are its owner's (`Serve`).
  private func open(_ path: String) async throws -> NIOAsyncChannel<NIOAsyncChannel<ByteBuffer, ByteBuffer>, Never> {
    let server = try await ServerBootstrap(group: NIOSingletons.posixEventLoopGroup).bind(
      unixDomainSocketPath: path
    ) { channel in
      channel.eventLoop.makeCompletedFuture {
        try channel.pipeline.syncOperations.addHandler(ByteToMessageHandler(LineDecoder()))
        try channel.pipeline.syncOperations.addHandler(CallerClock())
        return try NIOAsyncChannel<ByteBuffer, ByteBuffer>(wrappingChannelSynchronously: channel)
      }
    }
    chmod(path, 0o600)
    return server
  }

  private func hear(
    _ server: NIOAsyncChannel<NIOAsyncChannel<ByteBuffer, ByteBuffer>, Never>
  ) async throws {
    try await server.executeThenClose { callers in
      try await withThrowingDiscardingTaskGroup { group in
        for try await caller in callers {
          group.addTask { try? await hear(caller) }
        }
      }
    }
  }

  /// Hears one command and has it carried out.
  private func hear(_ caller: NIOAsyncChannel<ByteBuffer, ByteBuffer>) async throws {
    try await caller.executeThenClose { lines, replies in
      for try await line in lines {
        guard let call = try? JSONDecoder().decode(ControlCall.self, from: Data(buffer: line)) else { break }
        try await answer(call, replies)
        // What is written is on its way only: whoever closes now takes the end of a long answer back.
        try await caller.channel.writeAndFlush(ByteBuffer())
        break
      }
    }
  }

  private func answer(_ call: ControlCall, _ replies: NIOAsyncChannelOutboundWriter<ByteBuffer>) async throws {
    let (spoken, speak) = AsyncStream.makeStream(of: ControlReply.self)
    let workplace = Workplace(
      folder: call.folder, language: call.language, seen: call.seen, database: database, engine: engine,
      hear: { speak.yield($0) })
    let work = await turns.queue {
      let status = await Workplace.$current.withValue(workplace) { await Rida.carryOut(call.arguments) }
      speak.yield(.status(status))
      speak.finish()
    }
    for await reply in spoken {
      var line = ByteBuffer(data: try JSONEncoder().encode(reply))
      line.writeString("\n")
      try await replies.write(line)
    }
    await work.value
  }
}

/// The commands of all callers, carried out one after another in the order in which they were said.
private actor ControlTurns {
  private var last: Task<Void, Never>?

  func queue(_ work: @escaping @Sendable () async -> Void) -> Task<Void, Never> {
    let before = last
    let turn = Task {
      await before?.value
      await work()
    }
    last = turn
    return turn
  }
}

/// Cuts what comes in into lines, none longer than a limit: a caller's is a mebibyte, and the server's answer has none.
struct LineDecoder: ByteToMessageDecoder {
  typealias InboundOut = ByteBuffer
  struct TooLong: Error {}

  private let most: Int
  /// Bytes in which no end of a line was found.
  private var searched = 0

  init(most: Int = 1 << 20) { self.most = most }

  mutating func decode(context: ChannelHandlerContext, buffer: inout ByteBuffer) throws -> DecodingState {
    guard let end = buffer.readableBytesView.dropFirst(searched).firstIndex(of: UInt8(ascii: "\n")) else {
      searched = buffer.readableBytes
      guard searched <= most else { throw TooLong() }
      return .needMoreData
    }
    searched = 0
    let length = end - buffer.readerIndex
    if let line = buffer.readSlice(length: length) { context.fireChannelRead(wrapInboundOut(line)) }
    buffer.moveReaderIndex(forwardBy: 1)
    return .continue
  }
}
