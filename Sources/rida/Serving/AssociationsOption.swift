import ArgumentParser
import Foundation
import Vocabulary

/// Which associations of a database a program serves, where they are several.
struct AssociationsOption: ParsableArguments {
  @Option(
    help: """
      A file that names the associations to serve from one database, each by its own host name (or RIDA_ASSOCIATIONS). · \
      ملف الجمعيات التي تُخدم من قاعدة واحدة.
      """)
  var associations: String?

  /// The associations of the file; nil where one is served.
  func read() throws -> [ServedAssociation]? {
    try (associations ?? ProcessInfo.processInfo.environment["RIDA_ASSOCIATIONS"]).map(Self.read)
  }

  /// The associations that a file names.
  static func read(_ path: String) throws -> [ServedAssociation] {
    let bytes = try InputFile.bytes(of: path, most: 1 << 20)
    let entries: [[String: String]]
    do { entries = try JSONDecoder().decode([[String: String]].self, from: Data(bytes)) } catch {
      throw fault(
        path,
        LocalizedText(
          ar: "ليس قائمة مثل [{\"association\": \"jeddah\", \"public-address\": \"https://jeddah.example.sa\"}]",
          en: "is no list like [{\"association\": \"jeddah\", \"public-address\": \"https://jeddah.example.sa\"}]"))
    }
    guard !entries.isEmpty else {
      throw fault(path, LocalizedText(ar: "لا جمعية فيه", en: "names no association"))
    }
    var served: [ServedAssociation] = []
    for entry in entries {
      let one = try ServedAssociation(entry) { fault(path, $0) }
      guard !served.contains(where: { $0.code == one.code }) else {
        throw fault(path, LocalizedText(ar: "الجمعية \(one.code) فيه مرتين", en: "names \(one.code) twice"))
      }
      // Before anything is opened: what is opened is made where it is not there.
      guard !served.contains(where: { $0.hostName == one.hostName }) else {
        throw fault(
          path, LocalizedText(ar: "الاسم \(one.hostName) لجمعيتين", en: "names \(one.hostName) for two associations"))
      }
      served.append(one)
    }
    return served
  }

  private static func fault(_ path: String, _ words: LocalizedText) -> Problem {
    Problem(65, LocalizedText(ar: "\(path): \(words.ar)", en: "\(path): \(words.en)"))
  }
}

/// One association as the file of several names it.
struct ServedAssociation {
  let code: AssociationCode
  /// By whose host name its site is reached, without a slash at its end.
  let publicAddress: String
  /// Its own folder of gateways and its own rules of asking; without them nothing is sent, and the usual rules hold.
  let gateways: String?
  let asking: String?

  /// The name in its address, as a visitor's browser says it.
  var hostName: String { (URL(string: publicAddress)?.host() ?? "").lowercased() }

  private static let known: Set = ["association", "public-address", "gateways", "asking"]

  init(_ entry: [String: String], fault: (LocalizedText) -> Problem) throws {
    if let foreign = Set(entry.keys).subtracting(Self.known).sorted().first {
      throw fault(LocalizedText(ar: "«\(foreign)» غير معروف", en: "“\(foreign)” is not known"))
    }
    guard let text = entry["association"] else {
      throw fault(LocalizedText(ar: "جمعية بلا رمز: association", en: "an association without its code: association"))
    }
    code = try Association.code(text)
    guard let address = entry["public-address"], URL(string: address)?.host() != nil, !address.hasSuffix("/"),
      URL(string: address)?.path() == ""
    else {
      throw fault(
        LocalizedText(
          ar: "عنوان \(code) مثل https://jeddah.example.sa بلا مسار: public-address",
          en: "the address of \(code) is like https://jeddah.example.sa, without a path: public-address"))
    }
    publicAddress = address
    (gateways, asking) = (entry["gateways"], entry["asking"])
  }
}
