import Collector
import Messaging
import Storage
import Surveys
public import Vocabulary
public import Workflow

/// All that is kept of one person, for himself: as data, and as a page to read (`SubjectFile+Page.swift`).
///
/// Of a sheet on paper that is being typed it says that it is there, not what is on it: the file goes through an employee's
/// hands, and the sheet is to become an answer without a name.
public struct SubjectFile: Encodable, Sendable {
  public let made: Moment
  public let name: String
  public let mobile: String
  public let nationalID: String?
  public let email: String?
  /// The group he is written down with; nil where none is stated.
  public let group: LocalizedText?
  public let requests: [RequestPart]
  public let messages: [MessagePart]
  public let answers: [AnswerPart]
  /// The carriers by which he wishes no messages.
  public let unwanted: [Carrier]
  /// What the association's topics are called: the page says them, the data have their codes.
  let topics: [Topic]

  enum CodingKeys: CodingKey {
    case made, name, mobile, nationalID, email, group, requests, messages, answers, unwanted
  }

  /// A request, with each step and what it said.
  public struct RequestPart: Encodable, Sendable {
    public let request: RequestID
    public let kind: RequestKind
    public let department: LocalizedText
    public let service: LocalizedText
    public let channel: String
    public let received: Moment
    public let ended: Moment?
    public let steps: [TakenStep]
    public let earlierWords: EarlierWords?
    /// Whether he was asked about it, and whether he answered; what he answered without a name is not kept with him.
    public let invitations: [InvitationPart]
    /// The privacy notice that stood on the pages when it was received; nil before there was one.
    public let notice: Int?
  }

  public struct InvitationPart: Encodable, Sendable {
    public let issued: Moment
    public let survey: String
    public let answered: Bool
    /// Whether a sheet of his on paper is being typed.
    public let onPaper: Bool
    /// The code of his group when he was asked, by which he was counted.
    public let group: String?
  }

  public struct MessagePart: Encodable, Sendable {
    public let written: Moment
    /// The number or address it was written to, as it was then.
    public let recipient: String
    public let text: String
  }

  /// An answer that he tied to himself by asking for a call.
  public struct AnswerPart: Encodable, Sendable {
    public let request: RequestID
    public let day: Day
    public let survey: String
    public let answers: String
    public let comments: [String]
    /// What came of the call.
    public let events: [EventPart]
    /// The answers as their questionnaire reads them, for the page; nil where it does not.
    let sheet: AnswerSheet?

    enum CodingKeys: CodingKey { case request, day, survey, answers, comments, events }
  }

  /// Something that happened about a call, and what staff wrote about it.
  public struct EventPart: Encodable, Sendable {
    public let at: Moment
    public let event: String
    public let notes: String?
    /// What happened, in words: for the page.
    let words: LocalizedText

    enum CodingKeys: CodingKey { case at, event, notes }
  }
}

extension Ledger {
  /// Everything that is kept of a person.
  func file(of person: Beneficiary, at now: Moment) throws -> SubjectFile {
    let departments = Dictionary(
      try departments().map { ($0.code, $0.name) }, uniquingKeysWith: { first, _ in first })
    let (days, onPaper) = (try noticeDays(), Set(try invitationsOnPaper()))
    return SubjectFile(
      made: now, name: person.name, mobile: person.mobile.text, nationalID: person.nationalID?.digits,
      email: person.email?.text,
      group: try person.group.flatMap { code in try beneficiaryGroups().first { $0.code == code }?.name },
      requests: try requests(of: person.id).map { request in
        SubjectFile.RequestPart(
          request: request.id, kind: request.kind,
          department: departments[request.department] ?? LocalizedText(ar: "-", en: "-"),
          service: try service(request.service, of: request.department)?.name ?? LocalizedText(ar: "-", en: "-"),
          channel: request.channel.rawValue, received: request.received, ended: request.ending?.act.at,
          steps: request.steps, earlierWords: request.earlierWords,
          invitations: try invitations(about: request.id).map {
            SubjectFile.InvitationPart(
              issued: $0.issued, survey: $0.survey, answered: $0.answered, onPaper: onPaper.contains($0.id),
              group: $0.group?.text)
          }, notice: days.version(on: request.received.day))
      },
      messages: try messages(to: person.id).map {
        SubjectFile.MessagePart(written: $0.written, recipient: $0.recipient, text: $0.text)
      },
      answers: try tiedAnswers(of: person.id).map { tied in
        let questionnaire = try self.questionnaire(tied.survey)
        return SubjectFile.AnswerPart(
          request: tied.request, day: tied.day, survey: tied.survey, answers: tied.answers, comments: tied.comments,
          events: (try followUp(tied.response)?.entries ?? []).map {
            SubjectFile.EventPart(at: $0.at, event: $0.event.name, notes: $0.notes, words: $0.event.words)
          }, sheet: questionnaire.flatMap { try? AnswerSheet(shorthand: tied.answers, for: $0) })
      }, unwanted: try optOuts(of: person).sorted { $0.rawValue < $1.rawValue }, topics: try topics())
  }
}
