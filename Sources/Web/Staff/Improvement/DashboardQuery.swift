import Reports
import Vocabulary
import Workflow

/// What the address of the dashboard asks for: a period and codes, never a word about a person.
struct DashboardQuery: Sendable, Hashable {
  static let periodField = "period"
  static let departmentField = "department"
  static let serviceField = "service"
  static let channelField = "channel"
  static let groupField = "group"
  static let measureField = "measure"

  /// The period that is meant.
  enum Time: Sendable, Hashable {
    case fixed(CivilPeriod)
    /// The last that is over: what a saved view shows moves with time.
    case latest(CivilPeriod.Length, CivilCalendar)
  }

  let time: Time
  let filter: DashboardFilter

  /// Reads the question; a code that is none asks for nothing, and somebody with a department of his own is shown that.
  ///
  /// Throws `StaffRefusal.noSuchMonth` for what is no period.
  init(_ staff: Staff, on today: Day, _ value: (String) -> String) throws(StaffRefusal) {
    guard let time = Time(value(Self.periodField)), let period = time.period(on: today) else {
      throw .noSuchMonth
    }
    self.time = time
    var department = DepartmentCode(value(Self.departmentField))
    var service: ServiceCode?
    let parts = value(Self.serviceField).split(separator: "/").map(String.init)
    if parts.count == 2, let place = DepartmentCode(parts[0]), let code = ServiceCode(parts[1]),
      department == nil || department == place
    {
      (department, service) = (place, code)
    }
    if department == nil, staff.reach(of: .seeAllIndicators) < .everything { department = staff.department }
    let group = GroupChoice(written: value(Self.groupField))
    // A group is looked at in a department or the whole, of all services and channels (docs/decisions/0021).
    filter = DashboardFilter(
      period, department: department, service: group == nil ? service : nil,
      channel: group == nil ? Channel(rawValue: value(Self.channelField)) : nil, group: group)
  }

  /// The question of an address, in the same words whoever asks it.
  var question: String { Self.question(time.written, filter) }

  /// An address of the dashboard with the same period, narrowed to something else.
  func question(for filter: DashboardFilter) -> String { Self.question(time.written, filter) }

  private static func question(_ period: String, _ filter: DashboardFilter) -> String {
    let service = filter.service.flatMap { code in filter.department.map { "\($0)/\(code)" } }
    let parts: [(String, String?)] = [
      (periodField, period), (departmentField, filter.department?.text), (serviceField, service),
      (channelField, filter.channel?.rawValue), (groupField, filter.group?.written),
    ]
    return parts.compactMap { name, value in value.map { "\(name)=\($0)" } }.joined(separator: "&")
  }
}

extension DashboardQuery.Time {
  /// Reads `2026-10`, `2026-Q3`, `1448`, or `month`, `quarter`, `year` of one of the calendars (`month-ummalqura`);
  /// nothing is the last month. Nil for anything else.
  init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    if text.isEmpty {
      self = .latest(.month, .gregorian)
    } else if let length = CivilPeriod.Length(rawValue: parts[0]), parts.count < 3,
      let calendar = parts.count == 1 ? .gregorian : CivilCalendar(rawValue: parts[1])
    {
      self = .latest(length, calendar)
    } else if let period = CivilPeriod(text) {
      self = .fixed(period)
    } else {
      return nil
    }
  }

  var written: String {
    switch self {
    case .fixed(let period): period.description
    case .latest(let length, .gregorian): length.rawValue
    case .latest(let length, let calendar): "\(length.rawValue)-\(calendar.rawValue)"
    }
  }

  func period(on today: Day) -> CivilPeriod? {
    switch self {
    case .fixed(let period): period
    case .latest(let length, let calendar): CivilPeriod(lastBefore: today, length, of: calendar)
    }
  }
}
