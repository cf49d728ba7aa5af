public import Vocabulary

/// What can be measured of the policy's being kept: the clauses that leave a trace in a request.
public enum ComplianceRule: String, Hashable, Sendable, CaseIterable, Codable {
  case versionInForce
  case questionsAnswered
  case completeAtSubmission
  case referralAnswered
  case referralAnsweredInTime
  case signedAtDecision
  case explainedBeforeSubmission
  case timeGiven
  case decidedInTime
  case decisionSent
  case completeAtRegistration
  case registeredBeforeDelivery
  case ownerBeforeAnswer
  case answeredInTime
  case topicNamed

  public var clause: ClauseID {
    switch self {
    case .versionInForce: .p0
    case .questionsAnswered: .s1
    case .completeAtSubmission: .s2
    case .referralAnswered, .referralAnsweredInTime: .s3
    case .signedAtDecision: .s4
    case .explainedBeforeSubmission, .timeGiven, .decidedInTime, .decisionSent: .s5
    case .completeAtRegistration: .s6
    case .registeredBeforeDelivery: .s7
    case .ownerBeforeAnswer: .g0
    case .answeredInTime: .g3
    case .topicNamed: .t1
    }
  }

  /// What the share is a share of, in the words of the board's page.
  public var name: LocalizedText {
    switch self {
    case .versionInForce:
      LocalizedText(
        ar: "طلبات عولجت وفق إصدار السياسة الساري يوم استقبالها",
        en: "Requests handled under the policy version in force at their reception")
    case .questionsAnswered:
      LocalizedText(
        ar: "استقبالات أُجيب فيها عن كل سؤال", en: "Receptions at which every question was answered")
    case .completeAtSubmission:
      LocalizedText(
        ar: "طلبات رُفعت للجنة ومتطلباتها مكتملة ومطابقة وصالحة",
        en: "Requests submitted with everything there, matched and valid")
    case .referralAnswered: LocalizedText(ar: "إحالات أُجيب عنها", en: "Referrals that were answered")
    case .referralAnsweredInTime:
      LocalizedText(ar: "إحالات أُجيب عنها في المدة المحددة", en: "Referrals answered within the time set")
    case .signedAtDecision:
      LocalizedText(
        ar: "قرارات صدرت والإقرار سارٍ على البيانات", en: "Decisions taken on data that were validly signed")
    case .explainedBeforeSubmission:
      LocalizedText(
        ar: "طلبات وُضحت مدة الدراسة لصاحبها قبل رفعها",
        en: "Requests whose applicant was told of the time of study before submission")
    case .timeGiven:
      LocalizedText(
        ar: "قرارات صدرت بعد أقل مدة للدراسة", en: "Decisions taken after the least time of study")
    case .decidedInTime:
      LocalizedText(
        ar: "قرارات صدرت خلال أقصى مدة للدراسة", en: "Decisions taken within the longest time of study")
    case .decisionSent:
      LocalizedText(ar: "قرارات أُرسلت إلى المستفيد", en: "Decisions sent to the beneficiary")
    case .completeAtRegistration:
      LocalizedText(ar: "تسجيلات اكتملت متطلباتها", en: "Registrations with complete requirements")
    case .registeredBeforeDelivery:
      LocalizedText(ar: "خدمات قُدمت بعد اكتمال التسجيل", en: "Services delivered after registration")
    case .ownerBeforeAnswer:
      LocalizedText(ar: "مقترحات وشكاوى لها متولٍّ وجواب", en: "Suggestions and complaints with an owner and an answer")
    case .answeredInTime:
      LocalizedText(ar: "أجوبة جاءت في المدة المحددة", en: "Answers given within the time set")
    case .topicNamed: LocalizedText(ar: "استفسارات لها موضوع وجواب", en: "Inquiries with a topic and an answer")
    }
  }
}
