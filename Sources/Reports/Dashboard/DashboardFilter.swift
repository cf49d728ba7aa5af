public import Vocabulary

/// What somebody looks at on the dashboard: a period of either calendar, and how it is narrowed.
public struct DashboardFilter: Hashable, Sendable {
  public let period: CivilPeriod
  /// Nil for the association as a whole.
  public let department: DepartmentCode?
  /// A service of the department; nil for all of them.
  public let service: ServiceCode?
  public let channel: Channel?
  /// A group of beneficiaries (G1); nil for all of them.
  public let group: GroupChoice?

  public init(
    _ period: CivilPeriod, department: DepartmentCode? = nil, service: ServiceCode? = nil, channel: Channel? = nil,
    group: GroupChoice? = nil
  ) {
    self.period = period
    self.department = department
    self.service = service
    self.channel = channel
    self.group = group
  }

  /// Whether it looks closer than the month's report, which knows departments and nothing smaller.
  public var isCloser: Bool { service != nil || channel != nil || group != nil }

  func covers(_ place: DashboardPlace) -> Bool {
    (department.map { $0 == place.department } ?? true) && (service.map { $0 == place.service } ?? true)
      && (channel.map { $0 == place.channel } ?? true) && (group.map { $0 == GroupChoice(place.group) } ?? true)
  }

  /// The same for another period.
  func during(_ period: CivilPeriod) -> DashboardFilter {
    DashboardFilter(period, department: department, service: service, channel: channel, group: group)
  }
}

/// Where people are counted, as closely as the dashboard can look.
///
/// The month is told in both calendars, so that a view of either is made of the same counts.
struct DashboardPlace: Hashable, Sendable {
  /// The Gregorian month, by which reports are published.
  let month: CivilMonth
  /// The Umm al-Qura month: the part of the month.
  let part: CivilMonth
  let department: DepartmentCode
  let service: ServiceCode
  let channel: Channel
  /// The beneficiaries' group; nil where it is not stated.
  let group: GroupCode?

  init(
    month: CivilMonth, part: CivilMonth, department: DepartmentCode, service: ServiceCode, channel: Channel,
    group: GroupCode? = nil
  ) {
    self.month = month
    self.part = part
    self.department = department
    self.service = service
    self.channel = channel
    self.group = group
  }

  /// Whether it lies in one of the months, of either calendar.
  func lies(in months: Set<CivilMonth>) -> Bool { months.contains(month) || months.contains(part) }
}
