public import Vocabulary

/// What a caller reads aloud before he asks: who calls, that it is a right and no duty, that nobody is to be punished, and
/// what happens with the answers (T3). It promises what the questionnaires promise to who reads them himself.
public struct CallScript: Hashable, Sendable {
  public let opening: LocalizedText
  /// That he may refuse, that nothing depends on it, and what it is for.
  public let right: LocalizedText
  /// The question by which he agrees; without a yes nothing is asked.
  public let consent: LocalizedText
  public let closing: LocalizedText

  public init(association: LocalizedText, service: LocalizedText, name: String, occasion: InvitationText.Occasion) {
    let after =
      switch occasion {
      case .served:
        LocalizedText(ar: "بعد إنجاز خدمة «\(service.ar)»", en: "after the service “\(service.en)” was completed")
      case .refused:
        LocalizedText(
          ar: "بعد صدور القرار في طلبك «\(service.ar)»", en: "after the decision on your request “\(service.en)”")
      case .volunteered: LocalizedText(ar: "بعد عرضك التطوع معنا", en: "after you offered to volunteer with us")
      }
    let untouched =
      switch occasion {
      case .served, .refused: LocalizedText(ar: "أي خدمة", en: "any service")
      case .volunteered: LocalizedText(ar: "أي فرصة تطوع", en: "any chance to volunteer")
      }
    opening = LocalizedText(
      ar:
        "السلام عليكم ورحمة الله. هل أتحدث مع \(name)؟ أتصل من \(association.ar) لنسمع رأيك \(after.ar). يستغرق ذلك دقيقتين تقريباً.",
      en:
        "Peace be upon you. Am I speaking with \(name)? I am calling from \(association.en) to hear your opinion \(after.en). It takes about two minutes."
    )
    right = LocalizedText(
      ar:
        "رأيك حق لك وليس واجباً: لك أن ترفض، أو أن تتجاوز أي سؤال، أو أن تنهي المكالمة متى شئت. لا يؤثر رفضك ولا إجابتك على طلبك ولا على \(untouched.ar) حالية أو قادمة. نريد التحسين لا معاقبة أحد. تُحفظ إجاباتك دون اسمك ورقمك، ولا تُعرض على من تولّى طلبك منسوبةً إليك.",
      en:
        "Your opinion is your right and no duty: you may refuse, leave out any question, or end the call whenever you like. Neither a refusal nor your answer will affect your request or \(untouched.en), now or later. We want to improve, not to punish anyone. Your answers are kept without your name and number, and nobody who worked on your request is shown them as yours."
    )
    consent = LocalizedText(ar: "هل توافق على أن نبدأ؟", en: "Do you agree that we begin?")
    closing = LocalizedText(
      ar: "شكراً لك. نخبرك بما فعلناه. نسأل الله لك التوفيق.",
      en: "Thank you. We will tell you what we did. All the best.")
  }
}
