import Testing
import Vocabulary
import Workflow

@Suite struct RefusalWordsTests {
  private let name = LocalizedText(ar: "الهوية", en: "Identity card")

  private var samples: [StepRefusal] {
    [
      .notPermitted(.decide, .s5), .otherDepartment(.s7), .anothersRequest(.g1), .beforeTheLastStep(Desk.start, .s2),
      .ended(.served, .s7), .notOfThisKind(.inquiry, .s5), .questionMissing(.s3), .answerMissing(.s3),
      .reasonMissing(.s5), .nothingChanged(.s4), .incomplete([Gap(of: Desk.card, .expired(on: Desk.start.day))], .s2),
      .reopenedMeanwhile(.s7), .otherPolicyVersion(runsUnder: 12), .policyVersionUnknown(3),
      .policyNotInForce(from: PolicyText.inForce),
      .keptFromBefore, .alreadyReceived, .notReceived, .itemUnknown(Desk.card), .itemNotProvided(name),
      .referenceMissing(name), .alreadyMatched(name), .otherDocument(name), .alreadyComplete, .notYetComplete,
      .withTheCommittee,
      .referralOpen(since: Desk.start), .noOpenReferral, .notSigned, .declarationVoid(since: Desk.start),
      .signedOtherData, .alreadySigned, .codeExpired, .scanMissing, .alreadyExplained, .notExplained,
      .alreadySubmitted, .notSubmitted, .tooEarly(until: Desk.start), .alreadyDecided(.rejected),
      .tooFewPresent(least: 3), .notOfTheCommittee, .decidedOtherData, .notDecided, .decisionAlreadySent,
      .decisionNotSent,
      .rejectedBefore, .notAccepted,
      .alreadyRegistered, .notRegistered, .ownerMissing, .notEnded, .topicMissing,
    ]
  }

  @Test func everyRefusalSaysInItsReadersLanguageWhatToDo() {
    for refusal in samples {
      let words = refusal.words
      #expect(words.ar.unicodeScalars.contains { (0x0621...0x064A).contains($0.value) }, "\(refusal)")
      #expect(!words.ar.contains { "0123456789".contains($0) }, "\(refusal): \(words.ar)")
      #expect(!words.en.unicodeScalars.contains { (0x0600...0x06FF).contains($0.value) }, "\(refusal): \(words.en)")
      #expect(words.ar.hasSuffix(".") && words.en.hasSuffix("."))
      #expect(ClauseID.allCases.contains(refusal.clause))
    }
    #expect(Set(samples.map(\.words.ar)).count == samples.count)
  }

  @Test func aDateIsSaidInBothCalendarsToTheSecond() {
    let words = StepRefusal.tooEarly(until: PolicyText.inForce.start.adding(seconds: 33_300)).words
    #expect(words.ar == "لا يُسجَّل القرار قبل ١٤ أغسطس ٢٠٢٤م، ١٠ صفر ١٤٤٦هـ، الساعة \u{2066}٠٩:١٥:٠٠\u{2069}.")
    #expect(words.en == "The decision cannot be recorded before 14 August 2024, 10 Safar 1446 AH, 09:15:00.")
  }
}
