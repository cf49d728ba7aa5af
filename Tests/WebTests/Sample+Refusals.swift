import Access
import Collector
import Operations
import Reports
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
    let staff: [StaffRefusal] = [
      .notSignedIn, .foreignForm, .earlierPage, .passwordsDiffer, .noSuchMonth,
    ]
    let session: [SessionRefusal] = [.idle, .tooLong, .changed]
    let signIn: [SignInRefusal] = [.notAdmitted, .wait(seconds: 90), .expired, .busy]
    let enrolment: [EnrolmentRefusal] = [.ended, .codeDiffers, .alreadyEnrolled, .locked]
    let password: [PasswordRefusal] = [.tooShort, .tooLong, .tooFewDifferent, .ownName, .common]
    let account: [AccountRefusal] = [
      .notPermitted, .oneself, .noRole, .noDepartment, .changedMeanwhile, .alreadyLocked, .notLocked, .signInNameTaken,
      .unknown,
    ]
    let access = session as [any Error] + signIn + enrolment + password + account
    let checklist: [ChecklistRefusal] = [
      .itemUnknown, .itemTaken, .tooManyItems, .nothingChanged, .codeNotReadable, .serviceTaken, .arabicNameMissing,
      .englishNameMissing,
    ]
    let form: [FormRefusal] = [.wrongType, .tooLarge, .cutShort]
    let search: [SearchRefusal] = [
      .nothingWritten, .tooLong(most: 200), .oneWord, .neitherNumber, .nationalID(.checkDigit),
    ]
    let problems: [PublicProblem] =
      [.kindMissing, .serviceMissing, .name(.oneWord), .nationalID(.checkDigit), .mobile, .email(.notReadable)]
      + PublicProblem.Place.allCases.flatMap { [.textMissing($0), .tooLong($0, most: 9)] }
    let tracking: [TrackingRefusal] = [.unknown, .expired, .onlyByMessage, .decisionOnItsWay]
    let code: [SigningCodeRefusal] = [.wait(seconds: 9), .noneSent, .wrong, .tooManyTries]
    let own: [OwnEntryRefusal] = [.tooLong(most: 9), .empty, .itemMissing]
    let data = FormField.support.compactMap { field in
      do throws(OwnDataRefusal) {
        _ = try tracked(field.code)?.changes(in: [field.code: " "])
        return nil as OwnDataRefusal?
      } catch { return error }
    }
    let topic: [TopicRefusal] =
      [.codeNotReadable, .codeTaken, .unknown]
      + TopicRefusal.Place.allCases.flatMap { [.missing($0), .tooLong($0, most: 9)] }
    let doors = problems as [any Error] + tracking + code + own + data + topic + [PublicFormRefusal.sentDifferently]
    return officeRefusals + doors + (invitation as [any Error]) + sheet + outage + request + staff + form + access
      + search + checklist
      + [TooManyGuesses(seconds: 9), RightRefusal.notHeld(.decide), StepRefusal.notReceived]
      + FormField.support.map(FormFieldRefusal.missing) + [EmailRefusal.notReadable] + governanceRefusals
      + improvementRefusals + tabletRefusals
  }

  /// A request of which this field is kept.
  private static func tracked(_ field: FieldCode) -> Request? {
    let reception = Reception(
      kind: .support, department: .fixed("repair"), service: .fixed("roof"), channel: .website,
      data: [FieldValue(field, "x")])
    let person = BeneficiaryID(high: 2, low: 2)
    return try? Request.receiving(
      reception, as: RequestID(high: 3, low: 3), of: person, at: Moment(seconds: 1_791_698_400),
      by: .beneficiary(person), under: .founding)
  }

  /// What the pages of improvement may have to say.
  private static var improvementRefusals: [any Error] {
    let day = Day(number: 20_700)
    let actions: [ActionRefusal] = [
      .unknown, .unknownDepartment("x"), .unknownDepartment(""), .unknownDepartment("x", known: [.fixed("y")]),
      .unknownMeasure("x"), .partMissing, .tooLong(most: 9), .startInThePast,
      .reviewBeforeStart, .reviewPassed(on: day), .aimIsFixed(since: day), .alreadyStarted, .notStarted,
      .alreadyClosed(on: day),
    ]
    let views: [SavedViewRefusal] = [.unknown, .nameMissing, .nameTaken, .tooLong(most: 9), .tooMany(most: 9)]
    return actions as [any Error] + views + [BlameRefusal.blames("x")]
  }

  /// What the pages of governance may have to say.
  private static var governanceRefusals: [any Error] {
    let day = Day(number: 20_700)
    let policy: [PolicyRefusal] = [
      .versionNotPositive, .authorMissing, .boardDecisionMissing, .leastDaysOutOfRange, .mostBelowLeast,
      .figureOutOfRange, .noVersion, .versionsNotInOrder(2), .beforeToday(day),
    ]
    let references: [ReferenceRefusal] = [
      .titleMissing, .editionMissing, .textMissing, .tooManyLines, .beforeTheLast(day), .unknown,
    ]
    let holidays: [HolidayRefusal] = [.nameMissing, .endsBeforeItBegins, .tooLong, .unknown]
    return policy as [any Error] + references + holidays + Policy.Parameters.reading { _ in "x" }.refusals
      + [OwnAccountRefusal.passwordDiffers, .noSession]
  }
}
