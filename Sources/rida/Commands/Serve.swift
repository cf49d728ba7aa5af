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
      what was begun is finished.
      """)

  @OptionGroup var database: DatabaseOption
  @OptionGroup var surveys: SurveysOption
  @OptionGroup var definitions: ReportsOption
  @OptionGroup var sending: GatewaysOption
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
    guard publicAddress.map({ URL(string: $0)?.host() != nil && !$0.hasSuffix("/") }) ?? true else {
      throw ValidationError("--public-address is like https://rate.example.sa, without a slash at its end.")
    }
  }

  func run() async throws {
    OpenFiles.raiseLimit()
    FreedMemory.shareHeaps()
    let address = publicAddress ?? "http://\(host):\(port)"
    let definition = try definitions.monthly()
    let improvement = try definitions.read { folder throws(ReportFolderRefusal) in try folder.department() }
    let settings = try sending.readGateways()
    let engine = try database.openOrMake(
      publicAddress: address, asking: try sending.readRules(),
      carriers: Set(settings?.map(\.carrier) ?? [.sms]).union(sending.byHand))
    if engine.isReadOnly { sayReadOnly() } else { try await engine.publish(try surveys.published()) }
    let key =
      try await engine.isDemo()
      ? ProcessInfo.processInfo.environment["RIDA_DEMO_KEY"] ?? engine.world.token().text : nil
    // A demo association sends nothing: its messages are read in the staff area.
    let isDemo = try await engine.isDemo()
    let gateways = settings ?? (isDemo ? [.showing(.sms)] : [])
    let hasStaff = try await !engine.accounts().isEmpty
    let book = MetricsBook()
    MetricsSystem.bootstrap(book)
    if !engine.isReadOnly { try await engine.beginNotice(PrivacyNotice.versions.last) }
    var siteSettings = SiteSettings(
      association: try await engine.associationName(), hosts: hosts(of: address), demoKey: key,
      secure: address.hasPrefix("https:"), behindProxy: behindProxy, yardstick: yardstick, metrics: book,
      gateways: gateways, ownNetworks: ownNetwork.compactMap(Network.init))
    siteSettings.telling = Telling(
      blame: try definitions.read { folder throws(ReportFolderRefusal) in try folder.blame() },
      department: try definitions.read { folder throws(ReportFolderRefusal) in try folder.department() })
    let site = try Site(engine: engine, settings: siteSettings, monthly: definition, improvement: improvement)
    LoggingSystem.bootstrap { label in StreamLogHandler.standardError(label: label) }
    var logger = Logger(label: "rida")
    logger.logLevel = log
    do {
      let control = ControlRoom(database: database.place, engine: engine)
      let postman = Postman(engine: engine, gateways: gateways, logger: logger)
      let keeper = DayKeeper(engine: engine, logger: logger)
      // Commands reach a server's database themselves.
      var others: [any ServiceLifecycle.Service] = Store.isServer(database.path) ? [] : [control]
      others.append(FreedMemory())
      // What cannot be written down is not done: nobody is sent a message twice.
      if !engine.isReadOnly { others += gateways.isEmpty ? [keeper] : [keeper, postman] }
      try await site.serve(host: host, port: port, beside: others, logger: logger) { port in
        let open = publicAddress ?? "http://\(host):\(port)"
        Console.say(LocalizedText(ar: "صفحات الموظفين:", en: "Staff pages:"))
        Console.put(key.map { "\(open)/staff/demo?key=\($0)" } ?? "\(open)/staff")
        if !hasStaff {
          Console.say(
            LocalizedText(
              ar: "لا حسابات بعد. أوقف الخادم وافتح حساب مدير النظام: rida staff add --help",
              en: "There are no accounts yet. Stop the server and open the administrator's: rida staff add --help"))
        }
      }
    } catch let error as IOError {
      throw Problem(
        69,
        LocalizedText(
          ar: "تعذّر الاستماع على \(host):\(port) (\(error)). اختر منفذاً آخر: --port",
          en: "Cannot listen on \(host):\(port) (\(error)). Choose another port: --port"))
    }
  }

  private func sayReadOnly() {
    if Store.isServer(database.path) {
      return Console.say(
        LocalizedText(
          ar: "خادم قاعدة البيانات للقراءة فقط (نسخة احتياطية حية): تُعرض الصفحات والتقارير، ولا يُحفظ شيء.",
          en: "The database server can only be read (a standby): pages and reports are served, nothing is kept."))
    }
    Console.say(
      LocalizedText(
        ar: "نظام الملفات للقراءة فقط: تُعرض الصفحات والتقارير، ولا يُحفظ شيء إلى أن يُصلح القرص ويُعاد تشغيل الخادم.",
        en:
          "The file system is read-only: pages and reports are served, nothing is kept until the disk is mended and the server started again."
      ))
  }

  /// The names under which the site may be called.
  private func hosts(of address: String) -> Set<String> {
    var hosts: Set<String> = ["localhost", "127.0.0.1", "[::1]", host]
    if let name = URL(string: address)?.host() { hosts.insert(name) }
    return hosts
  }
}

extension Logger.Level: @retroactive ExpressibleByArgument {}
