import Hummingbird
import Operations
import Vocabulary
import Workflow

extension StaffAddress {
  static let holidays: [StaffAddress] = [
    .get("/staff/holidays", .manageHolidays) { try await $0.holidays($1) },
    .post("/staff/holidays", .manageHolidays) { try await $0.holidayEntered($1) },
    .post("/staff/holidays/proposals", .manageHolidays) { try await $0.holidaysConfirmed($1) },
    .post("/staff/holidays/{day}/removed", .manageHolidays) { try await $0.holidayRemoved($1) },
  ]
}

/// The holidays, by which working days are counted; entered each year in either calendar.
extension Site {
  func holidays(_ visit: StaffVisit) async throws -> Response {
    let values = HolidayPage(try await engine.workingDays(), try year(visit.query("year")), in: visit.language)
    return show(Page(template: .holidays, values: values), to: visit)
  }

  func holidayEntered(_ visit: StaffVisit) async throws -> Response {
    let form = visit.form
    var refusals: [Refused] = []
    let first = form.day(HolidayPage.firstField) ?? .failure(.notReadable)
    if case .failure(let refusal) = first { refusals.append(Refused(refusal, at: HolidayPage.firstField)) }
    let last = form.day(HolidayPage.lastField)
    if case .failure(let refusal)? = last { refusals.append(Refused(refusal, at: HolidayPage.lastField)) }
    do {
      if refusals.isEmpty {
        let holiday = try WorkingDays.Holiday(
          name: form.first(HolidayPage.nameField), english: form.first(HolidayPage.englishField),
          first: try first.get(), last: try last?.get())
        try await engine.save(holiday, by: visit.staff)
        return try goOn(visit)
      }
    } catch let refusal as HolidayRefusal {
      refusals = [Refused(refusal)].compactMap(\.self)
    }
    let values = HolidayPage(
      try await engine.workingDays(), try year(form.first("year")), entered: form, refusals: refusals,
      in: visit.language)
    return show(.refused(.holidays, values, refusals), to: visit)
  }

  /// Takes the official holidays that were ticked, as they are proposed for the year.
  func holidaysConfirmed(_ visit: StaffVisit) async throws -> Response {
    let chosen = Set(visit.form.values[HolidayPage.proposalField] ?? [])
    let year = try year(visit.form.first("year"))
    let proposed = WorkingDays.Holiday.saudi(in: year.days)
    try await engine.save(proposed.filter { chosen.contains($0.first.description) }, by: visit.staff)
    return try goOn(visit)
  }

  func holidayRemoved(_ visit: StaffVisit) async throws -> Response {
    guard let written = visit.visit.parameters.get("day"), let day = try? DateEntry(written).day else {
      throw HolidayRefusal.unknown
    }
    try await engine.removeHoliday(beginning: day, by: visit.staff)
    return try goOn(visit)
  }

  private func goOn(_ visit: StaffVisit) throws -> Response {
    let year = try year(visit.form.first("year"))
    return visit.goOn(to: "/staff/holidays?year=\(year.year)")
  }

  /// The year that is asked for; the running Gregorian one where none is.
  private func year(_ written: String) throws -> CivilYear {
    let asked = Int(Numerals.western(written)).flatMap { CivilYear($0) }
    guard let year = asked ?? CivilYear(containing: engine.world.now().day, calendar: .gregorian) else {
      throw StaffRefusal.noSuchMonth
    }
    return year
  }
}
