import Foundation
import NIOCore
import NIOFoundationEssentialsCompat
import NIOPosix
import Vocabulary

/// The way from a terminal to the server that has the database open.
enum ControlLine {
  /// The line broke off after the command was said.
  private static let brokeOff = Problem(
    75,
    LocalizedText(
      ar: "انقطع الاتصال بالخادم قبل أن يخبر بنتيجة الأمر، وربما نُفّذ. تحقق قبل أن تعيده.",
      en:
        "The server ended, or broke off, before it said what became of the command. It may have been carried out: look before you give it again."
    ))

  /// Has the server carry out a command; gives its exit status, or nil where no server listens beside the database. Throws
  /// `Problem` 75 where the server ended before it told the status.
  static func forward(_ arguments: [String], to database: String) async throws -> Int32? {
    let path = ControlRoom.socket(of: database)
    guard FileManager.default.fileExists(atPath: path),
      let channel = try? await ClientBootstrap(group: NIOSingletons.posixEventLoopGroup).connect(
        unixDomainSocketPath: path,
        channelInitializer: { channel in
          channel.eventLoop.makeCompletedFuture {
            try channel.pipeline.syncOperations.addHandler(ByteToMessageHandler(LineDecoder(most: .max)))
            return try NIOAsyncChannel<ByteBuffer, ByteBuffer>(wrappingChannelSynchronously: channel)
          }
        })
    else { return nil }
    let ended = try? await channel.executeThenClose { lines, calls -> Int32? in
      let folder = FileManager.default.currentDirectoryPath
      let call = ControlCall(
        arguments: arguments, folder: folder, language: Console.language,
        seen: SeenFolders(namedIn: arguments, from: folder))
      var line = ByteBuffer(data: try JSONEncoder().encode(call))
      line.writeString("\n")
      try await calls.write(line)
      for try await line in lines {
        switch try JSONDecoder().decode(ControlReply.self, from: Data(buffer: line)) {
        case .put(let text): Console.put(text)
        case .say(let text): Console.say(text)
        case .status(let status): return status
        }
      }
      return nil
    }
    guard let ended else { throw brokeOff }
    return ended
  }
}
