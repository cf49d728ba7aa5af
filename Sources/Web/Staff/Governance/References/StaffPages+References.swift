import Access
import Hummingbird
import Operations
import Vocabulary
import Workflow

extension StaffAddress {
  static let references: [StaffAddress] = [
    .get("/staff/references", .seeReferences) { try await $0.referenceList($1) },
    .get("/staff/references/{reference}", .seeReferences) { try await $0.reference($1) },
    .get("/staff/references/{reference}/versions/{version}", .seeReferences) { try await $0.referenceVersion($1) },
    .get("/staff/references/{reference}/new", .manageReferences) { try await $0.referenceForm($1) },
    .post("/staff/references/{reference}", .manageReferences, atMost: ReferenceForm.mostBytes) {
      try await $0.referenceEntered($1)
    },
  ]
}

/// The references in the employee's hands (R1–R4): read beside the request, entered as versions.
extension Site {
  func referenceList(_ visit: StaffVisit) async throws -> Response {
    let values = ReferenceList(
      try await engine.references(), on: engine.world.now().day, in: visit.language)
    return show(Page(template: .references, values: values), to: visit)
  }

  func reference(_ visit: StaffVisit) async throws -> Response {
    let series = try await engine.references(try visit.reference)
    return try await show(series, series.inForce(on: engine.world.now().day), to: visit)
  }

  func referenceVersion(_ visit: StaffVisit) async throws -> Response {
    let series = try await engine.references(try visit.reference)
    let number = visit.visit.parameters.get("version").flatMap { Int($0) }
    guard let version = number.flatMap({ series[$0] }) else { throw ReferenceRefusal.unknown }
    return try await show(series, version, to: visit)
  }

  private func show(
    _ series: ReferenceSeries, _ version: ReferenceVersion?, to visit: StaffVisit
  ) async throws -> Response {
    var names: [StaffID: String] = [:]
    if case .staff(let id)? = version?.entered.by, let account = try await engine.account(id) {
      names[id] = account.name.text
    }
    let values = ReferencePage(
      series, version, on: engine.world.now().day, names: names, for: visit.staff, in: visit.language)
    return show(Page(template: .reference, values: values), to: visit)
  }

  func referenceForm(_ visit: StaffVisit) async throws -> Response {
    let series = try await engine.references(try visit.reference)
    return show(Page(template: .referenceForm, values: ReferenceForm(series, in: visit.language)), to: visit)
  }

  func referenceEntered(_ visit: StaffVisit) async throws -> Response {
    let (reference, form) = (try visit.reference, visit.form)
    do {
      switch form.day(ReferenceForm.dayField) ?? .failure(.notReadable) {
      case .failure(let refusal):
        return try await referenceRefused(Refused(refusal, at: ReferenceForm.dayField), reference, visit)
      case .success(let day):
        let version = try await engine.addReference(
          reference, title: form.first(ReferenceForm.titleField), edition: form.first(ReferenceForm.editionField),
          inForce: day, text: form.first(ReferenceForm.textField), by: visit.staff)
        return visit.goOn(to: "/staff/references/\(reference.rawValue)/versions/\(version.version)")
      }
    } catch let refusal as ReferenceRefusal {
      guard let refused = Refused(refusal) else { throw refusal }
      return try await referenceRefused(refused, reference, visit)
    }
  }

  private func referenceRefused(
    _ refused: Refused, _ reference: Reference, _ visit: StaffVisit
  ) async throws -> Response {
    let values = ReferenceForm(
      try await engine.references(reference), entered: visit.form, refusals: [refused], in: visit.language)
    return show(.refused(.referenceForm, values, [refused]), to: visit)
  }
}

extension StaffVisit {
  /// The reference that the address names.
  fileprivate var reference: Reference {
    get throws(ReferenceRefusal) {
      guard let reference = visit.parameters.get("reference").flatMap({ Reference(rawValue: $0) }) else {
        throw .unknown
      }
      return reference
    }
  }
}
