import Analytics
import Tally

/// A text of the reports that both key files must have, with what it is given to say.
///
/// Beside these, every indicator of a definition needs its `indicator.CODE.name` and `indicator.CODE.about`.
enum TextKey: String, CaseIterable, Sendable {
  case title = "report.title", period = "report.period", right = "report.right", whole
  case sectionSummary = "section.summary", sectionIndicators = "section.indicators"
  case sectionComparison = "section.comparison", sectionScale = "section.scale"
  case sectionDepartments = "section.departments", sectionTrend = "section.trend", sectionMethod = "section.method"
  case introIndicators = "intro.indicators", introComparison = "intro.comparison", introScale = "intro.scale"
  case introDepartments = "intro.departments", introTrend = "intro.trend"
  case headIndicator = "head.indicator", headValue = "head.value", headInterval = "head.interval", headN = "head.n"
  case headDepartment = "head.department", headMonth = "head.month", headVariation = "head.variation"
  case headOutside = "head.outside", tableOpen = "table.open"
  case sectionAsked = "section.asked", introAsked = "intro.asked", askedTitle = "asked.title"
  case askedDescription = "asked.description", askedReasons = "asked.reasons", askedPlaces = "asked.places"
  case askedNote = "asked.note"
  case stageEnded = "asked.ended", stageAsked = "asked.issued", stageHanded = "asked.handed"
  case stageDelivered = "asked.delivered", stageReplied = "asked.answered"
  case headStage = "head.asked-stage", headShare = "head.asked-share", headReason = "head.asked-reason"
  case answers = "count.answers", invitations = "count.invitations", answered = "count.answered"
  case outside = "count.outside", fewer = "count.fewer", fewerInvitations = "count.fewer-invitations"
  case protectedCount = "protected"
  case good = "beside.good", rated = "beside.rated"
  case partly = "beside.partly", mean = "beside.mean", incomplete = "beside.incomplete"
  case ordinary = "variation.ordinary", improving = "variation.improving", concerning = "variation.concerning"
  case unknown = "variation.unknown", provisional = "variation.provisional"
  case openLinks = "variation.open-links"
  case trendTitle = "chart.trend.title", trendDescription = "chart.trend.description"
  case comparisonTitle = "chart.comparison.title", comparisonDescription = "chart.comparison.description"
  case scaleTitle = "chart.scale.title", scaleDescription = "chart.scale.description"
  case trendNone = "trend.none"
  case breakWordingMark = "break.wording.mark", breakWording = "break.wording"
  case breakModeMark = "break.mode.mark", breakMode = "break.mode", breakBefore = "break.before"
  case headCentre = "head.centre", headLimits = "head.limits"
  case oldest = "chart.oldest", newest = "chart.newest", centre = "chart.centre", limits = "chart.limits"
  case chartWhole = "chart.whole", baseAnswers = "chart.base.answers", baseInvitations = "chart.base.invitations"
  case point = "chart.point"
  case said, saidFew = "said.few", saidNone = "said.none"
  case heard, heardFew = "heard.few", heardNone = "heard.none", heardOpen = "heard.open-links"
  case changedImproving = "changed.improving", changedConcerning = "changed.concerning"
  case changedOrdinary = "changed.ordinary", changedUnknown = "changed.unknown"
  case methodShare = "method.share", methodMean = "method.mean", methodNPS = "method.nps", methodRate = "method.rate"
  case methodVariation = "method.variation", methodHidden = "method.hidden", methodOutside = "method.outside"
  case methodVersions = "method.versions", methodUngraded = "method.ungraded"
  case methodSetAside = "method.set-aside", methodSetAsideNone = "method.set-aside.none"
  case explainDays = "explain.days", explainAnswered = "explain.answered", explainGood = "explain.good"
  case explainRated = "explain.rated", explainGroups = "explain.groups", explainLeftOut = "explain.left-out"
  case explainNothingLeftOut = "explain.nothing-left-out", explainNumber = "explain.number"
  case explainMean = "explain.mean", explainBeside = "explain.beside", explainSources = "explain.sources"
  case explainShown = "explain.shown", explainHidden = "explain.hidden", explainNone = "explain.none"
  case explainMonths = "explain.months", explainVerdict = "explain.verdict", explainMethods = "explain.methods"

  /// Whether the text has a form for each kind of number.
  var isCounted: Bool {
    switch self {
    case .answers, .invitations, .answered, .outside, .fewer, .fewerInvitations, .methodUngraded, .methodSetAside: true
    default: false
    }
  }

  /// The places that the text must have, no more and no less; a counted text has `{count}` where its form does not say it.
  var places: Set<String> {
    switch self {
    case .period: ["from", "to"]
    case .partly: ["share", "answer"]
    case .good, .rated: ["part"]
    case .mean: ["mean", "most", "lower", "upper"]
    case .provisional, .methodVariation: ["months"]
    case .trendTitle: ["indicator", "place"]
    case .askedTitle: ["period"]
    case .trendDescription: ["indicator", "place", "first", "last", "latest"]
    case .incomplete: ["indicators"]
    case .comparisonTitle: ["indicator", "month"]
    case .scaleTitle: ["month"]
    case .centre, .chartWhole: ["value"]
    case .limits: ["lower", "upper"]
    case .point: ["of", "value", "base"]
    case .said: ["month", "value", "answers", "lower", "upper", "confidence"]
    case .saidFew: ["month", "fewer"]
    case .saidNone: ["month"]
    case .heard: ["invitations", "answered", "rate"]
    case .heardFew: ["fewer"]
    case .changedImproving, .changedConcerning: ["indicator", "places"]
    case .methodShare: ["confidence"]
    case .methodHidden: ["least", "fewer"]
    case .methodVersions: ["versions"]
    case .breakWording, .breakMode: ["month"]
    case .breakBefore: ["month", "value"]
    case .explainDays: ["from", "to"]
    case .explainGood: ["part", "answers"]
    case .explainRated: ["part", "invitations"]
    case .explainGroups: ["promoters", "passives", "detractors"]
    case .explainShown: ["value", "lower", "upper", "confidence"]
    case .explainHidden: ["fewer"]
    case .explainNone: ["none"]
    case .explainMonths: ["shown", "months"]
    case .explainVerdict: ["reading", "signal"]
    default: isCounted ? ["count"] : []
    }
  }

  /// The two texts of a measure.
  static func name(of measure: Measure) -> String { "indicator.\(measure.rawValue).name" }
  static func about(_ measure: Measure) -> String { "indicator.\(measure.rawValue).about" }

  /// What a group of lines speaks of.
  static func theme(_ theme: Measure.Theme) -> String { "theme.\(theme.rawValue)" }

  /// The name of a step of a computation, and what a sign of the control chart says.
  static func step(_ name: FormulaStep.Name) -> String { "explain.step.\(name.rawValue)" }
  static func signal(_ signal: String) -> String { "explain.signal.\(signal)" }

  /// The name of a reason for which an answer is set aside.
  static func reason(_ code: String) -> String { "aside.\(code)" }

  /// Every text that is needed whatever a definition's measures are.
  static var always: [String] {
    allCases.map(\.rawValue) + Measure.Theme.allCases.map(theme) + FormulaStep.Name.allCases.map(step)
      + AsideReasons.allCases.map { reason($0.code) } + XmRChart.Signal.allCases.map { signal($0.rawValue) }
  }
}
