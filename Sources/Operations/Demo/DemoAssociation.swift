public import Collector
public import Surveys
public import Vocabulary
public import Workflow

/// A believable housing association in Tabuk that does not exist: for trying the product, for trainings and load tests.
///
/// The same seed, day and questionnaire give the same association, byte for byte. Nothing in it happens on `today` or
/// later, so that it is in the past whatever the hour. `DemoPlan` says what it is like and what is hidden in it.
public struct DemoAssociation: Sendable {
  public let seed: UInt64
  public let today: Day
  /// What its beneficiaries are asked today.
  public let questionnaire: Questionnaire
  /// What they were asked before, the oldest first.
  let editions: [DemoEdition]
  public let name: LocalizedText
  public let departments: [Department]
  public let services: [Service]

  let desks: [DemoDesk]
  /// The first day on which a request may have been completed.
  let firstDay: Day
  /// All days on which something may happen, with those before `firstDay` on which the first requests came in.
  let days: Range<Day>
  let calendar: OfficeCalendar

  /// Refuses a questionnaire that people may not be asked with.
  public init(
    seed: UInt64, today: Day, questionnaire: Questionnaire, before editions: [DemoEdition] = []
  ) throws(InvitationRefusal) {
    guard ([questionnaire] + editions.map(\.questionnaire)).allSatisfy({ $0.status == .published }) else {
      throw .notPublished
    }
    self.editions = editions
    self.seed = seed
    self.today = today
    self.questionnaire = questionnaire
    name = DemoPlan.name
    desks = DemoPlan.departments.flatMap { plan in plan.services.compactMap { DemoDesk($0, of: plan) } }
    departments = DemoPlan.departments.compactMap { plan in
      DepartmentCode(plan.code).map { Department(code: $0, name: plan.name) }
    }
    services = desks.map(\.service)
    let date = today.gregorian
    let month = CivilMonth(.gregorian, year: date.year, month: date.month)
    firstDay = month?.adding(months: -DemoPlan.wholeMonths)?.firstDay ?? today
    days = firstDay.adding(days: -DemoPlan.daysOfRunUp)..<today
    calendar = OfficeCalendar(days)
  }

  /// All its requests in the order of the days they came in, made while they are read: a day's at a time.
  public var cases: DemoCases { DemoCases(association: self) }

  /// So many requests completed just now, of people that `cases` has brought in, each with an open invitation.
  ///
  /// Keys follow from the seed and the stream: asked again with the same stream, it gives the same cases.
  public func freshCases(count: Int, now: Moment, stream: UInt64) -> FreshDemoCases {
    FreshDemoCases(association: self, count: count, now: now, stream: stream)
  }

  /// With what somebody was asked whose request was completed on a day.
  func questionnaire(on entry: OfficeCalendar.Entry) -> Questionnaire {
    editions.first { monthsAgo(entry) >= $0.lastMonth }?.questionnaire ?? questionnaire
  }

  /// How many months before the running one a day lies.
  func monthsAgo(_ entry: OfficeCalendar.Entry) -> Int {
    let date = today.gregorian
    return (date.year - entry.year) * 12 + date.month - entry.month
  }
}

/// A service of the plan at work, with its codes.
struct DemoDesk: Sendable {
  let department: DemoPlan.DepartmentPlan
  let plan: DemoPlan.ServicePlan
  let service: Service
  let channelWeights: [Double]

  /// Nil where the plan's codes are none.
  init?(_ plan: DemoPlan.ServicePlan, of department: DemoPlan.DepartmentPlan) {
    guard let code = ServiceCode(plan.code), let departmentCode = DepartmentCode(department.code) else { return nil }
    self.department = department
    self.plan = plan
    service = Service(code: code, department: departmentCode, name: plan.name)
    channelWeights = plan.channels.map(\.weight)
  }

  func channel(using dice: inout SeededGenerator) -> Channel {
    guard let place = dice.place(weighted: channelWeights) else { return .website }
    return plan.channels[place].channel
  }
}
