import Logging
import Messaging
import Operations
import ServiceLifecycle
import Vocabulary
import Web

/// An association as it is served: its own engine, site and helpers that run beside it.
struct OpenAssociation: Sendable {
  let engine: Engine
  let site: Site
  let gateways: [Gateway]
  /// What its socket for commands stands beside; nil where commands reach a server's database themselves.
  let socket: String?
  /// The address that was settled for it; nil where the port tells it.
  let address: String?
  let demoKey: String?
  let hasStaff: Bool

  /// What runs as long as the site: the ear for commands, the end of days, the outbox.
  func services(logger: Logger) -> [any ServiceLifecycle.Service] {
    let control: [any ServiceLifecycle.Service] = socket.map { [ControlRoom(database: $0, engine: engine)] } ?? []
    var logger = logger
    logger[metadataKey: "association"] = "\(engine.association)"
    // What cannot be written down is not done: nobody is sent a message twice.
    guard !engine.isReadOnly else { return control }
    let keeper = DayKeeper(engine: engine, logger: logger)
    let postman = gateways.isEmpty ? [] : [Postman(engine: engine, gateways: gateways, logger: logger)]
    return control + [keeper] + postman
  }

  /// Says where its staff pages are, once they can be reached.
  func say(at port: String) {
    let open = address ?? port
    Console.say(LocalizedText(ar: "صفحات الموظفين:", en: "Staff pages:"))
    Console.put(demoKey.map { "\(open)/staff/demo?key=\($0)" } ?? "\(open)/staff")
    if !hasStaff {
      Console.say(
        LocalizedText(
          ar: "لا حسابات بعد. افتح حساب مدير النظام: rida staff add --help",
          en: "There are no accounts yet. Open the administrator's: rida staff add --help"))
    }
  }
}
