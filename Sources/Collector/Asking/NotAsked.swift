public import Vocabulary

/// Why nobody was asked about the end of a request. Each is found by the rules; none can be entered by hand.
public enum NotAsked: String, Hashable, Sendable, CaseIterable {
  /// He was asked about another request within the rules' days.
  case askedLately = "asked_lately"
  /// Somebody who is reached by the same number was.
  case householdAskedLately = "household_asked_lately"
  /// He wishes no such messages by any carrier there is.
  case optedOut = "opted_out"
  /// No questionnaire is published for such an end.
  case noQuestionnaire = "no_questionnaire"
  /// The association has no carrier that reaches him.
  case noWay = "no_way"
  /// Until the link would expire there is no hour at which a message may go out.
  case noMoment = "no_moment"
  /// It ended long before it was written down, or before the association's rules of asking.
  case fromBefore = "from_before"

  public var words: LocalizedText {
    switch self {
    case .askedLately: LocalizedText(ar: "سُئل المستفيد قبل مدة قصيرة", en: "Asked a short time before")
    case .householdAskedLately:
      LocalizedText(
        ar: "سُئل غيره على الرقم نفسه قبل مدة قصيرة", en: "Somebody with the same number was asked a short time before")
    case .optedOut: LocalizedText(ar: "طلب عدم مراسلته", en: "Wishes no such messages")
    case .noQuestionnaire: LocalizedText(ar: "لا استبيان لمثل هذه النهاية", en: "No questionnaire for such an end")
    case .noWay: LocalizedText(ar: "لا وسيلة للوصول إليه", en: "No way to reach him")
    case .noMoment: LocalizedText(ar: "لا وقت مناسب قبل انتهاء الرابط", en: "No suitable hour before the link expires")
    case .fromBefore: LocalizedText(ar: "انتهى الطلب قبل تسجيله بمدة طويلة", en: "Ended long before it was recorded")
    }
  }
}
