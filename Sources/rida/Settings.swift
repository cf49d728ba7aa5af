import ArgumentParser
import Collector
import Foundation
import Operations
import Storage
import Vocabulary

/// Where the database is; shared by every command that opens it.
struct DatabaseOption: ParsableArguments {
  @Option(
    name: .long,
    help: """
      The database file (or RIDA_DATABASE; data/rida.sqlite if neither is given), or a PostgreSQL server's:
      postgres://rida@host:5432/rida, its password in a file (PGPASSFILE). · ملف قاعدة البيانات أو عنوان خادمها.
      """)
  var database: String?

  @Option(
    name: .long,
    help: "With a server: where the keys are (or RIDA_KEYS; data/rida: data/rida.key). · مكان المفاتيح.")
  var keys: String?

  @Option(
    name: .long,
    help:
      "Of several in one database: the association's code (or RIDA_ASSOCIATION). · رمز الجمعية إن كانت في القاعدة جمعيات."
  )
  var association: String?

  /// Whose records a command is about.
  var code: AssociationCode {
    get throws {
      guard let text = association ?? ProcessInfo.processInfo.environment["RIDA_ASSOCIATION"] else {
        return Association.code
      }
      return try Association.code(text)
    }
  }

  var path: String {
    database ?? ProcessInfo.processInfo.environment["RIDA_DATABASE"] ?? "data/rida.sqlite"
  }

  /// The file of the database, or where the keys of a server's database are: what belongs to it at this machine stands beside.
  /// Of several associations in one database each has a place of its own, `rida-jeddah` beside `rida`. A server that carries a
  /// command out has the place that it was started with, where the caller named none.
  var place: String {
    get throws {
      if database == nil, let served = Workplace.current?.database { return served }
      return Association.place(of: try code, database: path, keys: keys)
    }
  }

  /// The same options for a command within this one.
  var arguments: [String] {
    ["--database", path] + (keys.map { ["--keys", $0] } ?? []) + (association.map { ["--association", $0] } ?? [])
  }

  /// Whether there is a database; of a server's it is found out when it is opened.
  var isThere: Bool { Store.isServer(path) || Store.exists(at: path) }

  /// Opens the database, which must be there, and where it holds associations, must hold this one.
  func open(publicAddress: String = "http://127.0.0.1:8080") throws -> Engine {
    if let workplace = Workplace.current { return workplace.engine }
    guard isThere else {
      throw Problem(
        66,
        LocalizedText(
          ar: "لا توجد قاعدة بيانات في \(path). أنشئ جمعية تجريبية: rida demo --database \(path)",
          en: "There is no database at \(path). Make a demo association: rida demo --database \(path)"))
    }
    return try engine(publicAddress: publicAddress, orNew: false)
  }

  /// Opens the database, and makes it if there is none; so it does with the association.
  func openOrMake(
    publicAddress: String = "http://127.0.0.1:8080", asking: AskingRules = .standard, carriers: Set<Carrier>? = nil
  ) throws -> Engine {
    if let workplace = Workplace.current { return workplace.engine }
    return try engine(publicAddress: publicAddress, asking: asking, carriers: carriers, orNew: true)
  }

  private func engine(
    publicAddress: String, asking: AskingRules = .standard, carriers: Set<Carrier>? = nil, orNew: Bool
  ) throws -> Engine {
    let (code, place) = (try code, try place)
    try DatabaseFolder.make(over: place)
    let store =
      Store.isServer(path)
      ? try Store(server: path, keys: place, association: code, orNew: orNew)
      : code == Association.code
        ? try Store(path: path, association: code, orNew: orNew)
        : try SharedDatabase(path).store(of: code, keys: place, orNew: orNew)
    return Engine(
      store: store, world: .system, publicAddress: publicAddress,
      asking: asking, carriers: carriers ?? [.sms])
  }
}

/// The association that a database belongs to, where nothing else is said: one file, one association.
enum Association {
  /// The code that somebody wrote.
  static func code(_ text: String) throws -> AssociationCode {
    guard let code = AssociationCode(text) else {
      throw Problem(
        64,
        LocalizedText(
          ar: "«\(text)» ليس رمز جمعية. يُكتب بحروف لاتينية وأرقام: \u{200E}--association jeddah",
          en: "“\(text)” is no code of an association. It has Latin letters and digits: --association jeddah"))
    }
    return code
  }

  /// What an association's keys, its socket and its printed pages stand beside at this machine.
  static func place(of code: AssociationCode, database: String, keys: String?) -> String {
    let common =
      Store.isServer(database) ? keys ?? ProcessInfo.processInfo.environment["RIDA_KEYS"] ?? "data/rida" : database
    return code == self.code ? common : "\(common)-\(code)"
  }

  static let code: AssociationCode = {
    guard let code = AssociationCode("tabuk") else { preconditionFailure("a code of Latin letters") }
    return code
  }()
}

extension World {
  /// The system's clock, and its unpredictable chance.
  static let system = World(
    now: { Moment(seconds: Int64(Date().timeIntervalSince1970)) },
    chance: {
      var generator = SystemRandomNumberGenerator()
      return generator.next()
    })
}
