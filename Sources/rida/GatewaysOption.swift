public import ArgumentParser
import Collector
import Foundation
import Messaging
public import Vocabulary

extension Carrier: ExpressibleByArgument {}

/// By what the association sends its messages, and when it asks.
struct GatewaysOption: ParsableArguments {
  @Option(
    help:
      "The folder of gateway settings (or RIDA_GATEWAYS); without it messages stay in the outbox. · مجلد إعدادات بوابات الإرسال."
  )
  var gateways: String?
  @Option(help: "A file of rules of asking, JSON (or RIDA_ASKING). · ملف قواعد السؤال.") var asking: String?
  @Option(help: "The sender of e-mail; with it e-mail goes by the system's sendmail. · عنوان مرسل البريد.")
  var mailFrom: String?

  @Option(
    parsing: .upToNextOption,
    help:
      "What people carry: letter, interview; taken out by rida outbox hand-out, calls at /staff/calls. · ما يُسلَّم باليد."
  )
  var byHand: [Carrier] = []

  /// What the environment names where the options name nothing.
  var fromEnvironment: GatewaysOption {
    let environment = ProcessInfo.processInfo.environment
    var all = self
    all.gateways = gateways.map(Workplace.path) ?? environment["RIDA_GATEWAYS"]
    all.asking = asking.map(Workplace.path) ?? environment["RIDA_ASKING"]
    return all
  }

  /// The settings of one association among several: its own alone. What others have, and the environment, is not its own.
  func of(_ one: ServedAssociation) -> GatewaysOption {
    var own = self
    (own.gateways, own.asking) = (one.gateways, one.asking)
    return own
  }

  /// By which rules and carriers the association asks: as the options say, and where they say nothing, as its service is told.
  /// No secret of a gateway is needed for it.
  func terms(of code: AssociationCode) throws -> (rules: AskingRules, carriers: Set<Carrier>) {
    var all = self
    let served = try ServedSettings(of: code)
    all.gateways = gateways.map(Workplace.path) ?? served.gateways
    all.asking = asking.map(Workplace.path) ?? served.asking
    let named = try all.gateways.map { try settings(in: $0).map { $0.settings.carrier } }
    let mail: [Carrier]? = mailFrom == nil ? nil : [.email]
    let settled = named == nil && mail == nil ? nil : (named ?? []) + (mail ?? [])
    return (try all.readRules(), all.carriers(settled))
  }

  /// The carriers by which the association sends: those of its gateways, text messages where it has none, and what people carry.
  func carriers(_ settled: [Carrier]?) -> Set<Carrier> { Set(settled ?? [.sms]).union(byHand) }

  /// The gateways of the folder and of the mail system; nil where none are settled.
  func readGateways() throws -> [Gateway]? {
    var found: [Gateway]?
    if let folder = gateways { found = try read(folder) }
    if let mailFrom {
      do {
        found = try (found ?? []) + [MailGateway(from: mailFrom).gateway]
      } catch { throw Problem(64, error.words) }
    }
    return found
  }

  private func read(_ folder: String) throws -> [Gateway] {
    let exchange = systemExchange()
    return try settings(in: folder).map { name, settings in
      try naming(name) {
        try HTTPGateway(
          settings, environment: ProcessInfo.processInfo.environment,
          file: { FileManager.default.contents(atPath: $0).map { Array($0) } }, exchange: exchange
        ).gateway
      }
    }
  }

  /// The settings of a folder, each with its file's name. Each carrier has one gateway; the first fault is named with its file.
  private func settings(in folder: String) throws -> [(name: String, settings: GatewaySettings)] {
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
      .filter { $0.hasSuffix(".yaml") }
    guard !names.isEmpty else {
      throw Problem(
        66,
        LocalizedText(
          ar: "لا إعدادات لبوابات الإرسال في \(folder). راجع docs/examples/gateways.",
          en: "There are no gateway settings in \(folder). See docs/examples/gateways."))
    }
    var found: [(name: String, settings: GatewaySettings)] = []
    for name in names {
      let text = String(decoding: try InputFile.bytes(of: "\(folder)/\(name)", most: 65_536), as: UTF8.self)
      let settings = try naming(name) { try GatewaySettings(yaml: text) }
      let carrier = settings.carrier
      guard !found.contains(where: { $0.settings.carrier == carrier }) else {
        throw Problem(
          65,
          LocalizedText(
            ar: "\(name): للوسيلة «\(carrier.name.ar)» بوابتان. أبقِ واحدة.",
            en: "\(name): \(carrier.name.en) has two gateways. Keep one."))
      }
      found.append((name, settings))
    }
    return found
  }

  /// Does something with a file's settings; where they are refused, the file is named.
  private func naming<Value>(_ name: String, _ work: () throws -> Value) throws -> Value {
    do { return try work() } catch let refusal as GatewayRefusal {
      throw Problem(65, LocalizedText(ar: "\(name): \(refusal.words.ar)", en: "\(name): \(refusal.words.en)"))
    }
  }

  /// The rules of asking; those to begin with where no file says otherwise.
  func readRules() throws -> AskingRules {
    guard let path = asking else { return .standard }
    let bytes = try InputFile.bytes(of: path, most: 65_536)
    do {
      return try JSONDecoder().decode(AskingRules.self, from: Data(bytes))
    } catch let refusal as AskingRulesRefusal {
      throw Problem(65, refusal.words)
    } catch {
      throw Problem(
        65,
        LocalizedText(ar: "\(path) ليس ملف قواعد: \(error)", en: "\(path) is no file of rules: \(error)"))
    }
  }
}
