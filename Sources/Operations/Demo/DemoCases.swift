import Collector
import Surveys
import Vocabulary
import Workflow

/// All requests of a demo association, day after day; no more than one day's are in memory.
public struct DemoCases: Sequence, Sendable {
  let association: DemoAssociation

  public func makeIterator() -> Iterator { Iterator(association) }

  public struct Iterator: IteratorProtocol {
    private let association: DemoAssociation
    private var dice: SeededGenerator
    private var day: Day
    /// The cases of the last day made, the next one last.
    private var batch: [DemoCase] = []
    /// How many people are known by now.
    private var known = 0

    init(_ association: DemoAssociation) {
      self.association = association
      dice = SeededGenerator(seed: association.seed, stream: 0)
      day = association.days.lowerBound
    }

    public mutating func next() -> DemoCase? {
      while batch.isEmpty && day < association.days.upperBound {
        if let entry = association.calendar[day], entry.isOpen { batch = cases(on: entry).reversed() }
        day = day.adding(days: 1)
      }
      return batch.popLast()
    }

    private mutating func cases(on entry: OfficeCalendar.Entry) -> [DemoCase] {
      var made: [DemoCase] = []
      for desk in association.desks {
        let busy = desk.plan.season.factor(on: entry) * entry.load
        for _ in 0..<dice.count(mean: desk.plan.monthly / DemoPlan.workingDays * busy) {
          if let one = nextCase(at: desk, on: entry) { made.append(one) }
        }
      }
      return made
    }

    /// One request that comes in on the day; nil where it was completed before the association's first month.
    private mutating func nextCase(at desk: DemoDesk, on entry: OfficeCalendar.Entry) -> DemoCase? {
      let received = dice.moment(in: entry)
      let completed = association.completion(of: received, at: desk, on: entry, using: &dice)
      if let completed, completed.day < association.firstDay { return nil }
      let isNew = known == 0 || dice.chance(DemoPlan.newcomers)
      let person = DemoPerson(isNew ? known : dice.number(below: known), seed: association.seed)
      if isNew { known += 1 }
      let request = Request(
        id: Identifier(using: &dice), beneficiary: person.id, department: desk.service.department,
        service: desk.service.code, channel: desk.channel(using: &dice), received: received,
        stage: completed.map { .completed(at: $0) } ?? .received)
      let (invitation, acceptance) = association.echo(of: request, by: person, at: desk, using: &dice)
      return DemoCase(
        beneficiary: isNew ? person.beneficiary : nil, request: request, invitation: invitation,
        response: acceptance?.response, callBack: acceptance?.callBack)
    }
  }
}

extension DemoAssociation {
  /// When a request received on a day is completed; nil while it is still open.
  func completion(
    of received: Moment, at desk: DemoDesk, on entry: OfficeCalendar.Entry, using dice: inout SeededGenerator
  ) -> Moment? {
    let (least, mean) = desk.plan.wait
    let usual = mean * desk.department.waitPart(monthsAgo: monthsAgo(entry))
    let wait = least + max(0, usual - least) * dice.skewed()
    if wait < 0.5 { return dice.moment(in: entry, from: received.secondOfDay) }
    guard let delivery = calendar.open(from: entry.day.adding(days: Int(wait.rounded(.up)))) else { return nil }
    return dice.moment(in: delivery)
  }

  /// What a request gives rise to: an invitation once it is completed, and the answer, where there is one.
  func echo(
    of request: Request, by person: DemoPerson, at desk: DemoDesk, using dice: inout SeededGenerator
  ) -> (Invitation?, Acceptance?) {
    guard let completed = request.completed, let entry = calendar[completed.day] else { return (nil, nil) }
    let questionnaire = questionnaire(on: entry)
    let id = InvitationID(using: &dice)
    let draw = questionnaire.rotation.isEmpty ? nil : questionnaire.draw(by: dice.next())
    guard
      let invitation = try? Invitation(
        id, for: request, of: person.group, with: questionnaire, draw: draw, at: completed)
    else { return (nil, nil) }
    let share = desk.department.answering + DemoPlan.answeringOffset(of: request.channel) + 0.015 * person.mood
    let answered = completed.adding(seconds: Self.delay(using: &dice))
    guard dice.chance(share), answered < today.start else { return (invitation, nil) }
    let modes = DemoPlan.modes(of: request.channel)
    let mode = dice.place(weighted: modes.map(\.weight)).map { modes[$0].mode } ?? .ownPhone
    let opinion = DemoOpinion(
      person: person, desk: desk, days: completed.day.number - request.received.day.number,
      monthsAgo: monthsAgo(entry), calendarMonth: entry.month, mode: mode, using: &dice)
    let asked = invitation.asked(of: questionnaire)
    let fields = opinion.fields(for: asked.questions, using: &dice)
    guard let sheet = try? AnswerSheet(reading: fields, for: asked),
      let acceptance = try? invitation.accept(sheet, as: Identifier(using: &dice), at: answered, mode: mode)
    else { return (invitation, nil) }
    return (invitation.spent, acceptance)
  }

  /// Seconds from an invitation to its answer: most people answer soon, some after many days.
  private static func delay(using dice: inout SeededGenerator) -> Int64 {
    let draw = dice.skewed()
    let (mean, most) = DemoPlan.answerDays
    let days = mean * draw * draw / 1.5
    return 60 + Int64((days < most ? days : most * dice.fraction()) * 86_400)
  }
}

extension Invitation {
  /// The same invitation once it is answered.
  fileprivate var spent: Invitation {
    Invitation(
      id: id, request: request, department: department, service: service, channel: channel, survey: survey,
      issued: issued, expires: expires, answered: true, group: group)
  }
}
