import Analytics
import Surveys
import Tally
public import Vocabulary

/// What people said in their own words: themes, and quotes from which whatever leads to a person was taken out.
public struct VoiceFigures: Hashable, Sendable, Encodable {
  /// What so many spoke of.
  public struct Theme: Hashable, Sendable, Encodable {
    /// The code of the obstacle in the question bank (Q9), of comments too.
    public let code: String
    public let name: LocalizedText
    public let count: Int
  }

  /// How many wrote something.
  public let comments: Headcount
  /// Nil where comments are shown.
  public let reason: Withholding?
  /// What comments speak of, each by so many as may be shown, the most frequent first.
  public let themes: [Theme]
  /// What was chosen from the list of what needs improving.
  public let obstacles: [Theme]
  /// Quotes of those who were satisfied; they stand first.
  public let good: [String]
  /// Quotes of the others.
  public let wishes: [String]
  /// The theme most praised, where enough people praised it, and none or enough spoke of it otherwise.
  public let praised: Theme?
}

extension VoiceFigures {
  init(of sources: DepartmentSources, under definition: DepartmentDefinition) {
    let least = definition.thresholds.leastN
    let written = sources.remarks.map { Reading($0, by: definition.voices) }.filter { !$0.text.words.isEmpty }
    let hidden = (1..<least).contains(written.count)
    reason = written.isEmpty ? .noAnswers : hidden ? .tooFew : nil
    comments = Headcount(written.count, unless: reason, least: least)
    obstacles = Self.obstacles(of: sources, least: least)
    guard reason == nil else {
      (themes, good, wishes, praised) = ([], [], [], nil)
      return
    }
    themes = Self.themes(written, under: definition)
    let all = Dictionary(themes.map { ($0.code, $0.count) }, uniquingKeysWith: { first, _ in first })
    praised = Self.themes(written.filter { $0.remark.isPleased == true }, under: definition).first { theme in
      !(1..<least).contains((all[theme.code] ?? theme.count) - theme.count)
    }
    func quotes(pleased: Bool) -> [String] {
      // Of a group too small to be shown nobody is quoted.
      let group = written.filter { ($0.remark.isPleased ?? false) == pleased }
      guard group.count >= least else { return [] }
      return Self.quotes(group, hiding: sources.names, by: definition)
    }
    good = quotes(pleased: true)
    wishes = quotes(pleased: false)
  }

  private struct Reading {
    let remark: Remark
    let text: CommentText
    let themes: [String]
    let mayBeQuoted: Bool

    init(_ remark: Remark, by rules: VoiceRules) {
      self.remark = remark
      text = CommentText(remark.words)
      themes = rules.themes(of: text)
      mayBeQuoted = !rules.speaksOfAPerson(text)
    }
  }

  private static func themes(_ written: [Reading], under definition: DepartmentDefinition) -> [Theme] {
    let counts = written.flatMap(\.themes).reduce(into: [String: Int]()) { $0[$1, default: 0] += 1 }
    return ordered(
      definition.voices.themes.map { Theme(code: $0.code, name: $0.name, count: counts[$0.code] ?? 0) }
        .filter { $0.count >= definition.thresholds.leastN })
  }

  /// One quote a theme, the most frequent theme first, then others; in an order that tells nothing of when they came.
  private static func quotes(
    _ group: [Reading], hiding names: [String], by definition: DepartmentDefinition
  ) -> [String] {
    let quotable = group.filter(\.mayBeQuoted).sorted { $0.remark.words < $1.remark.words }
    var chosen: [String] = []
    func take(_ reading: Reading?) {
      guard let reading, chosen.count < definition.mostQuotes else { return }
      let quote = RedactedQuote(reading.remark.words, names: names).text
      if !chosen.contains(quote) { chosen.append(quote) }
    }
    for theme in themes(group, under: definition) {
      take(quotable.first { $0.themes.contains(theme.code) && reads($0) })
    }
    for reading in quotable where reads(reading) { take(reading) }
    return chosen
  }

  /// Whether a comment says enough to be read, and not more than a reader takes in.
  private static func reads(_ reading: Reading) -> Bool {
    (3...60).contains(reading.text.words.count)
  }

  /// The obstacles chosen by as many as may be shown, in the words of the newest version that was answered.
  private static func obstacles(of sources: DepartmentSources, least: Int) -> [Theme] {
    let days = sources.figures.month.days
    let list = ObstacleList(sources.figures.questionnaires)
    var counts: [Int: Int] = [:]
    var answered: Set<String> = []
    for (stratum, answers) in sources.figures.answers.strata
    where stratum.department == sources.department && days.contains(stratum.day) {
      for (given, number) in answers.counts where list.has(given, in: stratum.survey) {
        counts[given.answer, default: 0] += number
        answered.insert(stratum.survey)
      }
    }
    let names = list.names(in: answered)
    return ordered(
      counts.compactMap { code, count in
        names[code].flatMap { count >= least ? Theme(code: String(code), name: $0.text, count: count) : nil }
      })
  }

  private static func ordered(_ themes: [Theme]) -> [Theme] {
    themes.sorted { ($1.count, $0.code) < ($0.count, $1.code) }
  }
}
