public import Storage
import Surveys
import Tally
public import Vocabulary

/// What an examination of the database found.
public struct Verification: Sendable {
  public let responses: Int
  /// Faults of the file's structure or references.
  public let structural: [String]
  /// Responses that do not fit their questionnaire.
  public let misfits: [String]
  /// Responses that are whole and counted, and stay held for good. Nothing is wrong with the file for it.
  public let waiting: [String]
  /// Cells in which the kept counts and a recount from the responses disagree, in words, in a stable order.
  public let differences: [String]
  /// What the walk over the record of all acts found.
  public let audit: AuditReview
  /// Requests whose steps or rows are not what the program wrote.
  public let requests: [RequestFault]
  /// Published reports that are not as they were published (docs/decisions/0012).
  public let shelf: [String]
  /// People who cannot be read with the keys that are there, of how many.
  public let people: (closed: Int, all: Int)

  public var isClean: Bool {
    structural.isEmpty && misfits.isEmpty && differences.isEmpty && audit.faults.isEmpty && requests.isEmpty
      && shelf.isEmpty && people.closed == 0
  }

  /// How many people cannot be read; nil where all can.
  public var closedPeople: LocalizedText? {
    guard people.closed > 0 else { return nil }
    return LocalizedText(
      ar: "عدد من لا تُقرأ بياناتهم بمفاتيح الأشخاص الموجودة: \(people.closed) من أصل \(people.all).",
      en: "People who cannot be read with the keys of persons that are there: \(people.closed) of \(people.all).")
  }

  /// All that is not as it should be in a file whose structure is sound, in words.
  public var disputes: [LocalizedText] {
    (misfits + differences + shelf).map { LocalizedText(ar: $0, en: $0) }
      + audit.faults.map(\.words) + (closedPeople.map { [$0] } ?? []) + requests.map(\.words)
  }
}

extension Engine {
  /// Examines the file, counts everything anew from the responses and invitations, walks the record of all acts, and
  /// holds every published report against its manifest.
  /// `seal` is the audit's last digest of an earlier time, kept elsewhere.
  public func verify(seal: String? = nil) async throws -> Verification {
    let (structural, key) = (try await store.faults(), manifestKey)
    return try await store.read { ledger in
      let questionnaires = try ledger.questionnaires()
      let recount = try ledger.recount(
        with: Dictionary(uniqueKeysWithValues: questionnaires.map { ($0.reference, $0) }))
      let kept = try ledger.keptCounts()
      return Verification(
        responses: recount.responses, structural: structural, misfits: recount.misfits.sorted(),
        waiting: recount.waiting.sorted(),
        differences: describe(kept.answers.differences(from: recount.answers), \.words)
          + describe(kept.pairs.differences(from: recount.pairs), \.words)
          + describe(kept.asides.differences(from: recount.asides), \.words)
          + describe(kept.invitations.differences(from: recount.invitations), \.words)
          + describe(recount.differences(ofTopics: kept.topics), \.words)
          + describe(kept.askings.differences(from: recount.askings), \.words)
          + (try ledger.undecidedEnds()).map { "\($0): ended, and neither asked nor a reason why not" },
        audit: try ledger.reviewAudit(seal: seal), requests: try ledger.reviewRequests(),
        shelf: try ledger.reviewShelf(sealedBy: key), people: try ledger.closedPeople())
    }
  }
}

private func describe<Cell>(
  _ differences: [CountTable<Cell>.Difference], _ words: (Cell) -> String
) -> [String] {
  differences.map { "\(words($0.cell)): kept \($0.here), recounted \($0.there)" }.sorted()
}

extension AnswerCell {
  fileprivate var words: String {
    "\(stratum.day) \(stratum.department) \(stratum.service) \(stratum.channel.rawValue) \(stratum.mode.rawValue) "
      + "\(stratum.survey) \(stratum.group?.text ?? "-") \(question)=\(answer)"
  }
}

extension PairCell {
  fileprivate var words: String {
    "\(stratum.day) \(stratum.department) \(stratum.survey) \(pair.first)=\(pair.firstAnswer) with "
      + "\(pair.second)=\(pair.secondAnswer)"
  }
}

extension AskingCell {
  fileprivate var words: String { "\(day) \(department) \(result)" }
}

extension AsideCell {
  fileprivate var words: String { "\(day) \(department) set aside \(reasons.code)" }
}

extension InvitationCell {
  fileprivate var words: String {
    "\(issued) \(department) \(service) \(channel.rawValue) \(group?.text ?? "-") \(stage.rawValue)"
  }
}

extension TopicCell {
  fileprivate var words: String { "\(day) topic \(topic)" }
}
