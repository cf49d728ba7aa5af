import Foundation

/// How long the parts of the work took, and the most memory the program ever held.
struct Meter {
  private(set) var parts: [(name: String, seconds: Double)] = []

  /// Carries out a part and keeps its time.
  mutating func time<Result>(_ name: String, _ work: () -> Result) -> Result {
    let start = ContinuousClock.now
    let result = work()
    let taken = (ContinuousClock.now - start).components
    parts.append((name, Double(taken.seconds) + Double(taken.attoseconds) * 1e-18))
    return result
  }

  var total: Double { parts.reduce(0) { $0 + $1.seconds } }

  /// The largest resident memory of this program in megabytes, as the kernel keeps it since the program began.
  ///
  /// Not `getrusage`: what it says begins with the memory of the process that started this one.
  static func peakMegabytes() throws -> Double {
    let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
    guard let line = status.split(separator: "\n").first(where: { $0.hasPrefix("VmHWM:") }),
      let kilobytes = line.split(separator: " ").dropFirst().first.flatMap({ Double($0) })
    else { throw CocoaError(.fileReadCorruptFile) }
    return kilobytes * 1.024 / 1_000
  }
}
