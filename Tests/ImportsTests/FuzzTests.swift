import Testing
import Vocabulary

@testable import Imports

/// Files that nobody should have made: whatever comes, every line is a row or is rejected, and none is lost.
struct FuzzTests {
  /// A small repeatable source of chance (SplitMix64).
  struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var word = state
      word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
      word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
      return word ^ (word >> 31)
    }
  }

  private static let splinters: [[UInt8]] = [
    [34], [34, 34], [34, 10], [44], [59], [10], [13], [13, 10], [0], [0xFF], [0xC3], [0xD8, 0xB1], [39, 61],
    Array("07/06/2021,Forensic,x,1\r\n".utf8), Array("\"x\ny\"".utf8), Array("rida_line".utf8),
  ]

  private static func mutated(_ bytes: [UInt8], _ chance: inout Seeded) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...6, using: &chance) {
      let place = Int.random(in: 0...bytes.count, using: &chance)
      switch Int.random(in: 0..<5, using: &chance) {
      case 0: bytes.insert(contentsOf: splinters.randomElement(using: &chance) ?? [], at: place)
      case 1: if place < bytes.count { bytes[place] = UInt8.random(in: 0...255, using: &chance) }
      case 2: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 0...9, using: &chance)))
      case 3: bytes.insert(contentsOf: splinters[place % splinters.count], at: min(bytes.count, 29 + place % 9))
      default: bytes.append(contentsOf: bytes.prefix(place).suffix(40))
      }
    }
    return bytes
  }

  /// The lines that have a character on them, the first apart; their ends counted by a plain walk over the decoded text.
  private static func linesWithContent(_ file: [UInt8]) throws -> Set<Int> {
    var lines: Set<Int> = []
    var line = 1
    var before: UInt8 = 0
    for byte in try TextEncoding.decode(file, orElse: nil).text {
      if before == 10 || before == 13 && byte != 10 { line += 1 }
      if byte != 10, byte != 13 { lines.insert(line) }
      before = byte
    }
    return lines
  }

  @Test func noLineOfAnyFileIsLost() throws {
    let plan = try Samples.examplePlan()
    let source = Array(try Samples.exampleFile("excerpt.csv").prefix(360))
    let rejects = try plan.read(source).rejectsFile(in: .arabic)
    var chance = Seeded(state: 1446)
    var read = 0
    for round in 0..<3_000 {
      let file = Self.mutated(round % 3 == 0 ? rejects : source, &chance)
      guard let reading = try? plan.read(file) else { continue }
      read += 1
      var seen: [Int: Int] = [:]
      for lines in reading.rows.map(\.lines) + reading.rejected.map(\.lines) {
        for line in lines { seen[line, default: 0] += 1 }
      }
      #expect(seen.values.allSatisfy { $0 == 1 }, "round \(round): a line stands twice")
      let missing = try Self.linesWithContent(file).subtracting(seen.keys)
      let text = try TextEncoding.decode(file, orElse: nil).text
      let header = try #require(CSVReader(text, delimiter: reading.delimiter).first { _ in true })
      let named = header.line..<(header.line + header.lineCount)
      #expect(missing.isSubset(of: named) && seen.keys.allSatisfy { !named.contains($0) }, "round \(round): \(missing)")
      let keys = Set(reading.rows.map(\.key))
      #expect(keys.count == reading.rows.count, "round \(round): two rows share a key")
      guard round % 2 == 0 else { continue }
      let again = try plan.read(reading.rejectsFile(in: .english))
      let added = again.rows.filter { !keys.contains($0.key) }.map(\.line)
      #expect(added.isEmpty, "round \(round): a row was taken in without being mended")
    }
    #expect(read > 1_500)
  }

  @Test func noMapCrashesTheReader() throws {
    let yaml = Array(Samples.wideMap.utf8)
    var chance = Seeded(state: 7)
    var refused = 0
    for _ in 0..<1_000 {
      let text = String(decoding: Self.mutated(yaml, &chance), as: UTF8.self)
      do throws(ImportMapRefusal) {
        _ = try ImportMap(reading: text)
      } catch {
        refused += 1
        #expect(!error.message.en.isEmpty)
      }
    }
    #expect(refused > 100)
  }
}
