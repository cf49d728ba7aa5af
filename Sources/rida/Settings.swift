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
    help: "The database file (or RIDA_DATABASE; data/rida.sqlite if neither is given). · ملف قاعدة البيانات.")
  var database: String?

  var path: String {
    database ?? ProcessInfo.processInfo.environment["RIDA_DATABASE"] ?? "data/rida.sqlite"
  }

  /// Opens the database, which must be there.
  func open(publicAddress: String = "http://127.0.0.1:8080") throws -> Engine {
    if let workplace = Workplace.current { return workplace.engine }
    guard Store.exists(at: path) else {
      throw Problem(
        66,
        LocalizedText(
          ar: "لا توجد قاعدة بيانات في \(path). أنشئ جمعية تجريبية: rida demo --database \(path)",
          en: "There is no database at \(path). Make a demo association: rida demo --database \(path)"))
    }
    return try openOrMake(publicAddress: publicAddress)
  }

  /// Opens the database, and makes it if there is none.
  func openOrMake(
    publicAddress: String = "http://127.0.0.1:8080", asking: AskingRules = .standard, carriers: Set<Carrier>? = nil
  ) throws -> Engine {
    if let workplace = Workplace.current { return workplace.engine }
    let folder = (path as NSString).deletingLastPathComponent
    if !folder.isEmpty { try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true) }
    return Engine(
      store: try Store(path: path, association: Association.code), world: .system, publicAddress: publicAddress,
      asking: asking, carriers: carriers ?? [.sms])
  }
}

/// The association that a database file belongs to: one file, one association.
enum Association {
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
