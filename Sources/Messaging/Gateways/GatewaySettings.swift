public import Vocabulary

/// How a provider's HTTP interface is spoken to: what the settings file of a gateway says.
///
/// Texts may name `{recipient}` (+9665…), `{digits}` (9665…), `{local}` (05…), `{text}`, `{link}`, `{key}` (the message's own
/// key, the same at each attempt), `{secret.NAME}` and the names under `values`.
public struct GatewaySettings: Hashable, Sendable, Codable {
  public let name: String
  public let carrier: Carrier
  /// Where the provider says so itself.
  public let source: String?
  public let url: String
  public let headers: [String: String]?
  public let authentication: Authentication?
  public let body: Body
  public let success: Success
  public let messageID: String?
  public let refused: Refused?
  public let receipts: Receipts?
  public let values: [String: String]?
  public let secrets: [String: Secret]?
  /// Seconds in which the provider must answer; 30 where nothing is said.
  public let timeout: Int?

  enum CodingKeys: String, CodingKey {
    case name, carrier, source, url, headers, authentication, body, success
    case messageID = "message_id"
    case refused, receipts, values, secrets, timeout
  }

  /// By what the association shows who it is.
  public struct Authentication: Hashable, Sendable, Codable {
    public enum Scheme: String, Hashable, Sendable, Codable { case basic, bearer }
    public let scheme: Scheme
    public let user: String?
    public let password: String?
    public let token: String?
  }

  public struct Body: Hashable, Sendable, Codable {
    public enum Format: String, Hashable, Sendable, Codable { case json, form }
    public let format: Format
    public let content: JSONValue
  }

  /// What an answer looks like by which the provider has taken the message.
  public struct Success: Hashable, Sendable, Codable {
    public let status: [Int]
    /// What must be in the answer, and where `equals` is given, one of which values it has.
    public let path: String?
    public let equals: [String]?
    /// What must not be in the answer.
    public let absent: String?
  }

  /// What an answer looks like after which trying again is of no use.
  public struct Refused: Hashable, Sendable, Codable {
    public let status: [Int]?
    public let path: String?
    public let equals: [String]?
  }

  /// Where a provider's news of deliveries stand in what it sends.
  public struct Receipts: Hashable, Sendable, Codable {
    public let each: String?
    public let id: String
    public let status: String
    public let delivered: [String]
    public let undelivered: [String]
  }

  /// Where a secret is kept: never in the settings, never on a command line.
  public struct Secret: Hashable, Sendable, Codable {
    public let environment: String?
    public let file: String?
  }
}

/// Why settings make no gateway.
public enum GatewayRefusal: Refusal {
  case notReadable(String)
  case notSafe(url: String)
  case secretMissing(String)
  case placeUnknown(String)
  case bodyNotFlat
  case incomplete(String)

  /// What is wrong, and what to write.
  public var words: LocalizedText {
    switch self {
    case .notReadable(let what):
      LocalizedText(
        ar: "تعذّرت قراءة إعدادات البوابة: \(what)", en: "The settings of the gateway cannot be read: \(what)")
    case .notSafe(let url):
      LocalizedText(
        ar: "العنوان \(url) غير مشفّر. استعمل https.", en: "The address \(url) is not encrypted. Use https.")
    case .secretMissing(let name):
      LocalizedText(
        ar: "السر \(name) غير موجود. ضعه في متغير البيئة أو الملف المذكور في الإعدادات.",
        en: "The secret \(name) is missing. Put it into the environment variable or file that the settings name.")
    case .placeUnknown(let name):
      LocalizedText(
        ar: "لا معنى لـ {\(name)} في الإعدادات. راجع دليل بوابات الإرسال.",
        en: "{\(name)} means nothing in the settings. See the guide to gateways.")
    case .bodyNotFlat:
      LocalizedText(
        ar: "محتوى النموذج (form) أسماء وقيم فقط. اكتبه بلا قوائم، أو استعمل json.",
        en: "The content of a form is names and values only. Write it without lists, or use json.")
    case .incomplete(let what):
      LocalizedText(ar: "ينقص الإعدادات: \(what)", en: "The settings lack \(what)")
    }
  }
}
