import CPostgreSQL
import Foundation

/// Where a PostgreSQL database is and who asks: `postgres://rida@host:5432/name`, in libpq's own form.
///
/// Several hosts may be named, of which the one that can be written to is used; a socket's folder is given as
/// `postgres:///name?host=/run/postgresql`. The password is never part of it: what stands in a command is read by everybody
/// at the machine.
struct PostgreSQLAddress: Sendable {
  let text: String
  /// The password that a systemd credential or a file holds; without one libpq looks into the file that PGPASSFILE names.
  let password: String?
  /// What is asked of TLS where the address asks nothing: on the way to another machine the server must show a certificate for
  /// its name, of an authority that this machine trusts.
  private let encryption: [(keyword: String, value: String)]
  private static let authorities = "/etc/ssl/certs/ca-certificates.crt"

  /// Whether a text names a database of PostgreSQL, and not a file.
  static func isOne(_ text: String) -> Bool { text.hasPrefix("postgres://") || text.hasPrefix("postgresql://") }

  /// Throws `StoreRefusal` where the text is no address, or holds a password.
  init(_ text: String, environment: [String: String] = ProcessInfo.processInfo.environment) throws {
    var message: UnsafeMutablePointer<CChar>?
    guard let options = PQconninfoParse(text, &message) else {
      let words = message.map { String(cString: $0) } ?? ""
      PQfreemem(message)
      throw StoreRefusal.addressUnreadable(words.trimmingCharacters(in: .whitespacesAndNewlines))
    }
    defer { PQconninfoFree(options) }
    var stated: [String: String] = [:]
    var option = options
    while let keyword = option.pointee.keyword {
      if let value = option.pointee.val { stated[String(cString: keyword)] = String(cString: value) }
      option += 1
    }
    guard stated["password"] == nil, stated["sslpassword"] == nil else { throw StoreRefusal.passwordInAddress }
    let isFar = [stated["host"], stated["hostaddr"]].compactMap(\.self).joined(separator: ",").split(separator: ",")
      .contains { !$0.hasPrefix("/") && !["localhost", "127.0.0.1", "::1"].contains($0) }
    let isAsked = stated["sslmode"] != nil || environment["PGSSLMODE"] != nil
    encryption =
      isFar && !isAsked
      ? [(keyword: "sslmode", value: "verify-full"), (keyword: "sslrootcert", value: Self.authorities)] : []
    self.text = text
    password = try Self.password(in: environment)
  }

  /// The first line of the file that RIDA_DATABASE_PASSWORD_FILE names, or of the credential `rida-database-password`.
  private static func password(in environment: [String: String]) throws -> String? {
    let named = environment["RIDA_DATABASE_PASSWORD_FILE"]
    let credential = environment["CREDENTIALS_DIRECTORY"].map { $0 + "/rida-database-password" }
    guard let path = named ?? credential.flatMap({ FileManager.default.fileExists(atPath: $0) ? $0 : nil }) else {
      return nil
    }
    guard let data = FileManager.default.contents(atPath: path) else {
      throw StoreRefusal.serverUnreachable(said: "cannot read the file of the password: \(path)")
    }
    return String(decoding: data, as: UTF8.self).split(separator: "\n").first.map(String.init)
  }

  /// What libpq is told. What stands before the address may be said otherwise by it; what stands after it holds.
  var parameters: [(keyword: String, value: String)] {
    var parameters =
      encryption + [
        (keyword: "connect_timeout", value: "5"), (keyword: "tcp_user_timeout", value: "10000"),
        (keyword: "keepalives_idle", value: "10"), (keyword: "keepalives_interval", value: "3"),
        (keyword: "keepalives_count", value: "3"), (keyword: "application_name", value: "rida"),
        (keyword: "dbname", value: text), (keyword: "client_encoding", value: "UTF8"),
      ]
    if let password { parameters.append((keyword: "password", value: password)) }
    return parameters
  }
}
