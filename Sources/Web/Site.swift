public import Operations
public import Reports
import Vocabulary

/// The association's web site: the page behind a link, and the area of its staff, joined to the engine that decides.
public struct Site: Sendable {
  let engine: Engine
  let settings: SiteSettings
  let monthly: MonthlyDefinition
  let templates: Templates
  let forms = FormShelf()
  let links = LinkGuard()
  let bursts = BurstGuard()

  /// `monthly` says what the monthly report holds.
  public init(engine: Engine, settings: SiteSettings, monthly: MonthlyDefinition) throws {
    self.engine = engine
    self.settings = settings
    self.monthly = monthly
    self.templates = try Templates()
  }

  /// A fresh key for a form: the same form sent twice is known by it.
  var formKey: FormKey { engine.world.key() }
}

/// The key that a form carries, so that sending it twice changes nothing.
typealias FormKey = Identifier<Site>
