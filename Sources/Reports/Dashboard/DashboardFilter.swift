public import Vocabulary

/// What somebody looks at on the dashboard: a period of either calendar, and how it is narrowed.
public struct DashboardFilter: Hashable, Sendable {
  public let period: CivilPeriod
  /// Nil for the association as a whole.
  public let department: DepartmentCode?
  /// A service of the department; nil for all of them.
  public let service: ServiceCode?
  public let channel: Channel?

  public init(
    _ period: CivilPeriod, department: DepartmentCode? = nil, service: ServiceCode? = nil, channel: Channel? = nil
  ) {
    self.period = period
    self.department = department
    self.service = service
    self.channel = channel
  }

  /// Whether it looks closer than the month's report, which knows departments and nothing smaller.
  public var isCloser: Bool { service != nil || channel != nil }

  func covers(_ place: DashboardPlace) -> Bool {
    (department.map { $0 == place.department } ?? true) && (service.map { $0 == place.service } ?? true)
      && (channel.map { $0 == place.channel } ?? true)
  }

  /// The same for another period.
  func during(_ period: CivilPeriod) -> DashboardFilter {
    DashboardFilter(period, department: department, service: service, channel: channel)
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

  /// Whether it lies in one of the months, of either calendar.
  func lies(in months: Set<CivilMonth>) -> Bool { months.contains(month) || months.contains(part) }
}
