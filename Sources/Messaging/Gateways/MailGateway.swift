import Dispatch
import Foundation
import Vocabulary

/// The system's mail: messages go to its `sendmail` program, which every mail server of Debian provides.
///
/// The recipient is an argument of its own after `--`, never part of a command line; what is not an address is refused.
public struct MailGateway: Sendable {
  private let program: String
  private let sender: String
  private let subject: String

  public init(program: String = "/usr/sbin/sendmail", from sender: String, subject: String) throws(GatewayRefusal) {
    guard Self.isAddress(sender) else { throw .incomplete("from") }
    // A mail program that ends early closes its input; that is its answer, not our end.
    signal(SIGPIPE, SIG_IGN)
    self.program = program
    self.sender = sender
    self.subject = subject
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
      Subject: =?utf-8?B?\(Data(subject.utf8).base64EncodedString())?=
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
    return await withCheckedContinuation { done in
      DispatchQueue.global().async { done.resume(returning: Self.run(program, arguments, letter, parcel.key)) }
    }
  }

  /// The exit statuses of sysexits(3) that say that the letter will never go are believed; anything else is tried again.
  private static func run(
    _ program: String, _ arguments: [String], _ letter: [UInt8], _ key: MessageID
  ) -> CarryOutcome {
    let process = Process()
    let input = Pipe()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.standardInput = input
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    do {
      try process.run()
      try input.fileHandleForWriting.write(contentsOf: Data(letter))
      try input.fileHandleForWriting.close()
    } catch { return .failed("sendmail does not run") }
    process.waitUntilExit()
    switch process.terminationStatus {
    case 0: return .handed(providerID: key.description)
    case 65, 67, 68: return .refused("sendmail \(process.terminationStatus)")
    default: return .failed("sendmail \(process.terminationStatus)")
    }
  }
}
