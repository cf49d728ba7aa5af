import ArgumentParser
import Collector
import Foundation
import Logging
import NIOCore
import Operations
import Vocabulary
import Web

/// `rida serve`: the association's site.
struct Serve: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Serve the survey pages, the staff pages and the reports. · تشغيل الموقع.",
    discussion: """
      Prints the address of the staff pages, with the key of their door; the key is new at each start unless it is given
      (RIDA_STAFF_KEY). Stops within ten seconds on SIGTERM or SIGINT: what was begun is finished.
      """)

  @OptionGroup var database: DatabaseOption
  @OptionGroup var surveys: SurveysOption
  @OptionGroup var definitions: ReportsOption
  @Option(help: "The address to listen on. · عنوان الاستماع.") var host = "127.0.0.1"
  @Option(help: "The port; 0 lets the system choose. · المنفذ.") var port = 8080
  @Option(
    help:
      "The address under which beneficiaries reach the site, such as https://rate.example.sa. · عنوان الموقع للمستفيدين."
  )
  var publicAddress: String?

  @Flag(help: "Answer POST /yardstick, which does nothing, for load tests. · للقياس فقط.") var yardstick = false

  func validate() throws {
    guard (0...65_535).contains(port) else { throw ValidationError("--port takes a number from 0 to 65535.") }
    guard publicAddress.map({ URL(string: $0)?.host() != nil && !$0.hasSuffix("/") }) ?? true else {
      throw ValidationError("--public-address is like https://rate.example.sa, without a slash at its end.")
    }
  }

  func run() async throws {
    let address = publicAddress ?? "http://\(host):\(port)"
    let definition = try definitions.monthly()
    let engine = try database.openOrMake(publicAddress: address)
    try await engine.publish(try surveys.published())
    let key = ProcessInfo.processInfo.environment["RIDA_STAFF_KEY"] ?? engine.world.token().text
    let site = try Site(
      engine: engine,
      settings: SiteSettings(
        association: try await engine.associationName(), hosts: hosts(of: address), staffKey: key,
        secure: address.hasPrefix("https:"), yardstick: yardstick), monthly: definition)
    LoggingSystem.bootstrap { label in StreamLogHandler.standardError(label: label) }
    var logger = Logger(label: "rida")
    logger.logLevel = .notice
    do {
      try await site.serve(host: host, port: port, logger: logger) { port in
        let open = publicAddress ?? "http://\(host):\(port)"
        Console.say(LocalizedText(ar: "صفحات الموظفين:", en: "Staff pages:"))
        Console.put("\(open)/staff?key=\(key)")
      }
    } catch let error as IOError {
      throw Problem(
        69,
        LocalizedText(
          ar: "تعذّر الاستماع على \(host):\(port) (\(error)). اختر منفذاً آخر: --port",
          en: "Cannot listen on \(host):\(port) (\(error)). Choose another port: --port"))
    }
  }

  /// The names under which the site may be called.
  private func hosts(of address: String) -> Set<String> {
    var hosts: Set<String> = ["localhost", "127.0.0.1", "[::1]", host]
    if let name = URL(string: address)?.host() { hosts.insert(name) }
    return hosts
  }
}
