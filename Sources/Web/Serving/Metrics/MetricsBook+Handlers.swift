import CoreMetrics
import Synchronization

extension MetricsBook {
  /// How often something happened.
  final class Count: CounterHandler {
    private let number = Mutex<Int64>(0)
    var value: Int64 { number.withLock { $0 } }
    func increment(by amount: Int64) { number.withLock { $0 &+= amount } }
    func reset() { number.withLock { $0 = 0 } }
  }

  /// How much of something there is now.
  final class Gauge: MeterHandler, RecorderHandler {
    private let number = Mutex<Double>(0)
    var value: Double { number.withLock { $0 } }
    func set(_ value: Int64) { set(Double(value)) }
    func set(_ value: Double) { number.withLock { $0 = value } }
    func increment(by amount: Double) { number.withLock { $0 += amount } }
    func decrement(by amount: Double) { number.withLock { $0 -= amount } }
    func record(_ value: Int64) { set(Double(value)) }
    func record(_ value: Double) { set(value) }
  }

  /// How long something took, in buckets of seconds.
  final class Durations: TimerHandler {
    static let bounds: [Double] = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

    private struct State {
      var numbers = Array(repeating: 0, count: Durations.bounds.count + 1)
      var nanoseconds: Int64 = 0
    }

    private let state = Mutex(State())

    func recordNanoseconds(_ duration: Int64) {
      let seconds = Double(duration) / 1e9
      let place = Self.bounds.firstIndex { seconds <= $0 } ?? Self.bounds.count
      state.withLock { state in
        state.numbers[place] += 1
        state.nanoseconds &+= duration
      }
    }

    var number: Int { state.withLock { $0.numbers.reduce(0, +) } }
    var seconds: Double { Double(state.withLock { $0.nanoseconds }) / 1e9 }

    /// The number of durations at most so long, for each bound and for all.
    var buckets: [(bound: String, number: Int)] {
      let numbers = state.withLock { $0.numbers }
      var sum = 0
      return zip(Self.bounds.map { "\($0)" } + ["+Inf"], numbers).map { bound, number in
        sum += number
        return (bound, sum)
      }
    }
  }
}
