import Analytics
import Surveys
import Tally
import Vocabulary

extension HeardFigures.Weighted {
  /// Post-stratified by service to the invitations issued; services with few answers are taken together.
  ///
  /// The department's number stands beside it, and whoever knows the invitations could work out how many are satisfied in
  /// each of two levels. So services are told apart only where no block of the month holds people of both.
  ///
  /// Nil where a version was answered that does not ask everybody: its invitations are of people without this opinion.
  init?(of sources: DepartmentSources, asked: [ServiceCode: Int], under thresholds: Thresholds) {
    let tally = SatisfactionByService(sources)
    let whole = tally.shares.values.reduce(Share(0, of: 0), +)
    guard tally.isAskedOfAll, whole.whole >= thresholds.leastN,
      let levels = ServiceLevels(tally, asked: asked, least: thresholds.leastN)
    else { return nil }
    var cells: [WeightedCell] = []
    var totals: [String: Double] = [:]
    for (place, services) in levels.sets.enumerated() {
      let share = services.compactMap { tally.shares[$0] }.reduce(Share(0, of: 0), +)
      let level = ["service": String(place)]
      cells.append(WeightedCell(level, value: 1, count: share.part))
      cells.append(WeightedCell(level, value: 0, count: share.whole - share.part))
      totals[String(place)] = services.reduce(0) { $0 + Double(asked[$1, default: 0]) }
    }
    self.init(
      cells, to: PopulationMargin("service", totals), counted: whole.value, confidence: thresholds.confidence)
  }

  /// Post-stratified to a margin; nil where the cells cannot be weighted to it.
  init?(_ cells: [WeightedCell], to margin: PopulationMargin, counted: Double?, confidence: Double) {
    guard let counted, let weighting = try? Weighting(postStratifying: cells, to: margin), let mean = weighting.mean,
      let interval = weighting.interval(confidence: confidence)
    else { return nil }
    self.counted = counted
    weighted = mean
    lower = interval.lower
    upper = interval.upper
  }
}

/// The services of a department that weighting may tell apart, each set of them one level.
private struct ServiceLevels {
  /// In the order of their codes.
  let sets: [[ServiceCode]]

  /// Nil where several services come to one level: then there is nothing to weight.
  init?(_ tally: SatisfactionByService, asked: [ServiceCode: Int], least: Int) {
    var sets = Set(tally.shares.keys).union(asked.keys).sorted().map { Set([$0]) }
    let services = sets.count
    func join(_ together: (Set<ServiceCode>) -> Bool) {
      let joined = sets.filter(together).reduce(into: Set<ServiceCode>()) { $0.formUnion($1) }
      sets = sets.filter { !together($0) } + (joined.isEmpty ? [] : [joined])
    }
    func answers(_ services: Set<ServiceCode>) -> Int {
      services.reduce(0) { $0 + (tally.shares[$1]?.whole ?? 0) }
    }
    func invitations(_ services: Set<ServiceCode>) -> Int { services.reduce(0) { $0 + asked[$1, default: 0] } }
    func isEmpty(_ services: Set<ServiceCode>) -> Bool { answers(services) == 0 || invitations(services) == 0 }
    for block in NestedBlocks(tally.people, threshold: least).blocks {
      let inside = Set(block.compactMap { $0.dropFirst(2).first.flatMap { ServiceCode($0) } })
      join { !$0.isDisjoint(with: inside) }
    }
    join(isEmpty)
    while let empty = sets.first(where: isEmpty) {
      let others = sets.filter { $0 != empty }
      guard let smallest = others.min(by: { (answers($0), $0.sorted()[0]) < (answers($1), $1.sorted()[0]) }) else {
        return nil
      }
      join { $0 == empty || $0 == smallest }
    }
    guard sets.count > 1 || services == 1 else { return nil }
    self.sets = sets.map { $0.sorted() }.sorted { $0[0] < $1[0] }
  }
}

/// The satisfied of a department in the month, service by service.
private struct SatisfactionByService {
  private(set) var shares: [ServiceCode: Share] = [:]
  /// How many answered, by department, part of the month, service and channel: the keys by which the dashboard divides it.
  private(set) var people: [[String]: Int] = [:]
  /// Whether everybody was asked, as far as the answers show.
  let isAskedOfAll: Bool

  init(_ sources: DepartmentSources) {
    let days = sources.figures.month.days
    let gradings = sources.figures.questionnaires.mapValues { questionnaire in
      Dictionary(
        questionnaire.questions.compactMap { question in
          question.indicator == .satisfaction ? Grading(question).map { (question.code, $0) } : nil
        }, uniquingKeysWith: { first, _ in first })
    }
    var asked = AskedMeasures(sources.figures.questionnaires)
    for (stratum, counts) in sources.figures.answers.strata
    where stratum.department == sources.department && days.contains(stratum.day) {
      asked.add(stratum.survey, in: stratum.department)
      for (given, number) in counts.counts {
        guard let grading = gradings[stratum.survey]?[given.question], let place = grading.places[given.answer]
        else { continue }
        let share = Share(place < grading.favourable ? number : 0, of: number)
        shares[stratum.service] = (shares[stratum.service] ?? Share(0, of: 0)) + share
        let part = CivilMonth(containing: stratum.day, calendar: .ummAlQura)?.description ?? ""
        people[[stratum.department.text, part, stratum.service.text, stratum.channel.rawValue], default: 0] += number
      }
    }
    isAskedOfAll = asked.wasEverybodyAsked(.satisfaction)
  }
}
