public import Collector
public import Operations
public import Vocabulary

/// The association's web site: the page behind a link, and the area of its staff, joined to the engine that decides.
public struct Site: Sendable {
  let engine: Engine
  let settings: SiteSettings
  let surroundings: Surroundings
  let door: StaffDoor
  let templates: Templates

  public init(engine: Engine, settings: SiteSettings, surroundings: Surroundings) throws {
    self.engine = engine
    self.settings = settings
    self.surroundings = surroundings
    self.door = StaffDoor(key: settings.staffKey)
    self.templates = try Templates()
  }

  /// What the pages need of the world: the time, and randomness for the key that each form carries.
  public struct Surroundings: Sendable {
    public let now: @Sendable () -> Moment
    public let random: @Sendable () -> UInt64

    public init(now: @escaping @Sendable () -> Moment, random: @escaping @Sendable () -> UInt64) {
      self.now = now
      self.random = random
    }

    /// A fresh key for a form: the same form sent twice is known by it.
    var formKey: FormKey { FormKey(high: random(), low: random()) }
  }
}

/// The key that a form carries, so that sending it twice changes nothing.
typealias FormKey = Identifier<Site>
