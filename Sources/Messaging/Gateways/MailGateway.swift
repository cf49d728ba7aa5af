import Dispatch
import Foundation
import Vocabulary

/// The system's mail: messages go to its `sendmail` program, which every mail server of Debian provides.
///
/// The recipient is an argument of its own after `--`, never part of a command line; what is not an address is refused.
public struct MailGateway: Sendable {
  private let program: String
  private let sender: String
  /// Seconds for which a letter may be with the program; whoever waits in the same round waits as long.
  private let patience: Double

  public init(
    program: String = "/usr/sbin/sendmail", from sender: String, patience: Double = 30
  ) throws(GatewayRefusal) {
    guard Self.isAddress(sender) else { throw .incomplete("from") }
    // A mail program that ends early closes its input; that is its answer, not our end.
    signal(SIGPIPE, SIG_IGN)
    self.program = program
    self.sender = sender
    self.patience = patience
  }

  public var gateway: Gateway { Gateway(name: "sendmail", carrier: .email) { await carry($0) } }

  /// One at sign, no space and no control character, at most 254 bytes, no hyphen at the beginning.
  static func isAddress(_ text: String) -> Bool {
    let halves = text.split(separator: "@", omittingEmptySubsequences: false)
    return halves.count == 2 && halves.allSatisfy { !$0.isEmpty } && text.utf8.count <= 254 && !text.hasPrefix("-")
      && text.utf8.allSatisfy { (33...126).contains($0) && !"<>,;:\\\"()[]".utf8.contains($0) }
  }

  /// The letter as it goes over (RFC 5322, body and subject in base64 of UTF-8).
  func letter(_ parcel: Parcel) -> String {
    func wrapped(_ text: String) -> String {
      Data(text.utf8).base64EncodedString(options: [.lineLength76Characters, .endLineWithLineFeed])
    }
    return """
      From: \(sender)
      To: \(parcel.recipient)
      Subject: =?utf-8?B?\(Data(parcel.matter.subject.utf8).base64EncodedString())?=
      Message-ID: <\(parcel.key)@\(sender.drop { $0 != "@" }.dropFirst())>
      Auto-Submitted: auto-generated
      MIME-Version: 1.0
      Content-Type: text/plain; charset=utf-8
      Content-Language: ar
      Content-Transfer-Encoding: base64

      \(wrapped(parcel.text))

      """
  }

  private func carry(_ parcel: Parcel) async -> CarryOutcome {
    guard Self.isAddress(parcel.recipient) else { return .refused("no address") }
    let (program, arguments) = (program, ["-i", "-f", sender, "--", parcel.recipient])
    let letter = Array(letter(parcel).utf8)
    let limit = patience
    // On a thread of its own: it waits.
    return await withCheckedContinuation { done in
      Thread { done.resume(returning: Self.run(program, arguments, letter, parcel.key, within: limit)) }.start()
    }
  }

  /// The exit statuses of sysexits(3) that say that the letter will never go are believed; anything else is tried again. A
  /// program that does not end in time is ended.
  private static func run(
    _ program: String, _ arguments: [String], _ letter: [UInt8], _ key: MessageID, within limit: Double
  ) -> CarryOutcome {
    let process = Process()
    let input = Pipe()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.standardInput = input
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    let ended = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in ended.signal() }
    do { try process.run() } catch { return .failed("sendmail does not run") }
    // A letter is smaller than a pipe: the program need not read for it to be written.
    let isWritten: Void? = try? input.fileHandleForWriting.write(contentsOf: Data(letter))
    try? input.fileHandleForWriting.close()
    guard ended.wait(timeout: .now() + limit) == .success else {
      kill(process.processIdentifier, SIGKILL)
      _ = ended.wait(timeout: .now() + 1)
      return .failed("sendmail does not end")
    }
    switch process.terminationStatus {
    case 0: return isWritten == nil ? .failed("sendmail does not read") : .handed(providerID: key.description)
    case 65, 67, 68: return .refused("sendmail \(process.terminationStatus)")
    default: return .failed("sendmail \(process.terminationStatus)")
    }
  }
}

extension Parcel.Matter {
  /// The subject of its letter, in Arabic, the language in which the association writes to its beneficiaries.
  var subject: String {
    switch self {
    case .survey: "رأيك يهمنا"
    case .news(let matter): "بشأن \(matter.yours) لدى الجمعية"
    }
  }
}
