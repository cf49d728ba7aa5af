public import Vocabulary

/// Why somebody's wish about his data cannot be carried out, or not yet.
public enum SubjectRefusal: Refusal {
  case numberNotReadable
  case unknown
  /// Several people are reached by this mobile.
  case several(Int)
  case nothingToCorrect
  /// Requests of his have not ended: without his data they could not be.
  case openRequests(Int)
  /// A call he asked for is not closed.
  case openCall
  /// The law makes the association keep his data until then.
  case keptByLaw(until: Day)

  public var words: LocalizedText {
    switch self {
    case .numberNotReadable:
      LocalizedText(
        ar: "اكتب رقم الهوية (عشرة أرقام) أو رقم الجوال (05…).",
        en: "Give the identity number (ten digits) or the mobile number (05…).")
    case .unknown:
      LocalizedText(
        ar: "لا تُحفظ بيانات لأحد بهذا الرقم. تأكد من الرقم.",
        en: "No data are kept under this number. Check the number.")
    case .several(let number):
      LocalizedText(
        ar: "يشترك في هذا الجوال أكثر من شخص (\(Numerals.written(number, in: .arabic))). استعمل رقم الهوية.",
        en: "\(number) people are reached by this mobile. Use the identity number.")
    case .nothingToCorrect:
      LocalizedText(
        ar:
          "لم يُذكر ما يُصحح: \u{2066}--name\u{2069} أو \u{2066}--mobile\u{2069} أو \u{2066}--email\u{2069} أو \u{2066}--group\u{2069}.",
        en: "Nothing to correct was given: --name, --mobile, --email or --group.")
    case .openRequests(let number):
      LocalizedText(
        ar:
          "له طلبات لم تنته (\(Numerals.written(number, in: .arabic)))، ولا تُدرس بلا بياناته. أنهها أو يسحبها صاحبها، ثم أعد المحاولة.",
        en:
          "Requests of his have not ended (\(number)); they cannot be studied without his data. End them, or let him withdraw them, then try again."
      )
    case .openCall:
      LocalizedText(
        ar: "طلب اتصالاً لم تُغلق متابعته. أغلقها أولاً.",
        en: "He asked for a call that is not closed yet. Close it first.")
    case .keptByLaw(let day):
      LocalizedText(
        ar: "حفظ بياناته واجب حتى \(day.name(in: .arabic)). أخبره بالسبب وبهذا التاريخ.",
        en: "His data must be kept until \(day.name(in: .english)). Tell him why, and this date.")
    }
  }
}

extension RetentionPeriods {
  /// Refuses unless the data of somebody with these requests may be destroyed at his wish (Personal Data Protection Law,
  /// Art. 4 and 18): nothing of his is open, and no duty to keep them is left.
  public func permitErasure(
    with requests: [Request], openCalls: Int, on today: Day
  ) throws(SubjectRefusal) {
    let open = requests.count { $0.ending == nil }
    guard open == 0 else { throw .openRequests(open) }
    guard openCalls == 0 else { throw .openCall }
    guard compulsory.days > 0, let last = requests.compactMap({ $0.ending?.act.at.day }).max() else { return }
    let until = last.adding(days: compulsory.days)
    guard until <= today else { throw .keptByLaw(until: until) }
  }

  /// Whether a person's data have had their time: everything of his ended long ago.
  public func isPast(_ requests: [Request], openCalls: Int, on today: Day) -> Bool {
    guard !requests.isEmpty, openCalls == 0, requests.allSatisfy({ $0.ending != nil }),
      let last = requests.compactMap({ $0.ending?.act.at.day }).max()
    else { return false }
    return last < people.firstKept(on: today) && last.adding(days: compulsory.days) <= today
  }
}
