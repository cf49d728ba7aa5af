import ArgumentParser
import Collector
import Foundation
import Operations
import Vocabulary

/// The address under which people reach the site; links are made of it. A running server knows its own.
struct PublicAddressOption: ParsableArguments {
  @Option(
    name: [.long, .customLong("address")],
    help:
      "The address of the site, such as https://rate.example.sa (or RIDA_ADDRESS; a running server has its own). · العنوان."
  )
  var publicAddress: String?

  func validate() throws { try publicAddress.map(Self.check) }

  /// The engine that makes the links: the running server's, or one over the database with the address that was given.
  ///
  /// - Parameter sending: where people are asked, by what.
  func engine(
    over database: DatabaseOption, making: Bool = false, sending: GatewaysOption? = nil
  ) throws -> Engine {
    if let workplace = Workplace.current { return workplace.engine }
    let given = try publicAddress ?? ServedSettings(of: database.code).address
    try given.map(Self.check)
    guard given != nil || database.isThere else { throw Self.missing }
    // Opened before the address is missed: where a server has the database, it carries the command out.
    let address = given ?? ""
    let terms = try sending?.terms(of: database.code)
    let engine =
      try making
      ? database.openOrMake(
        publicAddress: address, asking: terms?.rules ?? .standard, carriers: terms?.carriers)
      : database.open(publicAddress: address)
    guard given != nil else { throw Self.missing }
    return engine
  }

  private static let missing = Problem(
    64,
    LocalizedText(
      ar: "اذكر عنوان الموقع الذي يبدأ به الرابط: \u{200E}--public-address https://rate.example.sa",
      en: "Name the address of the site, with which the link begins: --public-address https://rate.example.sa"))

  /// Throws where somebody wrote no such address.
  static func check(_ address: String) throws {
    guard URL(string: address)?.host() != nil, !address.hasSuffix("/") else {
      throw ValidationError("--public-address is like https://rate.example.sa, without a slash at its end.")
    }
  }
}
