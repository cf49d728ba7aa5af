import Surveys
import Vocabulary

/// What one person thinks of one service, and how it becomes answers: a mood that colours all of them, and a little chance.
struct DemoOpinion {
  private let desk: DemoDesk
  private let days: Int
  private let monthsAgo: Int
  private let calendarMonth: Int
  /// How much higher than the department's level the person is disposed to judge this time.
  private let disposition: Double
  /// Chance in the answer to the overall question, which what the person writes and wishes agrees with.
  private let overallChance: Double
  private let group: GroupCode?

  init(
    person: DemoPerson, desk: DemoDesk, days: Int, monthsAgo: Int, calendarMonth: Int, mode: Mode,
    using dice: inout SeededGenerator
  ) {
    self.desk = desk
    group = person.group
    self.days = days
    self.monthsAgo = monthsAgo
    self.calendarMonth = calendarMonth
    let delay = min(2, Double(days) / (desk.plan.wait.mean + 1) - 1)
    disposition =
      DemoPlan.personPart * person.mood + DemoPlan.visitPart * dice.normal() - DemoPlan.impatience * delay
      + (mode == .phoneInterview ? DemoPlan.kindnessOnThePhone : 0)
    overallChance = DemoPlan.questionPart * dice.normal()
  }

  /// The form as the person sends it: skipped questions are left out, but never all of them.
  func fields(for questions: [Question], using dice: inout SeededGenerator) -> [String: [String]] {
    var fields: [String: [String]] = [:]
    let obstacles = named(using: &dice)
    for question in questions where !dice.chance(DemoPlan.skipping) {
      fields[question.code.text] = values(for: question, obstacles: obstacles, using: &dice)
    }
    if fields.isEmpty, let first = questions.first(where: { $0.scale != nil }) {
      fields[first.code.text] = values(for: first, obstacles: obstacles, using: &dice)
    }
    return fields
  }

  /// Whether the person is content on the whole.
  private var isPleased: Bool { height(of: .satisfaction) + overallChance > 0 }

  /// How far above the edge between a favourable answer and another the person stands.
  private func height(of indicator: Indicator?) -> Double {
    disposition + desk.department.level(of: indicator, monthsAgo: monthsAgo, calendarMonth: calendarMonth)
      - DemoPlan.hardship(of: indicator, for: group)
  }

  private func values(
    for question: Question, obstacles: [DemoPlan.Theme], using dice: inout SeededGenerator
  ) -> [String]? {
    switch question.form {
    case .scale(let scale), .recommend(let scale):
      if let unknown = dice.element(of: scale.options.filter(\.outsideBase)), dice.chance(DemoPlan.notKnowing) {
        return [String(unknown.code)]
      }
      let chance = question.indicator == .satisfaction ? overallChance : DemoPlan.questionPart * dice.normal()
      let height = height(of: question.indicator) + chance
      return scale.graded.isEmpty ? nil : [String(scale.graded[scale.place(at: height)].code)]
    case .chips(let options, let most):
      guard dice.chance(DemoPlan.naming) else { return nil }
      let codes = obstacles.map(\.rawValue).filter { code in options.contains { $0.code == code } }
      return codes.prefix(most).map(String.init)
    case .openText(let limit):
      guard dice.chance(isPleased ? DemoPlan.commenting.pleased : DemoPlan.commenting.displeased) else { return nil }
      return comment(on: obstacles, using: &dice).map { [String($0.prefix(limit))] }
    case .choice(let options):
      // Who answered: mostly the person himself, who stands first.
      let chosen = dice.chance(DemoPlan.answeringHimself) ? options.first : dice.element(of: options)
      return chosen.map { [String($0.code)] }
    case .yesNo(let options): return dice.element(of: options).map { [String($0.code)] }
    case .number(let range): return [String(range.least + dice.number(below: range.most - range.least + 1))]
    case .date, .statement: return nil
    case .callBack(let options):
      let wish = dice.chance(isPleased ? DemoPlan.callBacks.pleased : DemoPlan.callBacks.displeased)
      let no = options.first { $0.code != AnswerSheet.yes }
      return wish ? [String(AnswerSheet.yes)] : no.map { [String($0.code)] }
    }
  }

  /// One or two things to improve, the most pressing first.
  private func named(using dice: inout SeededGenerator) -> [DemoPlan.Theme] {
    var weights = desk.department.obstacleWeights(monthsAgo: monthsAgo)
    var themes: [DemoPlan.Theme] = []
    for _ in 0..<(dice.chance(0.4) ? 2 : 1) {
      guard let place = dice.place(weighted: weights) else { break }
      themes.append(DemoPlan.Theme.allCases[place])
      weights[place] = 0
    }
    return themes
  }

  /// Praise, a wish of somebody content, or a complaint; whoever complains writes about what he named.
  private func comment(on obstacles: [DemoPlan.Theme], using dice: inout SeededGenerator) -> String? {
    let praises = isPleased && dice.chance(DemoPlan.praising)
    let wishes = obstacles.filter { !isPleased || DemoPlan.wishedByTheContent.contains($0) }
    let theme = praises ? dice.element(of: DemoPlan.Theme.allCases) : wishes.first ?? .other
    let bank = praises ? CommentBank.praise : CommentBank.complaints
    let usable = desk.department.voices.flatMap { voice in theme.flatMap { bank[voice]?[$0] } ?? [] }.compactMap {
      CommentBank.filled($0, service: desk.plan.name.ar, department: desk.department.name.ar, days: days)
    }
    return dice.element(of: usable)
  }
}

extension Scale {
  /// The place among the graded options, best first, of an opinion so far above the edge of the favourable ones.
  func place(at height: Double) -> Int {
    let last = graded.count - 1
    if height > 0 { return min(last, max(0, favourable - 1 - Int(height / (1.4 / Double(max(1, favourable)))))) }
    let step = 2.4 / Double(max(1, last - favourable + 2))
    return max(0, min(last, favourable + Int(-height / step)))
  }
}
