public import Vocabulary
public import Workflow

/// The association and its lists: departments and services.
extension Ledger {
  /// The association's name; nil while the database is empty.
  public func associationName() throws -> LocalizedText? {
    try rows("SELECT name_ar, name_en FROM association WHERE association = ?").first
      .map { LocalizedText(ar: try $0.text(0), en: try $0.text(1)) }
  }

  /// Gives an empty database its association, under a name that can be changed later.
  public func ensureAssociation() throws {
    if try associationName() == nil {
      try save(associationName: LocalizedText(ar: "الجمعية", en: "The association"))
    }
  }

  public func save(associationName name: LocalizedText) throws {
    try execute(
      """
      INSERT INTO association (association, name_ar, name_en) VALUES (?, ?, ?)
      ON CONFLICT (association) DO UPDATE SET name_ar = excluded.name_ar, name_en = excluded.name_en
      """, SQLValue(name.ar), SQLValue(name.en))
    try ensureGroups()
  }

  /// The departments in the order of their codes.
  public func departments() throws -> [Department] {
    try rows("SELECT department, name_ar, name_en FROM department WHERE association = ? ORDER BY department")
      .map { Department(code: try $0.code(0), name: LocalizedText(ar: try $0.text(1), en: try $0.text(2))) }
  }

  public func save(_ department: Department) throws {
    try execute(
      """
      INSERT INTO department (association, department, name_ar, name_en) VALUES (?, ?, ?, ?)
      ON CONFLICT (association, department) DO UPDATE SET name_ar = excluded.name_ar, name_en = excluded.name_en
      """, SQLValue(department.code), SQLValue(department.name.ar), SQLValue(department.name.en))
  }

  /// The services in the order of their departments and codes.
  public func services() throws -> [Service] {
    try rows(
      "SELECT service, department, name_ar, name_en FROM service WHERE association = ? ORDER BY department, service"
    ).map(service(in:))
  }

  public func service(_ code: ServiceCode, of department: DepartmentCode) throws -> Service? {
    try rows(
      """
      SELECT service, department, name_ar, name_en FROM service
      WHERE association = ? AND department = ? AND service = ?
      """, SQLValue(department), SQLValue(code)
    ).first.map(service(in:))
  }

  public func save(_ service: Service) throws {
    try execute(
      """
      INSERT INTO service (association, service, department, name_ar, name_en) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (association, department, service) DO UPDATE SET
        name_ar = excluded.name_ar, name_en = excluded.name_en
      """, SQLValue(service.code), SQLValue(service.department), SQLValue(service.name.ar),
      SQLValue(service.name.en))
  }

  private func service(in row: Row) throws -> Service {
    Service(
      code: try row.code(0), department: try row.code(1),
      name: LocalizedText(ar: try row.text(2), en: try row.text(3)))
  }
}
