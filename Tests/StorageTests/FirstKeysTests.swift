import Foundation
import TestSupport
import Testing
import Vocabulary

@testable import Storage

/// Programs that begin at the same moment where there are no keys yet: all have the same.
@Suite struct FirstKeysTests {
  @Test func whoBeginsAtOnceHasTheKeyOfAll() async throws {
    for round in 0..<20 {
      let path = try House.temporaryFile()
      let sealed = try await withThrowingTaskGroup(of: (Int, [UInt8]).self) { group in
        for number in 0..<8 {
          group.addTask {
            let keyring = try Keyring(beside: path, databaseExists: false, isShared: true)
            return (number, try keyring.seal("\(number)"))
          }
        }
        return try await group.reduce(into: [(Int, [UInt8])]()) { $0.append($1) }
      }
      let keyring = try Keyring(beside: path, databaseExists: true, isShared: true)
      #expect(sealed.count == 8)
      for (number, bytes) in sealed { #expect((try? keyring.open(bytes)) == "\(number)", "round \(round)") }
      let folder = URL(filePath: path).deletingLastPathComponent().path
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder).count == 1)
      let mode = try FileManager.default.attributesOfItem(atPath: path + ".key")[.posixPermissions] as? Int
      #expect(mode == 0o600)
    }
  }

  @Test func noKeyOfAPersonIsLostWhereSeveralMakeTheFile() async throws {
    for round in 0..<5 {
      let path = try House.temporaryFile()
      _ = try Keyring(beside: path, databaseExists: false)
      let sealed = try await withThrowingTaskGroup(of: (BeneficiaryID, [UInt8]).self) { group in
        for number in 0..<6 {
          group.addTask {
            let keyring = try Keyring(beside: path, databaseExists: true, isShared: true)
            let person = BeneficiaryID(high: 3, low: UInt64(number))
            let sealed = try keyring.seal("سعد", for: person)
            try keyring.persons.flush()
            return (person, sealed)
          }
        }
        return try await group.reduce(into: [(BeneficiaryID, [UInt8])]()) { $0.append($1) }
      }
      let keyring = try Keyring(beside: path, databaseExists: true, isShared: true)
      for (person, bytes) in sealed { #expect((try? keyring.open(bytes, of: person)) == "سعد", "round \(round)") }
    }
  }

  @Test func aKeyThatCannotBeReadIsNotWrittenOver() throws {
    let path = try House.temporaryFile()
    try Data([1, 2, 3]).write(to: URL(filePath: path + ".key"))
    for exists in [false, true] {
      #expect(throws: StoreRefusal.keyUnreadable(path: path + ".key")) {
        try Keyring(beside: path, databaseExists: exists)
      }
    }
    #expect(FileManager.default.contents(atPath: path + ".key") == Data([1, 2, 3]))
  }
}
