import Foundation
import TestSupport
import Testing

@testable import Storage

/// What names a server's database, and where its password may stand.
@Suite struct PostgreSQLAddressTests {
  @Test(arguments: ["postgres://rida:geheim@db/rida", "postgresql://db/rida?user=rida&password=geheim"])
  func aPasswordInTheAddressIsRefused(address: String) {
    #expect(throws: StoreRefusal.passwordInAddress) { try PostgreSQLAddress(address, environment: [:]) }
  }

  @Test func whatIsNoAddressIsSaid() {
    do {
      _ = try PostgreSQLAddress("postgres://db/rida?colour=green", environment: [:])
      Issue.record("an unknown option was taken")
    } catch StoreRefusal.addressUnreadable(let words) { #expect(words.contains("colour")) } catch {
      Issue.record("\(error)")
    }
    #expect(Store.isServer("postgres://db/rida") && Store.isServer("postgresql:///rida?host=/run/postgresql"))
    #expect(!Store.isServer("data/rida.sqlite"))
  }

  @Test func thePasswordIsReadFromAFileOrACredential() throws {
    let path = try House.temporaryFile()
    try Data("كلمة السر\n".utf8).write(to: URL(filePath: path))
    let named = try PostgreSQLAddress("postgres://db/rida", environment: ["RIDA_DATABASE_PASSWORD_FILE": path])
    #expect(named.password == "كلمة السر")
    #expect(named.parameters.last?.value == "كلمة السر")
    let folder = (path as NSString).deletingLastPathComponent
    try Data("x".utf8).write(to: URL(filePath: folder + "/rida-database-password"))
    let credential = try PostgreSQLAddress("postgres://db/rida", environment: ["CREDENTIALS_DIRECTORY": folder])
    #expect(credential.password == "x")
    #expect(try PostgreSQLAddress("postgres://db/rida", environment: [:]).password == nil)
    #expect(throws: StoreRefusal.self) {
      try PostgreSQLAddress("postgres://db/rida", environment: ["RIDA_DATABASE_PASSWORD_FILE": path + "-none"])
    }
  }
}
