public import Vocabulary

/// What an examination found wrong with a request: its record was changed past the program.
public enum RequestFault: Hashable, Sendable {
  /// Its steps cannot be opened, or no request could have gone through them.
  case notReadable(RequestID)
  /// Lists show another stage than its steps lead to.
  case rowDiffers(RequestID)
  /// A message about one cannot be opened, and reaches nobody.
  case messageNotReadable(MessageID)

  /// What is wrong, and with which request.
  public var words: LocalizedText {
    switch self {
    case .notReadable(let request):
      LocalizedText(
        ar: "الطلب \(request): خطواته لا تُقرأ أو لا تصح بحسب السياسة.",
        en: "Request \(request): its steps cannot be read, or break the policy's rules.")
    case .rowDiffers(let request):
      LocalizedText(
        ar: "الطلب \(request): مرحلته في القوائم غير ما تدل عليه خطواته.",
        en: "Request \(request): lists show another stage than its steps lead to.")
    case .messageNotReadable(let message):
      LocalizedText(
        ar: "الرسالة \(message): لا يُفتح نصها أو وجهتها.",
        en: "Message \(message): its words, or to whom it goes, cannot be opened.")
    }
  }
}
