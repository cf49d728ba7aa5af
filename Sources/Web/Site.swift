public import Operations
public import Reports
import Vocabulary

/// The association's web site: the page behind a link, and the area of its staff, joined to the engine that decides.
public struct Site: Sendable {
  let engine: Engine
  let settings: SiteSettings
  let monthly: MonthlyDefinition
  /// What the dashboard and the actions are counted and worded by.
  let improvement: DepartmentDefinition
  let templates: Templates
  let forms = FormShelf()
  let links = LinkGuard()
  let said = SaidShelf()
  let bursts = BurstGuard()

  /// `monthly` says what the monthly report holds, `improvement` what the dashboard does.
  public init(
    engine: Engine, settings: SiteSettings, monthly: MonthlyDefinition, improvement: DepartmentDefinition
  ) throws {
    self.engine = engine
    self.settings = settings
    self.monthly = monthly
    self.improvement = improvement
    self.templates = try Templates()
  }

  /// A fresh key for a form: the same form sent twice is known by it.
  var formKey: FormKey { engine.world.key() }
}

/// The key that a form carries, so that sending it twice changes nothing.
typealias FormKey = Identifier<Site>
