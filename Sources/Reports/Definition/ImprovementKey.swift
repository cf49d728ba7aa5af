/// A text of the department's improvement report or of the board's page, from `texts/improvement.*.yaml`.
enum ImprovementKey: String, CaseIterable, Sendable {
  case departmentTitle = "department.title", departmentRight = "department.right"
  case boardTitle = "board.title", boardRight = "board.right"
  case sectionHeard = "section.heard", sectionIndicators = "section.own-indicators", sectionSpread = "section.spread"
  case sectionCharts = "section.charts", sectionDrivers = "section.drivers", sectionVoices = "section.voices"
  case sectionActions = "section.actions", sectionShared = "section.shared"
  case sectionLines = "section.lines", sectionFunnel = "section.funnel", sectionSaidDid = "section.said-did"
  case sectionPolicy = "section.policy", sectionTrust = "section.trust", sectionSeries = "section.series"
  case seriesNote = "series.note"
  case introHeard = "intro.heard", introIndicators = "intro.own-indicators", introSpread = "intro.spread"
  case introCharts = "intro.charts", introDrivers = "intro.drivers", introVoices = "intro.voices"
  case introActions = "intro.actions", introFunnel = "intro.funnel", introSaidDid = "intro.said-did"
  case introPolicy = "intro.policy"
  // Sentences: what was said, what changed, what to try.
  case said = "own.said", saidFew = "own.said.few", saidNone = "own.said.none"
  case betterSince = "own.better.since", better = "own.better", lookSince = "own.look.since", look = "own.look"
  case betterSinceAlso = "own.better.since.also", lookSinceAlso = "own.look.since.also"
  case both = "own.both", ordinary = "own.ordinary", unknown = "own.unknown"
  case tryLook = "try.look", tryDriver = "try.driver", tryObstacle = "try.obstacle", tryKeep = "try.keep"
  case tryListen = "try.listen"
  // Whom we heard.
  case stageCompleted = "stage.completed", stageIssued = "stage.issued"
  case stageAnswered = "stage.answered", headStage = "head.stage", headShare = "head.share"
  case headService = "head.service", headChannel = "head.channel", headAnswered = "head.answered"
  case stagesTitle = "stages.title", stagesDescription = "stages.description"
  case coverageServices = "coverage.services", coverageChannels = "coverage.channels"
  case coveragePartial = "coverage.partial", methodCloser = "note.closer"
  case weighted = "weighted.shown", weightedNone = "weighted.none"
  // Indicators.
  case target = "target.shown", assuranceMet = "assurance.met", assuranceMissed = "assurance.missed"
  case assuranceHit = "assurance.hit-and-miss", usual = "usual.shown", usualUnknown = "usual.unknown"
  case spreadTitle = "spread.title", spreadDescription = "spread.description"
  case spreadBest = "spread.best", spreadMiddle = "spread.middle", spreadLowest = "spread.lowest", mark = "mark.shown"
  case otherMonths = "months.others", otherMonthsNote = "months.note", headPriority = "head.priority"
  // What matters most.
  case driversBase = "drivers.base", driversFew = "drivers.few", driversTitle = "drivers.title"
  case driversDescription = "drivers.description", headImportance = "head.importance"
  case headCorrelation = "head.correlation", headPerformance = "head.performance", headField = "head.field"
  case keepStrong = "field.keep-strong", improveFirst = "field.improve-first"
  case possibleOverinvestment = "field.possible-overinvestment", lowPriority = "field.low-priority"
  // Voices.
  case comments = "count.comments", fewerComments = "count.fewer-comments", voicesBase = "voices.base"
  case voicesFew = "voices.few", voicesNone = "voices.none", themesTitle = "themes.title", headTheme = "head.theme"
  case headComments = "head.comments", obstaclesTitle = "obstacles.title", goodTitle = "voices.good"
  case wishesTitle = "voices.wishes", quotesNone = "voices.no-quotes"
  // Actions and their effect.
  case actionsNone = "actions.none", actionFinding = "action.finding", actionCause = "action.cause"
  case actionOwner = "action.owner", actionDates = "action.dates"
  case actionDatesShown = "action.dates.shown", actionMeasure = "action.measure", actionState = "action.state"
  case statePlanned = "state.planned", stateRunning = "state.running", stateEnded = "state.ended"
  case stateWithdrawn = "state.withdrawn", verdictImproved = "verdict.improved"
  case verdictNoClearChange = "verdict.no-clear-change", verdictAnotherLook = "verdict.another-look"
  case effect = "effect.shown", effectSeries = "effect.series", effectNone = "effect.none"
  case effectBroken = "effect.broken", effectRange = "effect.range", effectSeriesBelow = "effect.series.below"
  case effectFewBefore = "effect.few-before", effectFewSince = "effect.few-since"
  case effectBrokenNear = "effect.broken-near", effectRangeChance = "effect.range.chance"
  // What went well.
  case sharedImproved = "shared.improved", sharedTarget = "shared.target", sharedAction = "shared.action"
  case sharedPraised = "shared.praised", sharedNone = "shared.none"
  // Notes on the method.
  case methodDefinition = "note.definition", methodWeighted = "note.weighted", methodUsual = "note.usual"
  case methodTargets = "note.targets", methodDrivers = "note.drivers", methodEffect = "note.effect"
  case methodSince = "note.since", methodVoices = "note.voices", methodSuppressed = "note.suppressed"
  case methodFunnel = "note.funnel", methodTimes = "note.times", methodCompletion = "note.completion"
  // The board's page.
  case days = "count.days", daysDecimal = "days.decimal", cases = "count.cases", decisions = "count.decisions"
  case stillOpen = "count.open", openShown = "open.shown", openHalf = "open.half", openOne = "open.one"
  case openLater = "open.later"
  case complete = "count.complete", months = "count.months", lineNone = "line.none", lineFew = "line.few"
  case headReading = "head.reading", headRange = "head.range", headClause = "head.clause"
  case headKept = "head.kept", headSaid = "head.said", headDid = "head.did", headResult = "head.result"
  case headWhat = "head.what", headRule = "head.rule"
  case funnelTitle = "funnel.title", funnelDescription = "funnel.description", funnelInside = "funnel.inside"
  case funnelBetween = "funnel.between", funnelAbove = "funnel.above", funnelBelow = "funnel.below"
  case funnelFew = "funnel.few", funnelAxis = "funnel.axis", funnelLimits = "funnel.limits", sparkTitle = "spark.title"
  case keptOf = "kept.of", keptNone = "kept.none", policyNone = "policy.none", saidDidNone = "said-did.none"
  case trustRate = "trust.rate", trustNobody = "trust.nobody", trustBounds = "trust.bounds"
  case trustHidden = "trust.hidden", trustComplete = "trust.complete", trustProvisional = "trust.provisional"
  case trustWeighted = "trust.weighted", trustOpen = "trust.open-links"
  // Groups of beneficiaries.
  case sectionGroups = "section.groups", introGroups = "intro.groups", coverageGroups = "coverage.groups"
  case headGroup = "head.group", headGap = "head.gap", groupsTitle = "groups.title", groupsRange = "groups.range"
  case groupsDescription = "groups.description", groupsHarder = "groups.harder", groupsEasier = "groups.easier"
  case groupsNone = "groups.none", groupsFew = "groups.few", methodGroups = "note.groups"

  var isCounted: Bool {
    switch self {
    case .comments, .fewerComments, .days, .cases, .stillOpen, .decisions, .complete, .months, .trustHidden,
      .methodSuppressed:
      true
    default: false
    }
  }

  /// The name and the meaning of a line of the board's page.
  static func name(of line: BoardLine.Kind) -> String { "line.\(line.rawValue).name" }
  static func about(_ line: BoardLine.Kind) -> String { "line.\(line.rawValue).about" }

  /// The texts that have no case of their own.
  static var others: [String] { BoardLine.Kind.allCases.flatMap { [name(of: $0), about($0)] } }
}
