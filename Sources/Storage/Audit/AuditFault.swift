public import Vocabulary

/// What an examination of the audit found: which record or step is not what was written.
public enum AuditFault: Hashable, Sendable {
  /// The record at this place says something else than it did.
  case changed(Int)
  /// The record of this place is gone.
  case missing(Int)
  /// The record of a place stands at another.
  case moved(Int, to: Int)
  /// The record whose seal was kept elsewhere is gone, and perhaps others at the end with it.
  case sealMissing
  /// A step's row is not what its record tells of.
  case stepChanged(RequestID, Int)
  /// A step is gone of which there is a record.
  case stepMissing(RequestID, Int)
  /// There is a step of which no record tells.
  case stepUnrecorded(RequestID, Int)

  /// What is wrong, and where.
  public var words: LocalizedText {
    switch self {
    case .changed(let place):
      LocalizedText(
        ar: "سجل الأعمال: القيد رقم \(Numerals.written(place, in: .arabic)) غُيّر بعد كتابته.",
        en: "Audit: record \(place) was changed after it was written.")
    case .missing(let place):
      LocalizedText(
        ar: "سجل الأعمال: القيد رقم \(Numerals.written(place, in: .arabic)) مفقود.",
        en: "Audit: record \(place) is missing.")
    case .moved(let place, let other):
      LocalizedText(
        ar:
          "سجل الأعمال: القيد رقم \(Numerals.written(place, in: .arabic)) نُقل إلى الموضع \(Numerals.written(other, in: .arabic)).",
        en: "Audit: record \(place) was moved to place \(other).")
    case .sealMissing:
      LocalizedText(
        ar: "سجل الأعمال: القيد الذي حفظت ختمه غير موجود؛ حُذف آخر السجل أو استُبدل الملف.",
        en: "Audit: the record whose seal you kept is gone; the end was cut off, or the file exchanged.")
    case .stepChanged(let request, let position):
      LocalizedText(
        ar: "الطلب \(request): الخطوة رقم \(Numerals.written(position, in: .arabic)) غُيّرت بعد كتابتها.",
        en: "Request \(request): step \(position) was changed after it was written.")
    case .stepMissing(let request, let position):
      LocalizedText(
        ar: "الطلب \(request): الخطوة رقم \(Numerals.written(position, in: .arabic)) مفقودة.",
        en: "Request \(request): step \(position) is missing.")
    case .stepUnrecorded(let request, let position):
      LocalizedText(
        ar: "الطلب \(request): الخطوة رقم \(Numerals.written(position, in: .arabic)) ليس لها قيد في سجل الأعمال.",
        en: "Request \(request): step \(position) has no record in the audit.")
    }
  }
}

/// What an examination of the audit gives: the faults, and the last record, by which a later cut could be proved.
public struct AuditReview: Hashable, Sendable {
  /// The first fault of the chain, then those of the steps.
  public let faults: [AuditFault]
  public let records: Int
  /// The digest of the last record, in hexadecimal digits; kept elsewhere, it proves later that nothing before it is gone.
  public let head: String
}
