import Collector
public import Reports
import Storage
import Surveys
import Tally
public import Vocabulary
import Workflow

extension Engine {
  /// A department's improvement report of a month, from the counts as they stand now.
  ///
  /// Throws `ActionRefusal.unknownDepartment` where there is no such department.
  public func departmentReport(
    _ department: DepartmentCode, month: CivilMonth, under definition: DepartmentDefinition
  ) async throws -> DepartmentReport {
    let today = world.now().day
    return try await store.read { ledger in
      let sources = try ledger.sources(of: department, month: month, on: today, under: definition)
      return DepartmentReport(of: sources, under: definition)
    }
  }
}

extension Ledger {
  /// What a department's report is made from.
  func sources(
    of department: DepartmentCode, month: CivilMonth, on today: Day, under definition: DepartmentDefinition
  ) throws -> DepartmentSources {
    try requireDepartment(department)
    let actions = try toldActions(of: department, in: month.days)
    let figures = try figures(
      of: month, on: definition.days(upTo: month).following(actions, in: month.calendar), counted: today)
    return DepartmentSources(
      figures: figures, department: department,
      services: Dictionary(
        try services().filter { $0.department == department }.map { ($0.code, $0.name) },
        uniquingKeysWith: { first, _ in first }),
      pairs: try pairCounts(on: definition.driverDays(upTo: month)),
      completions: try completionCounts(on: month.days),
      remarks: try comments(on: month.days)[department, default: []].map { Remark($0, among: figures.questionnaires) },
      names: try namesAtWork(), actions: actions,
      groups: try reportedGroups(), isOver: month.isOver(on: today))
  }

  /// The actions that a report of some days tells of, of a department or of all.
  func toldActions(of department: DepartmentCode? = nil, in days: Range<Day>) throws -> [ReportedAction] {
    try actions(of: department).map { try ReportedAction($0) }.filter { $0.isTold(in: days) }
  }

  /// The groups that a report tells apart, those who state none last.
  func reportedGroups() throws -> [NamedGroup] {
    try beneficiaryGroups().map { NamedGroup(code: $0.code, name: $0.name) }
      + [NamedGroup(code: nil, name: BeneficiaryGroup.notStated)]
  }

  /// The counts of some days, with what is needed to read them. The answers of other months are summed by month, of the month's
  /// own calendar; where both calendars are wanted, all of them by the days that lie in one month of either.
  ///
  /// - Parameter today: the day on which they are counted; response rates whose links are open on it are not final.
  func figures(
    of month: CivilMonth, on days: Range<Day>, counted today: Day, inBothCalendars: Bool = false
  ) throws -> MonthlyFigures {
    let byDay = inBothCalendars ? days.lowerBound..<days.lowerBound : month.days
    let calendars = inBothCalendars ? CivilCalendar.allCases : [month.calendar]
    var together = byDay
    func summed(_ day: Day) -> Day {
      if byDay.contains(day) { return day }
      if !together.contains(day) { together = day.daysOfSameMonth(in: calendars) }
      return together.lowerBound
    }
    return MonthlyFigures(
      month: month,
      association: try associationName() ?? LocalizedText(ar: "الجمعية", en: "The association"),
      departments: Dictionary(uniqueKeysWithValues: try departments().map { ($0.code, $0.name) }),
      answers: try answerCounts(on: days, summed: summed), invitations: try invitationCounts(on: days),
      questionnaires: Dictionary(uniqueKeysWithValues: try questionnaires().map { ($0.reference, $0) }),
      askings: try askingCounts(on: month.days),
      notAskedReasons: NotAsked.allCases.map { NotAskedReason(code: $0.rawValue, name: $0.words) },
      asides: try asideCounts(on: days), openSince: Invitation.openSince(on: today))
  }
}

extension Day {
  /// The days that lie in the same month of each calendar: this one alone where one of them has none.
  fileprivate func daysOfSameMonth(in calendars: [CivilCalendar]) -> Range<Day> {
    let months = calendars.map { CivilMonth(containing: self, calendar: $0)?.days ?? self..<adding(days: 1) }
    return months.dropFirst().reduce(months[0]) { $0.clamped(to: $1) }
  }
}

extension Remark {
  /// A comment with whether the overall answer beside it was a good one.
  init(_ comment: KeptComment, among questionnaires: [String: Questionnaire]) {
    let questionnaire = questionnaires[comment.survey]
    let overall = questionnaire?.questions.first { $0.indicator == .satisfaction }
    let sheet = questionnaire.flatMap { try? AnswerSheet(shorthand: comment.answers, for: $0) }
    guard let overall, let scale = overall.scale, case .choice(let code)? = sheet?.answers[overall.code],
      scale.option(code)?.outsideBase == false
    else {
      self.init(comment.words, isPleased: nil)
      return
    }
    self.init(comment.words, isPleased: scale.favourableCodes.contains(code))
  }
}
