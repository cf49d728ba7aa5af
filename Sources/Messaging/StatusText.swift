public import Vocabulary

/// The words by which a beneficiary is told, unasked, where his request stands (G0): short, with the link to the rest.
public struct StatusText: Sendable {
  /// What it is called to him who sent it.
  public enum Matter: String, Hashable, Sendable, CaseIterable {
    case request, inquiry, suggestion, complaint, volunteering

    /// What he reads it called: «طلبك», «شكواك».
    var yours: String {
      switch self {
      case .request: "طلبك"
      case .inquiry: "استفسارك"
      case .suggestion: "مقترحك"
      case .complaint: "شكواك"
      case .volunteering: "طلب تطوعك"
      }
    }
  }

  /// What there is to tell.
  public enum Occasion: Hashable, Sendable {
    case received(missing: Int)
    case reopened
    case underStudy(days: Int, earliest: Day)
    case accepted, rejected, registered, delivered, answered, withdrawn
    /// S2: what is still to be handed in.
    case missing(Int)
    /// S4: a code with which he signs.
    case code(String, minutes: Int)

    /// Whether the message carries a secret of its own, and no link beside it.
    public var isWithoutLink: Bool {
      if case .code = self { true } else { false }
    }
  }

  public let association: LocalizedText
  public let matter: Matter
  /// The request's number, as it is said on the phone.
  public let reference: String
  public let link: String
  public let occasion: Occasion

  public init(association: LocalizedText, matter: Matter, reference: String, link: String, occasion: Occasion) {
    self.association = association
    self.matter = matter
    self.reference = reference
    self.link = link
    self.occasion = occasion
  }

  /// The message in Arabic, the language in which the association writes to its beneficiaries.
  public var arabic: String {
    let number = Numerals.arabicIndic(reference)
    let it = "\(matter.yours) رقم \(number)"
    return switch occasion {
    case .received(let missing):
      "\(association.ar): استلمنا \(it).\(missing > 0 ? " يلزم لاستكماله \(Self.things(missing))." : "") للمتابعة: \(link)"
    case .reopened: "\(association.ar): أعدنا فتح \(it). للمتابعة: \(link)"
    case .underStudy(let days, let earliest):
      "\(association.ar): رُفع \(it) إلى لجنة البحث، ويصلك الرد خلال مدة لا تقل عن \(Self.days(days))، أي ليس قبل \(earliest.name(in: .arabic)). \(link)"
    case .accepted: "\(association.ar): قُبل \(it). بقي استكمال التسجيل، والتفاصيل هنا: \(link)"
    case .rejected: "\(association.ar): صدر قرار لجنة البحث في \(it) بعدم القبول. سبب القرار هنا: \(link)"
    case .registered: "\(association.ar): اكتمل تسجيل \(it)، وبقي تقديم الخدمة. للمتابعة: \(link)"
    case .delivered: "\(association.ar): قُدّمت الخدمة في \(it). إن نقص منها شيء فاتصل بنا. للمتابعة: \(link)"
    case .answered: "\(association.ar): أجبنا عن \(it). الجواب هنا: \(link)"
    case .withdrawn: "\(association.ar): سجّلنا سحب \(it). إن لم يكن ذلك بعلمك فاتصل بنا. \(link)"
    case .missing(let number): "\(association.ar): يلزم لاستكمال \(it) \(Self.things(number)). بيانها هنا: \(link)"
    case .code(let code, let minutes):
      "رمز توقيع الإقرار في \(it): \(Numerals.arabicIndic(code)). صالح \(Self.minutes(minutes)). لا تعطه أحداً."
    }
  }

  private static func days(_ number: Int) -> String {
    counted(number, one: "يوم واحد", two: "يومين", few: "أيام", many: "يوماً", other: "يوم")
  }

  private static func minutes(_ number: Int) -> String {
    counted(number, one: "دقيقة واحدة", two: "دقيقتين", few: "دقائق", many: "دقيقة", other: "دقيقة")
  }

  private static func things(_ number: Int) -> String {
    counted(number, one: "متطلب واحد", two: "متطلبان", few: "متطلبات", many: "متطلباً", other: "متطلب")
  }

  private static func counted(
    _ number: Int, one: String, two: String, few: String, many: String, other: String
  ) -> String {
    let digits = Numerals.written(number, in: .arabic)
    return switch Plural(number, in: .arabic) {
    case .one: one
    case .two: two
    case .few: "\(digits) \(few)"
    case .many: "\(digits) \(many)"
    case .zero, .other: "\(digits) \(other)"
    }
  }
}
