import HTTPTypes
import Hummingbird
import Operations
import Vocabulary
import Workflow

extension StaffAddress {
  /// What the association offers, and what each service requires (S2, R4).
  static let services: [StaffAddress] = [
    .get("/staff/services", .manageServices) { try await $0.serviceList($1) },
    .post("/staff/services", .manageServices) { try await $0.serviceOpened($1) },
    .get("/staff/services/{department}/{service}", .manageServices) { try await $0.serviceSheet($1) },
    .post("/staff/services/{department}/{service}", .manageServices) { try await $0.itemAdded($1) },
    .post("/staff/services/{department}/{service}/items/{item}", .manageServices) { try await $0.itemCorrected($1) },
    .post("/staff/services/{department}/{service}/items/{item}/removed", .manageServices) {
      try await $0.itemRemoved($1)
    },
  ]
}

extension Site {
  func serviceList(_ visit: StaffVisit) async throws -> Response { try await serviceList(visit, []) }

  private func serviceList(_ visit: StaffVisit, _ problems: [FieldProblem]) async throws -> Response {
    let values = ServicesPage(
      try await engine.listedServices(), try await engine.departments(), in: visit.language,
      entered: problems.isEmpty ? nil : visit.form, problems: problems)
    return show(
      Page(
        template: .services, values: values, status: problems.isEmpty ? .ok : .unprocessableContent,
        switchable: problems.isEmpty), to: visit)
  }

  func serviceOpened(_ visit: StaffVisit) async throws -> Response {
    let fields = visit.form
    guard let department = DepartmentCode(fields.first("department")) else {
      return try await serviceList(visit, [Self.departmentMissing])
    }
    do {
      let service = try await engine.openService(
        fields.first("code"), in: department,
        name: LocalizedText(ar: fields.first("name_ar"), en: fields.first("name_en")), by: visit.staff)
      return visit.goOn(to: "/staff/services/\(department)/\(service.code)")
    } catch let refusal as ChecklistRefusal {
      return try await serviceList(visit, [FieldProblem(refusal.field, refusal.words, .s2)])
    } catch RequestRefusal.serviceUnknown {
      return try await serviceList(visit, [Self.departmentMissing])
    }
  }

  func serviceSheet(_ visit: StaffVisit) async throws -> Response {
    show(
      Page(template: .serviceSheet, values: ServicePage(try await sheet(visit), in: visit.language)), to: visit)
  }

  func itemAdded(_ visit: StaffVisit) async throws -> Response {
    try await change(visit, nil) { () throws(ChecklistRefusal) in
      guard let code = ItemCode(visit.form.first("code")) else { throw .codeNotReadable }
      return .add(Self.requirement(code, visit.form))
    }
  }

  func itemCorrected(_ visit: StaffVisit) async throws -> Response {
    let item: ItemCode? = visit.code("item")
    return try await change(visit, item) { () throws(ChecklistRefusal) in
      guard let item else { throw .itemUnknown }
      return .correct(Self.requirement(item, visit.form))
    }
  }

  func itemRemoved(_ visit: StaffVisit) async throws -> Response {
    let item: ItemCode? = visit.code("item")
    return try await change(visit, nil) { () throws(ChecklistRefusal) in
      guard let item else { throw .itemUnknown }
      return .remove(item)
    }
  }

  /// Carries the change out, and goes on to the service; what is refused is said in its form, as it was filled.
  private func change(
    _ visit: StaffVisit, _ item: ItemCode?, _ change: () throws(ChecklistRefusal) -> ChecklistChange
  ) async throws -> Response {
    let present = try await sheet(visit)
    do {
      try await engine.change(
        try change(), of: present.service.code, in: present.department.code, by: visit.staff)
      return visit.goOn(to: "/staff/services/\(present.department.code)/\(present.service.code)")
    } catch let refusal as ChecklistRefusal {
      let values = ServicePage(
        present, in: visit.language, corrected: item, entered: visit.form,
        problems: [FieldProblem(refusal.field, refusal.words, .s2)])
      return show(
        Page(template: .serviceSheet, values: values, status: .unprocessableContent, switchable: false), to: visit)
    }
  }

  /// The service in the address; there is no page for any other.
  private func sheet(_ visit: StaffVisit) async throws -> ServiceSheet {
    guard let department: DepartmentCode = visit.code("department"), let service: ServiceCode = visit.code("service")
    else { throw HTTPError(.notFound) }
    do {
      return try await engine.serviceSheet(service, in: department)
    } catch RequestRefusal.serviceUnknown { throw HTTPError(.notFound) }
  }

  private static func requirement(_ item: ItemCode, _ fields: FormFields) -> Requirement {
    Requirement(
      item, name: LocalizedText(ar: fields.first("name_ar"), en: fields.first("name_en")),
      phase: Requirement.Phase(rawValue: fields.first("phase")) ?? .submission,
      validity: Requirement.Validity(rawValue: fields.first("validity")) ?? .lasting)
  }

  private static var departmentMissing: FieldProblem {
    FieldProblem("department", LocalizedText(ar: "اختر القسم من القائمة.", en: "Choose the department from the list."))
  }
}

extension ChecklistRefusal {
  /// The field of the form at which it can be mended; empty where it belongs to none.
  var field: String {
    switch self {
    case .codeNotReadable, .itemTaken, .serviceTaken: "code"
    case .arabicNameMissing: "name_ar"
    case .englishNameMissing: "name_en"
    case .itemUnknown, .tooManyItems, .nothingChanged: ""
    }
  }
}
