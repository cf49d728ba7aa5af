import Foundation
import TestSupport
import Testing

/// Every reader under some thousands of inputs that nobody should have made, the same in every run. `make fuzz` tries
/// millions more.
struct MutationTests {
  @Test(arguments: Reader.all.map(\.name))
  func noInputEndsAReader(_ name: String) throws {
    let reader = try #require(Reader.all.first { $0.name == name })
    let seeds = try reader.seeds()
    #expect(try seeds.contains { try reader.read($0) }, "no sound input is taken")
    var chance = Seeded(state: 2_026)
    var slowest = 0.0
    for round in 0..<(Self.slow.contains(name) ? 200 : 1_500) {
      let input = Mutation.mutated(seeds, words: reader.words, by: &chance)
      let before = Self.ownSeconds()
      do {
        _ = try reader.read(input)
      } catch {
        Issue.record("round \(round): \(error), on \(Data(input).base64EncodedString())")
        return
      }
      slowest = max(slowest, Self.ownSeconds() - before)
    }
    #expect(slowest < 2, "an input of a few thousand bytes took \(slowest) s")
  }

  /// Each input that once ended a reader or broke a promise.
  @Test func whatWasFoundOnceIsReadNow() throws {
    for (name, input) in Found.inputs {
      let reader = try #require(Reader.all.first { $0.name == name })
      let before = Self.ownSeconds()
      do { _ = try reader.read(input) } catch { Issue.record("\(name): \(error)") }
      #expect(Self.ownSeconds() - before < 2, "\(name): too slow")
    }
  }

  @Test func everyReaderHasANameOfItsOwn() {
    #expect(Set(Reader.all.map(\.name)).count == Reader.all.count)
  }

  /// libFuzzer cuts what is longer: of a packed form the first half would be no form.
  @Test func everySoundInputHasRoomInItsReader() throws {
    for reader in Reader.all {
      let longest = try reader.seeds().map(\.count).max() ?? 0
      #expect(longest <= reader.length, "\(reader.name)")
    }
  }

  /// What reads a whole file by many rules at each input.
  private static let slow: Set = [
    "surveys", "workbook", "workbook-parts", "form-tables", "form-words", "reports", "responses",
  ]

  /// The processor's time that this thread took: others beside it do not count.
  private static func ownSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}

/// How a sound input is bent.
enum Mutation {
  static func mutated(_ seeds: [[UInt8]], words: [String], by chance: inout some RandomNumberGenerator) -> [UInt8] {
    var bytes = seeds.randomElement(using: &chance) ?? []
    for _ in 0..<Int.random(in: 1...5, using: &chance) {
      let place = Int.random(in: 0...bytes.count, using: &chance)
      let end = min(bytes.count, place + Int.random(in: 1...12, using: &chance))
      switch Int.random(in: 0..<7, using: &chance) {
      case 0: bytes.removeSubrange(place..<end)
      case 1: bytes.insert(contentsOf: bytes[place..<end], at: place)
      case 2: if place < bytes.count { bytes[place] = UInt8.random(in: 0...255, using: &chance) }
      case 3, 4: bytes.insert(contentsOf: Array((words.randomElement(using: &chance) ?? "").utf8), at: place)
      case 5: bytes.replaceSubrange(place..<end, with: Array((words.randomElement(using: &chance) ?? "").utf8))
      default:
        let other = seeds.randomElement(using: &chance) ?? []
        bytes = Array(bytes.prefix(place)) + other.suffix(Int.random(in: 0...other.count, using: &chance))
      }
    }
    return bytes
  }
}
