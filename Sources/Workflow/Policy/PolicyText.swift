public import Vocabulary

/// The policy as a document: its name, since when it holds, and what is odd in its own text.
public enum PolicyText {
  public static let name = LocalizedText(
    ar: "سياسة تنظيم العلاقة مع المستفيدين", en: "The beneficiary-relations policy")

  /// 14 August 2024, 10 Safar 1446.
  public static let inForce = Day(number: 19_949)

  /// A place where the text needs a reading, and the reading that the product carries out.
  public struct Oddity: Hashable, Sendable {
    /// The clause it is about; nil for the text as a whole.
    public let clause: ClauseID?
    public let reading: LocalizedText
  }

  public static let oddities = [
    Oddity(
      clause: nil,
      reading: LocalizedText(
        ar: "ترقيم الأهداف التفصيلية في النص ينتقل من ٥ إلى ٧ بلا ٦؛ أبقينا الأرقام كما وردت.",
        en: "The numbering of the detailed aims goes from 5 to 7 without a 6; the numbers are kept as they stand.")),
    Oddity(
      clause: .s5,
      reading: LocalizedText(
        ar: "«مدة لا تقل عن أسبوعين» حدّ أدنى لا أقصى: لا يُسجَّل قرار قبل مضي ١٤ يوماً كاملة من الرفع للجنة. "
          + "والحد الأقصى خيار للجمعية، غير مفعّل ما لم تحدده، وتجاوزه يُقاس ولا يمنع القرار.",
        en:
          "“Not less than two weeks” is a minimum, not a maximum: no decision is recorded before 14 "
          + "full days have passed "
          + "since submission. A maximum is the association's option, off unless it sets one; "
          + "exceeding it is measured and stops no decision."
      )),
    Oddity(
      clause: .s2,
      reading: LocalizedText(
        ar:
          "«وقت التقديم»: تُقاس الصلاحية في يوم تأكيد اكتمال الطلب وفي يوم رفعه للجنة. آخر يوم في "
          + "صلاحية الوثيقة يوم صالح.",
        en:
          "“At the time of submission”: validity is held against the day on which completeness is "
          + "confirmed and against "
          + "the day of submission to the committee. A document's last day is a valid day.")),
    Oddity(
      clause: .p0,
      reading: LocalizedText(
        ar: "١٠ صفر ١٤٤٦هـ هو ١٤ أغسطس ٢٠٢٤م في تقويم أم القرى.",
        en: "10 Safar 1446 AH is 14 August 2024 in the Umm al-Qura calendar.")),
  ]
}
