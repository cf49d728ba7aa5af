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

  /// Each carrier has one gateway; the first fault is named with its file.
  private func read(_ folder: String) throws -> [Gateway] {
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
      .filter { $0.hasSuffix(".yaml") }
    guard !names.isEmpty else {
      throw Problem(
        66,
        LocalizedText(
          ar: "لا إعدادات لبوابات الإرسال في \(folder). راجع docs/examples/gateways.",
          en: "There are no gateway settings in \(folder). See docs/examples/gateways."))
    }
    let exchange = systemExchange()
    var found: [Gateway] = []
    for name in names {
      let text = String(decoding: try InputFile.bytes(of: "\(folder)/\(name)", most: 65_536), as: UTF8.self)
      do {
        let gateway = try HTTPGateway(
          GatewaySettings(yaml: text), environment: ProcessInfo.processInfo.environment,
          file: { FileManager.default.contents(atPath: $0).map { Array($0) } }, exchange: exchange
        ).gateway
        guard !found.contains(where: { $0.carrier == gateway.carrier }) else {
          throw Problem(
            65,
            LocalizedText(
              ar: "\(name): للوسيلة «\(gateway.carrier.name.ar)» بوابتان. أبقِ واحدة.",
              en: "\(name): \(gateway.carrier.name.en) has two gateways. Keep one."))
        }
        found.append(gateway)
      } catch let refusal as GatewayRefusal {
        throw Problem(65, LocalizedText(ar: "\(name): \(refusal.words.ar)", en: "\(name): \(refusal.words.en)"))
      }
    }
    return found
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
