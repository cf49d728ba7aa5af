import Collector
import Operations
import Surveys
import TestSupport
import Vocabulary
import Workflow

@testable import Web

extension Sample {
  /// One of each refusal that the site may have to say.
  static var refusals: [any Error] {
    let question = QuestionCode.fixed("Q1")
    let invitation: [InvitationRefusal] = [
      .unknown, .expired, .alreadyAnswered, .withdrawn, .sentDifferently, .notCompleted, .notPublished,
    ]
    let sheet: [AnswerSheetRefusal] = [
      .nothingAnswered, .unknownField("x"), .offTheScale(question, "x"), .moreThanOne(question),
      .tooMany(question, most: 1), .tooLong(question, limit: 1_000),
    ]
    let outage: [Outage] = [.full, .readOnly, .busy, .unreachable]
    let request: [RequestRefusal] = [
      .unknown, .alreadyCompleted, .completedBeforeReceived, .runsUnderThePolicy, .serviceUnknown, .nameNotReadable,
      .mobileNotReadable,
    ]
    let staff: [StaffRefusal] = [.doorClosed, .foreignForm, .channelUnknown, .noSuchMonth]
    let form: [FormRefusal] = [.wrongType, .tooLarge, .cutShort]
    return invitation as [any Error] + sheet + outage + request + staff + form
  }
}
