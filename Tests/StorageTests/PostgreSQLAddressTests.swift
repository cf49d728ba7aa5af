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

  /// V12.3.1, V12.3.2: what goes to another machine is encrypted, and that machine shows who it is, unless the address says
  /// otherwise; whatever the address says comes later, and holds.
  @Test(arguments: [
    ("postgres://db.example/rida", true), ("postgres://127.0.0.1:5432,db2.example:5432/rida", true),
    ("postgres:///rida?hostaddr=192.0.2.7", true), ("postgres://db.example/rida?sslrootcert=/etc/rida/own.pem", true),
    ("postgres://db.example/rida?sslmode=require", false), ("postgres://127.0.0.1:5432,localhost:5433/rida", false),
    ("postgres:///rida?host=/run/postgresql", false), ("postgres:///rida", false),
  ])
  func theWayToAnotherMachineIsEncrypted(address: String, isAsked: Bool) throws {
    let parameters = try PostgreSQLAddress(address, environment: [:]).parameters
    let modes = parameters.filter { $0.keyword == "sslmode" }.map(\.value)
    #expect(modes == (isAsked ? ["verify-full"] : []))
    let place = try #require(parameters.firstIndex { $0.keyword == "dbname" })
    #expect(parameters.firstIndex { $0.keyword == "sslrootcert" }.map { $0 < place } == (isAsked ? true : nil))
    #expect(parameters[place].value == address)
    #expect(
      try PostgreSQLAddress(address, environment: ["PGSSLMODE": "prefer"]).parameters.allSatisfy {
        $0.keyword != "sslmode"
      })
  }
}
