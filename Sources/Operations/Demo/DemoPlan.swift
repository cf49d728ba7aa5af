import Surveys
public import Vocabulary

/// What the demo association is like, and what lies hidden in its numbers for charts to find.
///
/// Every number of the plan stands in this type; the rest of the folder only throws the dice. Planted on purpose:
///
/// - `changed`: a REAL shift. A change of procedure, `monthsSinceChange` whole months before the running month, raises
///   satisfaction and ease clearly and shortens the waits from that month on.
/// - `quiet`: NO change, neither of level nor of season; what its charts show is noise. Who finds a signal here is wrong.
/// - `declining`: its courtesy sinks slowly, month by month, while all else there stands.
/// - `tiny`: a handful of requests a month, so that small numbers have to be suppressed.
/// - The other departments have a mild summer dip and nothing else.
///
/// Levels are in standard deviations of a person's opinion: 0 means that 50 % of the answers are favourable,
/// 0.25 60 %, 0.5 69 %, 0.75 77 %, 1 84 %, 1.5 93 %.
public enum DemoPlan {
  /// The whole Gregorian months before the running one.
  public static let wholeMonths = 24
  /// Requests come in so many days before the first month, so that its first days complete as much as others do.
  static let daysOfRunUp = 120
  /// Working days of an ordinary month: 5 of 7 days.
  static let workingDays = 21.7

  /// About how many requests an association has, for a bar of progress.
  public static var expectedRequests: Int {
    Int(departments.flatMap(\.services).map(\.monthly).reduce(0, +) * (Double(wholeMonths) + 0.5))
  }

  public static let changed = "maintenance"
  public static let monthsSinceChange = 9
  public static let quiet = "social-research"
  public static let declining = "rent"
  public static let tiny = "communication"

  /// So many whole months, and the running one, are asked with the newest version of the questionnaire.
  static let monthsOfNewestVersion = 3
  /// The last month, in months before the running one, that was asked with the association's own questionnaire.
  static let lastMonthOfOwnWords = 18
  /// The words in which that asked whether the service helped.
  static let earlierWords = LocalizedText(ar: "هل حصلت على ما طلبته؟", en: "Did you get what you asked for?")

  /// The first day of the new procedure in `changed`.
  public static func changeDay(seenFrom today: Day) -> Day? {
    CivilMonth(containing: today, calendar: .gregorian)?.adding(months: -monthsSinceChange)?.firstDay
  }

  /// The association's name, which says that it is none.
  public static let name = LocalizedText(
    ar: "جمعية ديار السكينة للإسكان بتبوك (بيانات تجريبية)",
    en: "Diyar Al-Sakina Housing Association, Tabuk (demonstration data)")

  /// How the departments' level moves over the months.
  enum Course: Sendable {
    /// From the change of procedure on, these indicators lie so much higher, and waits last so much of what they did.
    case shift([Indicator], by: Double, waits: Double)
    /// Each month these indicators lie so much higher than in the month before (lower where negative).
    case drift([Indicator], by: Double)
    /// In June, July and August everything lies so much higher (lower where negative).
    case summer(by: Double)
  }

  /// A department of the plan, with all that makes it differ from the others.
  struct DepartmentPlan: Sendable {
    let code: String
    let name: LocalizedText
    /// The level of its overall satisfaction, before all courses.
    let level: Double
    /// The share of the invitations that are answered, before the channel's part.
    let answering: Double
    let courses: [Course]
    /// What people there wish for most: a weight for each theme that stands out. All others weigh 1.
    let obstacles: [Theme: Double]
    /// Whose words are heard there.
    let voices: [CommentBank.Voice]
    let services: [ServicePlan]
  }

  /// A service of the plan.
  struct ServicePlan: Sendable {
    let code: String
    let name: LocalizedText
    /// Requests in a month of ordinary working days.
    let monthly: Double
    /// Days from reception to delivery: at least, and on average (S5: what goes to the committee takes 14 or more).
    let wait: (least: Double, mean: Double)
    /// The channels requests come by, with their weights.
    let channels: [(channel: Channel, weight: Double)]
    let season: Season
  }

  /// The time of year in which a service is asked for more.
  enum Season: Sendable { case none, beforeRamadan, winter, summer, school }

  /// What a remark is about; the raw value is the code of that obstacle in the question bank (Q9).
  enum Theme: Int, Sendable, CaseIterable {
    case ease = 1, speed, clarity, respect, fairness, usefulness, place, other
  }

  // People
  /// A request comes from somebody new in this share of the cases.
  static let newcomers = 0.34
  /// So many people are known to every demo association: fresh cases are theirs.
  static let knownPeople = 5_000
  static let women = 0.46

  // Opinions: standard deviations between persons, between one person's visits, and between the answers of one visit.
  static let personPart = 0.45, visitPart = 0.55, questionPart = 0.70
  /// A wait twice as long as usual lowers the level by this much.
  static let impatience = 0.12
  /// People are kinder to a voice than to a screen.
  static let kindnessOnThePhone = 0.15

  // Answering
  static let answeringHimself = 0.8
  static let skipping = 0.04, notKnowing = 0.025, naming = 0.55
  static let commenting = (pleased: 0.19, displeased: 0.30)
  /// What a contented person writes is praise in this share of the cases, otherwise still a wish.
  static let praising = 0.68
  /// What those who are content still wish for.
  static let wishedByTheContent: [Theme] = [.ease, .speed, .clarity, .place, .other]
  static let callBacks = (pleased: 0.018, displeased: 0.07)
  /// Answers come within these days of the invitation, most of them in the first two.
  static let answerDays = (mean: 2.2, most: 20.0)
}
