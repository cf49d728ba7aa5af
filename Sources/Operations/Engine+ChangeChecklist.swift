import Storage
public import Vocabulary
public import Workflow

/// A service with what it requires.
public struct ServiceSheet: Sendable {
  public let service: Service
  public let department: Department
  public let checklist: Checklist
}

/// A service in the list of all, with the number of items it requires.
public struct ListedService: Sendable {
  public let service: Service
  public let items: Int
}

/// The services and their checklists, as an administrator keeps them. Each change is written down in the audit, and
/// requests already received keep the checklist of their day.
extension Engine {
  /// All services in the order of their departments, each with the number of its items.
  public func listedServices() async throws -> [ListedService] {
    try await store.read { ledger in
      let counts = try ledger.requirementCounts()
      return try ledger.services().map {
        ListedService(service: $0, items: counts[ServiceKey($0.department, $0.code)] ?? 0)
      }
    }
  }

  /// A service with its checklist.
  ///
  /// Throws `RequestRefusal.serviceUnknown`.
  public func serviceSheet(_ code: ServiceCode, in department: DepartmentCode) async throws -> ServiceSheet {
    try await store.read { try $0.sheet(code, in: department) }
  }

  /// Changes what a service requires.
  ///
  /// Throws `RightRefusal`, `RequestRefusal.serviceUnknown` or `ChecklistRefusal`.
  @discardableResult
  public func change(
    _ change: ChecklistChange, of code: ServiceCode, in department: DepartmentCode, by staff: Staff
  ) async throws -> Checklist {
    let now = world.now()
    try staff.require(.manageServices)
    return try await store.write { ledger in
      let checklist = try ledger.sheet(code, in: department).checklist.changed(by: change)
      try ledger.save(checklist, of: code, in: department)
      try ledger.record(
        AuditEntry(
          at: now, by: .staff(staff.id), .manageServices, of: .service(code, of: department), detail: change.detail))
      return checklist
    }
  }

  /// Opens a service of a department.
  ///
  /// Throws `RightRefusal`, `ChecklistRefusal`, or `RequestRefusal.serviceUnknown` where there is no such department.
  @discardableResult
  public func openService(
    _ written: String, in department: DepartmentCode, name: LocalizedText, by staff: Staff
  ) async throws -> Service {
    let now = world.now()
    try staff.require(.manageServices)
    return try await store.write { ledger in
      guard try ledger.departments().contains(where: { $0.code == department }) else {
        throw RequestRefusal.serviceUnknown
      }
      let service = try Service(opening: written, in: department, name: name)
      guard try ledger.service(service.code, of: department) == nil else { throw ChecklistRefusal.serviceTaken }
      try ledger.save(service)
      try ledger.record(
        AuditEntry(
          at: now, by: .staff(staff.id), .manageServices, of: .service(service.code, of: department),
          detail: "opened \(service.name.ar)"))
      return service
    }
  }
}

extension Ledger {
  fileprivate func sheet(_ code: ServiceCode, in department: DepartmentCode) throws -> ServiceSheet {
    guard let service = try service(code, of: department),
      let department = try departments().first(where: { $0.code == department })
    else { throw RequestRefusal.serviceUnknown }
    return ServiceSheet(
      service: service, department: department, checklist: try checklist(of: code, in: department.code))
  }
}

extension ChecklistChange {
  /// The change as the audit keeps it.
  fileprivate var detail: String {
    func said(_ requirement: Requirement) -> String {
      "\(requirement.item) \(requirement.phase.rawValue) \(requirement.validity.rawValue) \(requirement.name.ar)"
    }
    return switch self {
    case .add(let requirement): "added \(said(requirement))"
    case .correct(let requirement): "corrected \(said(requirement))"
    case .remove(let item): "removed \(item)"
    }
  }
}
