import Access
import Hummingbird
import Messaging
import Operations
import Vocabulary
import Workflow

extension StaffAddress {
  /// The tablets on which people answer.
  static let tablets: [StaffAddress] = [
    .get("/staff/tablets", .manageTablets) { try await $0.tabletList($1) },
    .post("/staff/tablets", .manageTablets) { try await $0.tabletRegistered($1) },
    .post("/staff/tablets/{tablet}/revoked", .manageTablets) { try await $0.tabletRevoked($1) },
  ]
}

extension Site {
  func tabletList(_ visit: StaffVisit) async throws -> Response { try await tabletList(visit, []) }

  private func tabletList(_ visit: StaffVisit, _ refusals: [Refused]) async throws -> Response {
    let values = TabletsPage(
      try await engine.tablets(for: visit.staff), at: engine.world.now(), entered: visit.form, refusals: refusals,
      in: visit.language)
    return show(
      refusals.isEmpty ? Page(template: .tabletList, values: values) : .refused(.tabletList, values, refusals),
      to: visit)
  }

  /// Shows once by what the tablet is set up.
  func tabletRegistered(_ visit: StaffVisit) async throws -> Response {
    let form = visit.form
    do {
      let new = try await engine.registerTablet(
        form.first(TabletsPage.nameField), Tablet.Kind(rawValue: form.first(TabletsPage.kindField)) ?? .kiosk,
        days: Int(form.first(TabletsPage.daysField)) ?? 0, by: visit.staff)
      return show(
        Page(template: .newTablet, values: NewTabletPage(new, in: visit.language), switchable: false), to: visit)
    } catch let refusal as TabletRefusal {
      return try await tabletList(visit, [Refused(refusal)].compactMap(\.self))
    }
  }

  func tabletRevoked(_ visit: StaffVisit) async throws -> Response {
    guard let id: TabletID = visit.key("tablet") else { throw TabletRefusal.unknown }
    try await engine.revokeTablet(id, by: visit.staff)
    return visit.goOn(to: "/staff/tablets")
  }
}

/// The tablets as the page lists them, and the form by which one is registered.
struct TabletsPage: Sendable {
  static let nameField = "name"
  static let kindField = "kind"
  static let daysField = "days"

  let tablets: [Row]
  let empty: Bool
  let name: String
  let kinds: [Choice]
  let periods: [Choice]
  let problems: [FormProblems]
  let wrong: [String: Bool]

  struct Row: Sendable {
    let key: String
    let tablet: String
    let kind: String
    let standing: String
    let registered: String
    let until: String
    let by: String
    /// Where it can still be revoked: the words of the button, which name the tablet.
    let revoking: [Revoking]
  }

  struct Revoking: Sendable {
    let key: String
    let label: String
  }

  struct Choice: Sendable {
    let code: String
    let said: String
    let chosen: Bool
  }

  init(
    _ tablets: [(tablet: Tablet, by: String)], at now: Moment, entered: FormFields = FormFields(),
    refusals: [Refused] = [], in language: Language
  ) {
    let texts = Texts(language)
    self.tablets = tablets.map { tablet, by in
      let key = tablet.id.description
      let standing = tablet.standing(at: now)
      return Row(
        key: key, tablet: tablet.name, kind: texts["tablets", "kind_\(tablet.kind.rawValue)"],
        standing: texts["tablets", "standing_\(standing.rawValue)"],
        registered: tablet.registered.day.name(in: language), until: tablet.expires.day.name(in: language), by: by,
        revoking: [.inUse, .waiting].contains(standing)
          ? [Revoking(key: key, label: texts["tablets", "revoke", ["name": tablet.name]])] : [])
    }
    empty = tablets.isEmpty
    name = entered.first(Self.nameField)
    let kind = Tablet.Kind(rawValue: entered.first(Self.kindField)) ?? .kiosk
    kinds = Tablet.Kind.allCases.map {
      Choice(code: $0.rawValue, said: texts["tablets", "kind_\($0.rawValue)_words"], chosen: $0 == kind)
    }
    let days = Int(entered.first(Self.daysField)) ?? 180
    periods = Tablet.daysOffered.map {
      Choice(code: String($0), said: texts.counted("days", $0, in: language), chosen: $0 == days)
    }
    problems = FormProblems.of(refusals, first: Self.nameField, in: language)
    wrong = FormProblems.wrong(problems)
  }
}

/// By what a new tablet is set up: shown once.
struct NewTabletPage: Sendable {
  let name: String
  let kind: String
  let address: String
  /// The address for the tablet's camera, as SVG.
  let square: String
  let hours: String

  init(_ new: NewTablet, in language: Language) {
    let texts = Texts(language)
    name = new.tablet.name
    kind = texts["tablets", "kind_\(new.tablet.kind.rawValue)"]
    address = new.address
    square = SquareCode(new.address)?.svg(title: texts["tablets", "square"]) ?? ""
    hours = texts["tablets", "within", ["n": Numerals.written(Int(Tablet.hoursToSetUp), in: language)]]
  }
}
