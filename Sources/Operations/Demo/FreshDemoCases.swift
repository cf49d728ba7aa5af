import Collector
import Surveys
import Vocabulary
import Workflow

/// Requests of known people that were completed just now, each with a link to be answered: for trials and load tests.
public struct FreshDemoCases: Sequence, Sendable {
  let association: DemoAssociation
  let count: Int
  let now: Moment
  let stream: UInt64

  public func makeIterator() -> Iterator { Iterator(self) }

  public struct Iterator: IteratorProtocol {
    private let association: DemoAssociation
    private let now: Moment
    private let weights: [Double]
    private var left: Int
    private var dice: SeededGenerator

    init(_ cases: FreshDemoCases) {
      association = cases.association
      now = cases.now
      weights = association.desks.map(\.plan.monthly)
      left = cases.count
      dice = SeededGenerator(seed: ~association.seed, stream: cases.stream)
    }

    public mutating func next() -> DemoCase? {
      guard left > 0, let place = dice.place(weighted: weights) else { return nil }
      left -= 1
      let desk = association.desks[place]
      let person = DemoPerson(dice.number(below: DemoPlan.knownPeople), seed: association.seed)
      let request = Request(
        id: Identifier(using: &dice), beneficiary: person.id, department: desk.service.department,
        service: desk.service.code, channel: desk.channel(using: &dice),
        received: desk.reception(before: now, using: &dice), stage: .completed(at: now))
      let invitation = try? Invitation(
        Identifier(using: &dice), for: request, of: person.group, with: association.questionnaire,
        draw: association.questionnaire.rotation.isEmpty ? nil : association.questionnaire.draw(by: dice.next()),
        at: now)
      return DemoCase(beneficiary: nil, request: request, invitation: invitation, response: nil, callBack: nil)
    }
  }
}

extension DemoDesk {
  /// When a request came in that is completed now: on a working day before today, in the office hours.
  fileprivate func reception(before now: Moment, using dice: inout SeededGenerator) -> Moment {
    let (least, mean) = plan.wait
    let days = Int((least + max(0, mean - least) * dice.skewed()).rounded(.up))
    let latest = now.day.adding(days: -max(1, days))
    let open = (0..<14).lazy.map { OfficeCalendar.Entry(latest.adding(days: -$0)) }.first(where: \.isOpen)
    return open.map { dice.moment(in: $0) } ?? latest.start
  }
}
