import Foundation
import TestSupport
import Testing
import Vocabulary

@testable import Storage

/// The copy of the keys of persons beside the backups: a new one takes over what the earlier one knows.
@Suite struct PersonsCopyTests {
  private let path: String
  private let copy: String
  private let sealed: [(BeneficiaryID, [UInt8])]

  /// Three persons, of whom the third came last and the second is forgotten; the file as it was before lies beside it.
  init() throws {
    path = try House.temporaryFile()
    copy = path + "-copied.persons"
    let keyring = try Keyring(beside: path, databaseExists: false)
    let persons = (1...3).map { BeneficiaryID(high: 3, low: UInt64($0)) }
    var sealed = try persons.prefix(2).map { ($0, try keyring.seal("سعد", for: $0)) }
    try keyring.persons.flush()
    try keyring.persons.copy(to: path + ".older")
    sealed.append((persons[2], try keyring.seal("سعد", for: persons[2])))
    try keyring.persons.flush()
    try keyring.persons.destroy(persons[1], on: Day(number: 3))
    try keyring.persons.copy(to: copy)
    self.sealed = sealed
  }

  /// Whom the copy opens.
  private func opened() throws -> [Bool] {
    let place = path + "-copied"
    try? FileManager.default.copyItem(atPath: path + ".key", toPath: place + ".key")
    let keyring = try Keyring(beside: place, databaseExists: true)
    #expect(try keyring.persons.destroyed().keys.contains(sealed[1].0))
    return sealed.map { (try? keyring.open($0.1, of: $0.0)) == "سعد" }
  }

  private func copyAgain() throws {
    try Keyring(beside: path, databaseExists: true).persons.copy(to: copy)
    #expect(try FileManager.default.attributesOfItem(atPath: copy)[.posixPermissions] as? Int == 0o600)
    #expect(!FileManager.default.fileExists(atPath: copy + ".partial"))
  }

  @Test func anOlderFileUndoesNoErasureAndLosesNobody() throws {
    #expect(try opened() == [true, false, true])
    try FileManager.default.removeItem(atPath: path + ".persons")
    try FileManager.default.moveItem(atPath: path + ".older", toPath: path + ".persons")
    try copyAgain()
    #expect(try opened() == [true, false, true])
  }

  @Test func aKeyThatOpensNothingDoesNotTakeTheGoodOnesPlace() throws {
    do {
      try DatabaseFile(path: path + ".persons").write {
        try $0.run(script: "UPDATE person_key SET wrapped = zeroblob(length(wrapped)) WHERE wrapped IS NOT NULL")
      }
    }
    try copyAgain()
    #expect(try opened() == [true, false, true])
  }

  @Test func aFileThatIsNoneStaysOutAndOneThatIsNoneIsReplaced() throws {
    // What lies in the copy's place is no copy.
    try Data("a letter, not a file of keys, and long enough to be looked at".utf8).write(to: URL(filePath: copy))
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: copy)
    try copyAgain()
    #expect(try opened() == [true, false, true])
    // What is to be copied is none: the copy stays.
    let before = try Data(contentsOf: URL(filePath: copy))
    try Data(repeating: 1, count: 9_000).write(to: URL(filePath: path + ".persons"))
    #expect(throws: StoreRefusal.personsUnreadable(path: path + ".persons")) { try copyAgain() }
    #expect(try Data(contentsOf: URL(filePath: copy)) == before)
  }
}
