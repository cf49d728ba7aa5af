public import Vocabulary

/// A public form as it was filled, field by field, before anything of it is believed.
public struct PublicEntry: Hashable, Sendable {
  public static let longestLine = 120
  public static let longestText = 2_000

  public var kind = ""
  public var service = ""
  public var name = ""
  public var nationalID = ""
  public var mobile = ""
  public var email = ""
  public var city = ""
  /// The need, the question, the suggestion, or what a volunteer offers.
  public var text = ""
  public var times = ""
  /// The channel written on the printed or square code by which he came.
  public var via = ""

  public init() {}

  /// C5 where he came by the help-request service's own code; else C7, the site. No other channel has a public form.
  public var door: Channel { via == Channel.assistanceRequest.rawValue ? .assistanceRequest : .website }

  func readKind() throws(PublicProblem) -> RequestKind {
    guard let kind = RequestKind(rawValue: kind), PublicRequest.kinds.contains(kind) else { throw .kindMissing }
    return kind
  }

  /// The service that an option of the list stands for: `repair/roof`.
  func readService() throws(PublicProblem) -> (DepartmentCode, ServiceCode) {
    let parts = service.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, let department = DepartmentCode(parts[0]), let code = ServiceCode(parts[1]) else {
      throw .serviceMissing
    }
    return (department, code)
  }

  func readName() throws(PublicProblem) -> PersonName {
    do throws(PersonNameRefusal) { return try PersonName(name) } catch { throw .name(error) }
  }

  func readNationalID() throws(PublicProblem) -> NationalID? {
    do throws(NationalIDRefusal) { return try NationalID(nationalID) } catch { throw .nationalID(error) }
  }

  func readMobile() throws(PublicProblem) -> MobileNumber {
    guard let number = MobileNumber(mobile) else { throw .mobile }
    return number
  }

  /// Nil where none is written.
  func readEmail() throws(PublicProblem) -> EmailAddress? {
    guard Typed.text(email) != nil else { return nil }
    do throws(EmailRefusal) { return try EmailAddress(email) } catch { throw .email(error) }
  }

  func text(_ written: String, of place: PublicProblem.Place, atMost most: Int) throws(PublicProblem) -> String {
    guard written.unicodeScalars.count <= most else { throw .tooLong(place, most: most) }
    guard let text = Typed.text(written) else { throw .textMissing(place) }
    return text
  }
}

/// What one field of a public form needs before the form can be taken.
public enum PublicProblem: Refusal {
  /// The fields that hold free text.
  public enum Place: String, Hashable, Sendable, CaseIterable {
    case city, text, times
  }

  case kindMissing
  case serviceMissing
  case name(PersonNameRefusal)
  case nationalID(NationalIDRefusal)
  case mobile
  case email(EmailRefusal)
  case textMissing(Place)
  case tooLong(Place, most: Int)

  /// The field of the form.
  public var field: String {
    switch self {
    case .kindMissing: "kind"
    case .serviceMissing: "service"
    case .name: "name"
    case .nationalID: "national_id"
    case .mobile: "mobile"
    case .email: "email"
    case .textMissing(let place), .tooLong(let place, _): place.rawValue
    }
  }

  /// What is to be written there.
  public var words: LocalizedText {
    switch self {
    case .kindMissing: LocalizedText(ar: "اختر ما جئت من أجله.", en: "Choose what you come with.")
    case .serviceMissing: LocalizedText(ar: "اختر الخدمة من القائمة.", en: "Choose the service from the list.")
    case .name(let refusal): refusal.words
    case .nationalID(let refusal): refusal.words
    case .email(let refusal): refusal.words
    case .mobile:
      LocalizedText(
        ar: "اكتب رقم جوالك من عشرة أرقام يبدأ بـ ٠٥.", en: "Write your mobile number: ten digits, beginning with 05.")
    case .textMissing(.city): LocalizedText(ar: "اكتب مدينتك.", en: "Write your city.")
    case .textMissing(.times): LocalizedText(ar: "اكتب متى يناسبك.", en: "Write when it suits you.")
    case .textMissing(.text):
      LocalizedText(ar: "اكتب حاجتك أو سؤالك بكلماتك.", en: "Write your need or question in your own words.")
    case .tooLong(_, let most):
      LocalizedText(
        ar:
          "النص طويل. اختصره إلى \(Numerals.written(most, in: .arabic)) \(Plural(most, in: .arabic) == .many ? "حرفاً" : "حرف") على الأكثر.",
        en: "The text is long. Shorten it to \(most) characters at most.")
    }
  }
}

/// Why a public form is not taken yet: all that is to be mended in it, in the order of its fields.
public struct PublicRequestRefusal: Refusal {
  public let problems: [PublicProblem]

  init(_ problems: [PublicProblem]) { self.problems = problems }
}
