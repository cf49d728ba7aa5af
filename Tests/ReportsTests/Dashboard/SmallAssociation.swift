import Surveys
import Tally
import Vocabulary

@testable import Reports

/// An association of small departments, services and channels over four months, in which many are few.
struct SmallAssociation {
  static let services = ["repair": ["roof", "wall", "paint"], "housing": ["grant", "loan"], "research": ["visit"]]
  static let channels: [Channel] = [.phone, .website, .interview]
  static let groups: [GroupCode?] = [nil, code("elderly"), code("disability"), code("low-income")]

  private(set) var answers = AnswerCounts()
  /// Everybody in it was asked on the day of his answer, and two thirds answered.
  private(set) var invitations = InvitationCounts()
  /// Who answered where: what is to be kept.
  private(set) var people: [DashboardPlace: Int] = [:]

  init(_ seed: UInt64, first: Day) {
    var draws = Draws(state: seed)
    let most = Int.random(in: 2...50, using: &draws)
    var asked = 0
    for (department, services) in Self.services.sorted(by: { $0.key < $1.key }) {
      for _ in 0..<Int.random(in: 0...(most * 4), using: &draws) {
        let service = services[draws.place(Array([6, 2, 1].prefix(services.count)))]
        let channel = Self.channels[draws.place([6, 3, 1])]
        let group = Self.groups[draws.place([5, 3, 2, 1])]
        let day = first.adding(days: Int.random(in: 0..<120, using: &draws))
        let stratum = Stratum(
          day: day, department: code(department), service: code(service), channel: channel, mode: .ownPhone,
          survey: "service-served/1", group: group)
        answers.add(GivenAnswer(code("Q1"), draws.place([0, 4, 3, 2, 1, 1])), in: stratum)
        guard let month = CivilMonth(containing: day, calendar: .gregorian),
          let part = CivilMonth(containing: day, calendar: .ummAlQura)
        else { continue }
        let place = DashboardPlace(
          month: month, part: part, department: code(department), service: code(service), channel: channel,
          group: group)
        people[place, default: 0] += 1
        asked += 1
        for stage in InvitationCell.Stage.allCases where stage == .issued || !asked.isMultiple(of: 3) {
          invitations.add(
            InvitationCell(
              issued: day, department: code(department), service: code(service), channel: channel, group: group,
              stage: stage))
        }
      }
    }
  }

  func figures(_ month: CivilMonth) -> MonthlyFigures {
    MonthlyFigures(
      month: month, association: LocalizedText(ar: "ج", en: "A"),
      departments: Dictionary(
        uniqueKeysWithValues: Self.services.keys.map { (code($0), LocalizedText(ar: $0, en: $0)) }), answers: answers,
      invitations: invitations, questionnaires: SampleQuestionnaires.byReference, asides: AsideCounts())
  }

  /// The ways in which a period can be narrowed to a group.
  static func groupFilters(of period: CivilPeriod) -> [DashboardFilter] {
    ([nil] + services.keys.sorted().map { Optional.some($0) }).flatMap { department in
      groups.map { DashboardFilter(period, department: department.map { code($0) }, group: GroupChoice($0)) }
    }
  }

  /// Every way in which a period can be narrowed, but to a group.
  static func filters(of period: CivilPeriod) -> [DashboardFilter] {
    let places: [(DepartmentCode?, ServiceCode?)] =
      [(nil, nil)]
      + services.sorted { $0.key < $1.key }.flatMap { department, services in
        [(code(department), nil)] + services.map { (code(department), code($0)) }
      }
    return places.flatMap { department, service in
      ([nil] + channels.map(Optional.some)).map {
        DashboardFilter(period, department: department, service: service, channel: $0)
      }
    }
  }
}
