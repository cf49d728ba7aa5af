import Access
import Collector
import Foundation
import Messaging
import Operations
import Reports
import Storage
import Vocabulary
import Web
import Workflow

extension Serve {
  /// Opens what is to be served: one association, or those of the file over one database.
  func opened(measuredIn book: MetricsBook) async throws -> [OpenAssociation] {
    guard let several = try several.read() else {
      let address = publicAddress ?? "http://\(host):\(port)"
      let sending = sending.fromEnvironment
      let settings = try sending.readGateways()
      let engine = try database.openOrMake(
        publicAddress: address, asking: try sending.readRules(),
        carriers: sending.carriers(settings?.map(\.carrier)))
      let hosts: Set<String> = ["localhost", "127.0.0.1", "[::1]", host]
      let key = ProcessInfo.processInfo.environment["RIDA_DEMO_KEY"]
      return [
        try await opened(
          engine, at: try database.place, address: publicAddress, hosts: hosts.union(Self.host(of: address)), settings,
          demoKey: key, book)
      ]
    }
    let shared = try SharedDatabase(database.path)
    var open: [OpenAssociation] = []
    for one in several {
      let own = sending.of(one)
      let settings = try own.readGateways()
      let place = Association.place(of: one.code, database: database.path, keys: database.keys)
      let engine = Engine(
        store: try shared.store(of: one.code, keys: place), world: .system, publicAddress: one.publicAddress,
        asking: try own.readRules(), carriers: own.carriers(settings?.map(\.carrier)))
      open.append(
        try await opened(
          engine, at: place, address: one.publicAddress, hosts: Self.host(of: one.publicAddress), settings,
          demoKey: nil,
          book))
    }
    let unnamed = Set(try shared.associations()).subtracting(several.map(\.code)).sorted().map(\.text)
    if !unnamed.isEmpty {
      let codes = unnamed.joined(separator: ", ")
      Console.say(
        LocalizedText(
          ar: "في القاعدة جمعيات لا يسميها الملف، فلا تُخدم: \(codes)",
          en: "In the database and not in the file, so not served: \(codes)"))
    }
    return open
  }

  private func opened(
    _ engine: Engine, at place: String, address: String?, hosts: Set<String>, _ settings: [Gateway]?, demoKey: String?,
    _ book: MetricsBook
  ) async throws -> OpenAssociation {
    let monthly = try definitions.monthly()
    let improvement = try definitions.read { folder throws(ReportFolderRefusal) in try folder.department() }
    if engine.isReadOnly {
      sayReadOnly()
    } else {
      try await engine.publish(try surveys.published())
      try await engine.beginNotice(PrivacyNotice.versions.last)
    }
    let isDemo = try await engine.isDemo()
    // A demo association sends nothing: its messages are read in the staff area.
    let gateways = settings ?? (isDemo ? [.showing(.sms)] : [])
    let key = isDemo ? demoKey ?? engine.world.token().text : nil
    var siteSettings = SiteSettings(
      association: try await engine.associationName(), hosts: hosts, demoKey: key,
      secure: engine.publicAddress.hasPrefix("https:"), behindProxy: behindProxy, yardstick: yardstick, metrics: book,
      gateways: gateways, ownNetworks: ownNetwork.compactMap(Network.init))
    siteSettings.telling = Telling(
      blame: try definitions.read { folder throws(ReportFolderRefusal) in try folder.blame() },
      department: improvement)
    return OpenAssociation(
      engine: engine,
      site: try Site(engine: engine, settings: siteSettings, monthly: monthly, improvement: improvement),
      gateways: gateways, socket: Store.isServer(database.path) ? nil : place, address: address, demoKey: key,
      hasStaff: try await !engine.accounts().isEmpty)
  }

  /// The sites of all, each by its own names.
  static func together(_ open: [OpenAssociation]) throws -> Sites {
    do { return try Sites(open.map(\.site)) } catch {
      switch error {
      case .sharedName(let name):
        throw Problem(
          65,
          LocalizedText(
            ar: "الاسم \(name) لجمعيتين. لكل جمعية اسم: \u{200E}--associations",
            en: "The name \(name) belongs to two associations. Each has a name of its own: --associations"))
      }
    }
  }

  /// The name in an address.
  private static func host(of address: String) -> Set<String> { Set([URL(string: address)?.host()].compactMap { $0 }) }

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
}
