import Access
import Hummingbird
import Operations
import Vocabulary
import Workflow

extension StaffAddress {
  static let people: [StaffAddress] = [
    .get("/staff/people", .manageStaff) { try await $0.people($1) },
    .get("/staff/people/new", .manageStaff) { try await $0.personForm($1) },
    .post("/staff/people", .manageStaff) { try await $0.personOpened($1) },
    .get("/staff/people/{staff}", .manageStaff) { try await $0.person($1) },
    .post("/staff/people/{staff}/roles", .manageStaff) { try await $0.rolesGiven($1) },
    .post("/staff/people/{staff}/lock", .manageStaff) { site, visit in
      try await site.engine.lockAccount(try visit.person, by: visit.staff)
      return visit.goOn(to: "/staff/people/\(try visit.person)")
    },
    .post("/staff/people/{staff}/unlock", .manageStaff) { site, visit in
      try await site.engine.unlockAccount(try visit.person, by: visit.staff)
      return visit.goOn(to: "/staff/people/\(try visit.person)")
    },
    .post("/staff/people/{staff}/reset", .manageStaff) { site, visit in
      site.link(try await site.engine.resetAccount(try visit.person, by: visit.staff), to: visit)
    },
  ]
}

/// The accounts of staff: opened with a link, given roles, locked and let in again.
extension Site {
  func people(_ visit: StaffVisit) async throws -> Response {
    let values = PeoplePage(try await engine.accounts(), try await engine.departments(), in: visit.language)
    return show(Page(template: .people, values: values), to: visit)
  }

  func personForm(_ visit: StaffVisit) async throws -> Response {
    let values = PersonForm(try await engine.departments(), in: visit.language)
    return show(Page(template: .personForm, values: values), to: visit)
  }

  func personOpened(_ visit: StaffVisit) async throws -> Response {
    let form = visit.form
    do {
      let made = try await engine.openAccount(
        name: form.first(PersonForm.nameField), signInName: form.first(PersonForm.signInNameField), roles: form.roles,
        department: try form.department, by: visit.staff)
      return link(made, to: visit)
    } catch {
      guard let refused = Refused(error), case .form = refused.place else { throw error }
      let values = PersonForm(
        try await engine.departments(), entered: form, refusals: [refused], in: visit.language)
      return show(.refused(.personForm, values, [refused]), to: visit)
    }
  }

  func person(_ visit: StaffVisit) async throws -> Response {
    guard let account = try await engine.account(try visit.person) else { throw AccountRefusal.unknown }
    let values = PersonPage(account, try await engine.departments(), for: visit.staff, in: visit.language)
    return show(Page(template: .person, values: values), to: visit)
  }

  func rolesGiven(_ visit: StaffVisit) async throws -> Response {
    let form = visit.form
    let id = try visit.person
    do {
      try await engine.changeRoles(
        of: id, to: form.roles, department: try form.department, by: visit.staff, seeing: form.shownDuties)
      return visit.goOn(to: "/staff/people/\(id)")
    } catch {
      guard let refused = Refused(error), case .form = refused.place else { throw error }
      guard let account = try await engine.account(id) else { throw AccountRefusal.unknown }
      let values = PersonPage(
        account, try await engine.departments(), for: visit.staff, entered: form,
        looksAgain: error as? AccountRefusal == .changedMeanwhile, refusals: [refused], in: visit.language)
      return show(.refused(.person, values, [refused]), to: visit)
    }
  }

  /// The new link, which is shown this once.
  fileprivate func link(_ made: EnrolmentLink, to visit: StaffVisit) -> Response {
    show(Page(template: .personLink, values: PersonLink(made, in: visit.language), switchable: false), to: visit)
  }
}

extension StaffVisit {
  /// The member of staff whom the address names.
  fileprivate var person: StaffID {
    get throws(AccountRefusal) {
      guard let id: StaffID = key("staff") else { throw .unknown }
      return id
    }
  }
}

extension FormFields {
  /// The department that was chosen; nil for none. What is no department is refused.
  fileprivate var department: DepartmentCode? {
    get throws(AccountRefusal) {
      let written = first(PersonForm.departmentField)
      if written.isEmpty { return nil }
      guard let code = DepartmentCode(written) else { throw .noDepartment }
      return code
    }
  }
}
