public import Vocabulary

extension Topic {
  /// What any association is asked about, before it has described a topic of its own, in the order in which a form offers it.
  public static let general: [(code: String, name: LocalizedText)] = [
    ("conditions", LocalizedText(ar: "شروط الاستحقاق", en: "Conditions of support")),
    ("documents", LocalizedText(ar: "المستندات المطلوبة", en: "Documents required")),
    ("timing", LocalizedText(ar: "مدة الرد ومواعيده", en: "Time of the answer")),
    ("status", LocalizedText(ar: "أين وصل الطلب", en: "Where a request stands")),
    ("amount", LocalizedText(ar: "مقدار الدعم", en: "Amount of support")),
    ("services", LocalizedText(ar: "الخدمات المتاحة", en: "Services offered")),
    ("other", LocalizedText(ar: "موضوع آخر", en: "Another matter")),
  ]
}

extension TopicCode {
  /// The topic in words: as the association has described it, or as any is asked; its code where nobody has described it.
  public func name(among described: [Topic]) -> LocalizedText {
    described.first { $0.code == self }?.question ?? Topic.general.first { $0.code == text }?.name
      ?? LocalizedText(ar: text, en: text)
  }
}
