import Foundation
import Synchronization
import Vocabulary

/// The two outputs of the process. A command is carried out to its end whether or not anybody takes what it puts out: what is
/// done does not depend on a pipe.
enum Outputs {
  /// Whether data that somebody asked for did not arrive.
  private static let isShort = Mutex(false)

  /// Makes the process fit to write, before it opens anything: a reader that goes away does not end it, and no file that it
  /// opens takes the place of an output that was closed.
  static func prepare() {
    signal(SIGPIPE, SIG_IGN)
    for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) == -1 {
      _ = open("/dev/null", O_RDONLY)
    }
  }

  /// Puts data out. A reader that goes away has what he wanted. After any other fault nothing more is put out, so that no line
  /// is missing in the middle; it is said once, and told by the exit status.
  static func put(_ text: String) {
    guard !isShort.withLock({ $0 }), let fault = write(text, to: STDOUT_FILENO), fault != EPIPE else { return }
    isShort.withLock { $0 = true }
    Console.say(
      LocalizedText(
        ar: "تعذّرت كتابة المخرج، وهو ناقص. تحقق من المكان الذي يُكتب فيه ومن مساحته.",
        en: "The output cannot be written and is not whole. Check the place that it goes to, and its space."))
  }

  /// Says something to the person. Where that cannot be written there is nobody to be told of it.
  static func say(_ text: String) { _ = write(text, to: STDERR_FILENO) }

  /// The exit status after a command that ended with one: what did not arrive is not done.
  static func status(after ended: Int32) -> Int32 { ended < 64 && isShort.withLock({ $0 }) ? 73 : ended }

  /// Writes a text whole; gives the number of the fault that keeps it from being written.
  private static func write(_ text: String, to descriptor: Int32) -> Int32? {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let (written, fault) = rest.withUnsafeBytes { (Foundation.write(descriptor, $0.baseAddress, $0.count), errno) }
      guard written < 0 else {
        rest = rest.dropFirst(written)
        continue
      }
      switch fault {
      case EINTR: continue
      case EAGAIN:
        // Full for a moment, and another program that has it too made it not wait.
        usleep(10_000)
      default: return fault
      }
    }
    return nil
  }
}
