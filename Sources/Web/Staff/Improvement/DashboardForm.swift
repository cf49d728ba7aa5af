import Reports
import Vocabulary
import Workflow

/// The form in which the dashboard is narrowed, with what was chosen.
struct DashboardForm: Sendable {
  let selects: [Select]
  /// The language to stay in, where it is not the first.
  let languages: [String]
  /// What a choice of a group leaves out.
  let notes: [String]
  /// Whether anything but the period is chosen.
  let chosen: Bool

  struct Select: Sendable {
    let name: String
    let label: String
    /// What stands for all of them; none where one must be chosen.
    let all: [String]
    let choices: [FormChoice]
    let groups: [Group]
  }

  struct Group: Sendable {
    let heading: String
    let members: [FormChoice]
  }

  /// The last period of each length in each calendar, then two years of months, quarters and years by name.
  private static func periods(_ chosen: DashboardQuery.Time, on today: Day, in language: Language) -> [Group] {
    let texts = Texts(language)
    func choice(_ time: DashboardQuery.Time, _ label: String) -> FormChoice {
      FormChoice(code: time.written, label: label, chosen: time == chosen)
    }
    let latest = CivilCalendar.allCases.flatMap { calendar in
      CivilPeriod.Length.allCases.map { length in
        choice(.latest(length, calendar), texts["dashboard", "last_\(length.rawValue)_\(calendar.rawValue)"])
      }
    }
    var listed: Set<DashboardQuery.Time> = []
    var groups = [Group(heading: texts["dashboard", "moving"], members: latest)]
    for calendar in CivilCalendar.allCases {
      for (length, count) in [(CivilPeriod.Length.month, 24), (.quarter, 8), (.year, 3)] {
        var periods: [CivilPeriod] = []
        var next = CivilPeriod(containing: today, length, of: calendar)
        while let period = next, periods.count < count {
          periods.append(period)
          next = CivilPeriod(lastBefore: period.days.lowerBound, length, of: calendar)
        }
        listed.formUnion(periods.map { .fixed($0) })
        groups.append(
          Group(
            heading: texts["dashboard", "\(length.rawValue)s_\(calendar.rawValue)"],
            members: periods.map { choice(.fixed($0), $0.name(in: language)) }))
      }
    }
    if case .fixed(let period) = chosen, !listed.contains(chosen) {
      groups.insert(
        Group(heading: texts["dashboard", "earlier"], members: [choice(chosen, period.name(in: language))]), at: 1)
    }
    return groups
  }
}

extension DashboardForm {
  /// - Parameters:
  ///   - departments: those whose indicators are his to see.
  ///   - everything: whether the association as a whole is.
  init(
    _ query: DashboardQuery, _ departments: [Department], _ services: [Service], _ groups: [BeneficiaryGroup],
    everything: Bool, on today: Day,
    in language: Language
  ) {
    let (texts, filter) = (Texts(language), query.filter)
    let service = filter.service.flatMap { code in filter.department.map { "\($0)/\(code)" } } ?? ""
    let served = departments.filter { filter.department == nil || $0.code == filter.department }.map { department in
      Group(
        heading: department.name[language],
        members: services.filter { $0.department == department.code }.map {
          let code = "\($0.department)/\($0.code)"
          return FormChoice(code: code, label: $0.name[language], chosen: code == service)
        })
    }.filter { !$0.members.isEmpty }
    selects = [
      Select(
        name: DashboardQuery.periodField, label: texts["dashboard", "period"], all: [], choices: [],
        groups: Self.periods(query.time, on: today, in: language)),
      Select(
        name: DashboardQuery.departmentField, label: texts["dashboard", "department"],
        all: everything ? [texts["dashboard", "whole"]] : [],
        choices: FormChoice.departments(departments, filter.department?.text ?? "", in: language), groups: []),
      Select(
        name: DashboardQuery.serviceField, label: texts["dashboard", "service"], all: [texts["dashboard", "all"]],
        choices: [], groups: served),
      Select(
        name: DashboardQuery.channelField, label: texts["dashboard", "channel"], all: [texts["dashboard", "all"]],
        choices: Channel.allCases.map {
          FormChoice(code: $0.rawValue, label: $0.name[language], chosen: $0 == filter.channel)
        }, groups: []),
      Select(
        name: DashboardQuery.groupField, label: texts["group", "label"], all: [texts["dashboard", "all"]],
        choices: (groups.map { (GroupChoice($0.code), $0.name) } + [(GroupChoice(nil), BeneficiaryGroup.notStated)])
          .map { FormChoice(code: $0.written, label: $1[language], chosen: $0 == filter.group) }, groups: []),
    ]
    notes = filter.group == nil ? [] : [texts["group", "dashboard"]]
    languages = language == .arabic ? [] : [language.rawValue]
    chosen = filter.isCloser || (everything && filter.department != nil)
  }
}
