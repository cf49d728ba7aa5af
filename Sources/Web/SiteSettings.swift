public import Access
public import Messaging
public import Reports
public import Vocabulary

/// What an association settles about its site before it opens.
public struct SiteSettings: Sendable {
  /// The association's name, shown at the top of each page.
  public let association: LocalizedText
  /// The names under which the site may be called; a request for any other is turned away.
  public let hosts: Set<String>
  /// The key of a demo association's door; nil for a real association, which has none.
  public let demoKey: String?
  /// Whether visitors come through our own proxy, which writes their addresses into `X-Forwarded-For`.
  public let behindProxy: Bool
  /// Whether the site is reached over TLS only: then cookies travel no other way.
  public let secure: Bool
  public let limits: SiteLimits
  /// Whether `POST /yardstick` reads a form and does nothing with it: what load tests measure submissions against.
  public let yardstick: Bool
  /// The gateways that tell of deliveries.
  public let gateways: [Gateway]
  /// How what is told to all is examined; nil where nothing is told of effects.
  public var telling: Telling?
  /// The association's own networks: answers that come from them are set aside.
  public let ownNetworks: [Network]
  /// What is measured, for `/metrics`; nil where nothing is.
  public let metrics: MetricsBook?

  public init(
    association: LocalizedText, hosts: Set<String>, demoKey: String? = nil, secure: Bool = false,
    behindProxy: Bool = false,
    limits: SiteLimits = SiteLimits(), yardstick: Bool = false, metrics: MetricsBook? = nil,
    gateways: [Gateway] = [], ownNetworks: [Network] = []
  ) {
    self.ownNetworks = ownNetworks
    self.association = association
    self.gateways = gateways
    self.hosts = Set(hosts.map { host in host.lowercased().filter { $0 != "[" && $0 != "]" } })
    self.demoKey = demoKey
    self.behindProxy = behindProxy
    self.secure = secure
    self.limits = limits
    self.yardstick = yardstick
    self.metrics = metrics
  }
}

/// What the words and the effects of told actions are held to.
public struct Telling: Sendable {
  public let blame: BlameWords
  public let department: DepartmentDefinition

  public init(blame: BlameWords, department: DepartmentDefinition) {
    self.blame = blame
    self.department = department
  }
}

/// How much, and for how long, a single visitor may occupy the site.
public struct SiteLimits: Sendable {
  /// The most bytes of a form.
  public var formBytes = 64 * 1_024
  /// The most bytes of all header fields together.
  public var headerBytes = 16 * 1_024
  /// Seconds in which a request, once begun, must have arrived whole; time in which the server does not read it is not counted.
  public var requestSeconds: Int64 = 8
  /// Seconds in which an answer, once begun, must have been taken.
  public var responseSeconds: Int64 = 10
  /// Seconds for which a connection may say nothing whole: with those of a request, a slow visitor is cut within fifteen.
  public var idleSeconds: Int64 = 6
  /// Bytes of answers that the system keeps on their way to one visitor: who takes none occupies no more (Linux keeps twice as many).
  public var untakenBytes = 128 * 1_024
  /// The most connections at once; more wait at the door.
  public var connections = 3_000
  /// Seconds in which the site comes to rest when it is told to stop.
  public var shutdownSeconds: Int64 = 10

  public init() {}
}
