public import Vocabulary
public import Workflow

/// What each service requires, in the order in which it is asked for.
extension Ledger {
  /// The checklist of a service; empty where it requires nothing.
  public func checklist(of service: ServiceCode, in department: DepartmentCode) throws -> Checklist {
    Checklist(
      try rows(
        """
        SELECT item, name_ar, name_en, phase, validity FROM service_requirement
        WHERE association = ? AND department = ? AND service = ? ORDER BY position
        """, SQLValue(department), SQLValue(service)
      ).map { row in
        guard let phase = Requirement.Phase(rawValue: try row.text(3)) else { throw DamagedRow(column: 3) }
        guard let validity = Requirement.Validity(rawValue: try row.text(4)) else { throw DamagedRow(column: 4) }
        return Requirement(
          try row.code(0), name: LocalizedText(ar: try row.text(1), en: try row.text(2)), phase: phase,
          validity: validity)
      })
  }

  /// How many items each service requires; a service that requires none is not among them.
  public func requirementCounts() throws -> [ServiceKey: Int] {
    try rows(
      "SELECT department, service, count(*) FROM service_requirement WHERE association = ? GROUP BY department, service"
    ).reduce(into: [:]) { $0[ServiceKey(try $1.code(0), try $1.code(1))] = try $1.integer(2) }
  }

  /// Keeps a service's checklist as it stands now.
  public func save(_ checklist: Checklist, of service: ServiceCode, in department: DepartmentCode) throws {
    try execute(
      "DELETE FROM service_requirement WHERE association = ? AND department = ? AND service = ?",
      SQLValue(department), SQLValue(service))
    for (place, requirement) in checklist.requirements.enumerated() {
      try execute(
        """
        INSERT INTO service_requirement (
          association, department, service, item, position, name_ar, name_en, phase, validity)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """, SQLValue(department), SQLValue(service), SQLValue(requirement.item), SQLValue(place + 1),
        SQLValue(requirement.name.ar), SQLValue(requirement.name.en), SQLValue(requirement.phase.rawValue),
        SQLValue(requirement.validity.rawValue))
    }
  }
}

/// A service's place among the association's lists.
public struct ServiceKey: Hashable, Sendable {
  public let department: DepartmentCode
  public let service: ServiceCode

  public init(_ department: DepartmentCode, _ service: ServiceCode) {
    self.department = department
    self.service = service
  }
}
