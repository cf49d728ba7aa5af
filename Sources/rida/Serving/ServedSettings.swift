import Foundation
import Vocabulary

/// How an association is served, as the environment says it: for commands that decide as its server does, without it.
struct ServedSettings {
  /// The address of its site; nil where none is named.
  let address: String?
  /// Its folder of gateways and its file of rules of asking; nil where none are named.
  let gateways: String?
  let asking: String?

  /// The entry of the association where the environment names a file of several (RIDA_ASSOCIATIONS), and nothing besides it;
  /// otherwise what the service of one is told. Throws where the file cannot be read.
  init(of code: AssociationCode) throws {
    let environment = ProcessInfo.processInfo.environment
    guard let file = environment["RIDA_ASSOCIATIONS"] else {
      (address, gateways) = (environment["RIDA_ADDRESS"], environment["RIDA_GATEWAYS"])
      asking = environment["RIDA_ASKING"]
      return
    }
    let own = try AssociationsOption.read(file).first { $0.code == code }
    (address, gateways, asking) = (own?.publicAddress, own?.gateways, own?.asking)
  }
}
