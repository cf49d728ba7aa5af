import Access
public import ArgumentParser
import Collector
import CoreMetrics
import Foundation
public import Logging
import Messaging
import NIOCore
import Operations
import Reports
import ServiceLifecycle
import Storage
import Vocabulary
import Web
import Workflow

/// `rida serve`: the association's site.
struct Serve: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Serve the survey pages, the staff pages and the reports. · تشغيل الموقع.",
    discussion: """
      Prints the address of the staff pages. In a demo association it also prints the way in as any of its people, with a
      key that is new at each start unless it is given (RIDA_DEMO_KEY). Stops within ten seconds on SIGTERM or SIGINT:
      what was begun is finished; a gateway that was called has half a minute to answer. With --associations it serves
      several associations of one database, each by its own host name, with its own keys, sessions, limits and messages
      (docs/operations.md).
      """)

  @OptionGroup var database: DatabaseOption
  @OptionGroup var surveys: SurveysOption
  @OptionGroup var definitions: ReportsOption
  @OptionGroup var sending: GatewaysOption
  @OptionGroup var several: AssociationsOption
  @Option(help: "The address to listen on. · عنوان الاستماع.") var host = "127.0.0.1"
  @Option(help: "The port; 0 lets the system choose. · المنفذ.") var port = 8080
  @Option(
    help:
      "The address under which beneficiaries reach the site, such as https://rate.example.sa. · عنوان الموقع للمستفيدين."
  )
  var publicAddress: String?

  @Flag(help: "Visitors come through a proxy of ours, which writes X-Forwarded-For. · خلف خادم وسيط.")
  var behindProxy = false
  @Option(
    parsing: .upToNextOption,
    help: "The association's own networks, such as 10.1.0.0/16: answers from them are set aside. · شبكات الجمعية.")
  var ownNetwork: [String] = []
  @Option(help: "What the log tells: info has a line a request; notice and above only what matters. · مستوى السجل.")
  var log: Logger.Level = .notice
  @Flag(help: "Answer POST /yardstick, which does nothing, for load tests. · للقياس فقط.") var yardstick = false

  func validate() throws {
    guard (0...65_535).contains(port) else { throw ValidationError("--port takes a number from 0 to 65535.") }
    guard ownNetwork.allSatisfy({ Network($0) != nil }) else {
      throw ValidationError("--own-network takes networks such as 10.1.0.0/16 or 2001:db8:1::/48.")
    }
    try publicAddress.map(PublicAddressOption.check)
  }

  func run() async throws {
    // Every file that the server makes is its owner's alone, and so is the socket for commands.
    umask(0o077)
    OpenFiles.raiseLimit()
    FreedMemory.keepHeapsSmall()
    let book = MetricsBook()
    let served = try await opened(measuredIn: book)
    MetricsSystem.bootstrap(book)
    LoggingSystem.bootstrap { label in StreamLogHandler.standardError(label: label) }
    var logger = Logger(label: "rida")
    logger.logLevel = log
    do {
      let sites = try Self.together(served)
      let others: [any ServiceLifecycle.Service] = [FreedMemory()] + served.flatMap { $0.services(logger: logger) }
      try await sites.serve(host: host, port: port, beside: others, logger: logger) { port in
        for one in served { one.say(at: publicAddress ?? "http://\(host):\(port)") }
      }
    } catch let error as IOError {
      throw Problem(
        69,
        LocalizedText(
          ar: "تعذّر الاستماع على \(host):\(port) (\(error)). اختر منفذاً آخر: \u{200E}--port",
          en: "Cannot listen on \(host):\(port) (\(error)). Choose another port: --port"))
    }
  }
}

extension Logger.Level: @retroactive ExpressibleByArgument {}
