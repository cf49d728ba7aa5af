public import CoreMetrics
import Synchronization

/// The program's measurements, kept for whoever asks at `/metrics`: counts, gauges, and how long things took.
///
/// Labels are names of routes, methods and states only: nothing that a visitor typed.
public final class MetricsBook: Sendable {
  struct Name: Hashable, Comparable {
    let label: String
    let dimensions: [String]

    init(_ label: String, _ dimensions: [(String, String)]) {
      self.label = Self.plain(label)
      self.dimensions = dimensions.map { "\(Self.plain($0.0))=\"\(Self.escaped($0.1))\"" }.sorted()
    }

    /// Whether whoever asks may see it.
    var isShown: Bool {
      guard let association = MetricsBook.association else { return true }
      return dimensions.allSatisfy { !$0.hasPrefix("association=") || $0 == "association=\"\(association)\"" }
    }

    static func < (one: Name, other: Name) -> Bool {
      (one.label, one.dimensions.joined()) < (other.label, other.dimensions.joined())
    }

    /// A name as Prometheus takes it: letters, digits and low lines.
    private static func plain(_ text: String) -> String {
      String(text.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" })
    }

    private static func escaped(_ text: String) -> String {
      text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
    }
  }

  private let counts = Mutex<[Name: Count]>([:])
  private let gauges = Mutex<[Name: Gauge]>([:])
  private let durations = Mutex<[Name: Durations]>([:])

  /// Whose site a visit is to, where one program serves several associations: a label of all that is measured in it.
  @TaskLocal static var association: String?

  private static func name(_ label: String, _ dimensions: [(String, String)]) -> Name {
    Name(label, dimensions + (association.map { [("association", $0)] } ?? []))
  }

  public init() {}

  /// Everything in the text format of Prometheus (version 0.0.4), sorted.
  /// Inside a visit to one of several associations' sites: without what is another's.
  public func text() -> String {
    var lines: [String] = []
    var typed: Set<String> = []
    func type(_ label: String, _ kind: String) {
      if typed.insert(label).inserted { lines.append("# TYPE \(label) \(kind)") }
    }
    for (name, count) in counts.withLock({ $0 }).filter({ $0.key.isShown }).sorted(by: { $0.key < $1.key }) {
      type("\(name.label)_total", "counter")
      lines.append("\(name.label)_total\(Self.braces(name.dimensions)) \(count.value)")
    }
    for (name, gauge) in gauges.withLock({ $0 }).filter({ $0.key.isShown }).sorted(by: { $0.key < $1.key }) {
      type(name.label, "gauge")
      lines.append("\(name.label)\(Self.braces(name.dimensions)) \(gauge.value)")
    }
    for (name, durations) in durations.withLock({ $0 }).filter({ $0.key.isShown }).sorted(by: { $0.key < $1.key }) {
      let label = "\(name.label)_seconds"
      type(label, "histogram")
      for (bound, number) in durations.buckets {
        lines.append("\(label)_bucket\(Self.braces(name.dimensions + ["le=\"\(bound)\""])) \(number)")
      }
      lines.append("\(label)_sum\(Self.braces(name.dimensions)) \(durations.seconds)")
      lines.append("\(label)_count\(Self.braces(name.dimensions)) \(durations.number)")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func braces(_ dimensions: [String]) -> String {
    dimensions.isEmpty ? "" : "{\(dimensions.joined(separator: ","))}"
  }
}

extension MetricsBook: MetricsFactory {
  public func makeCounter(label: String, dimensions: [(String, String)]) -> any CounterHandler {
    counts.withLock { $0.entry(Self.name(label, dimensions), Count()) }
  }

  public func makeMeter(label: String, dimensions: [(String, String)]) -> any MeterHandler {
    gauges.withLock { $0.entry(Self.name(label, dimensions), Gauge()) }
  }

  public func makeRecorder(label: String, dimensions: [(String, String)], aggregate: Bool) -> any RecorderHandler {
    gauges.withLock { $0.entry(Self.name(label, dimensions), Gauge()) }
  }

  public func makeTimer(label: String, dimensions: [(String, String)]) -> any TimerHandler {
    durations.withLock { $0.entry(Self.name(label, dimensions), Durations()) }
  }

  // What is measured stays in the book as long as the program runs.
  public func destroyCounter(_ handler: any CounterHandler) {}
  public func destroyMeter(_ handler: any MeterHandler) {}
  public func destroyRecorder(_ handler: any RecorderHandler) {}
  public func destroyTimer(_ handler: any TimerHandler) {}
}

extension Dictionary {
  /// The value under the key, which is the fresh one where there was none.
  fileprivate mutating func entry(_ key: Key, _ fresh: @autoclosure () -> Value) -> Value {
    if let kept = self[key] { return kept }
    let made = fresh()
    self[key] = made
    return made
  }
}
