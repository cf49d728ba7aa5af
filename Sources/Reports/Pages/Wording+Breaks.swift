/// A break of a series in words.
extension Wording {
  /// What stands at the line: «تغيّر السؤال».
  func mark(of one: TrendSeries.Break) -> String {
    text(one.reasons.contains(.wording) ? .breakWordingMark : .breakModeMark)
  }

  /// A sentence for each reason.
  func notes(on one: TrendSeries.Break, calendar: String) -> [String] {
    one.reasons.map { reason in
      text(
        reason == .wording ? .breakWording : .breakMode,
        ["month": genitive(ofMonth: one.month, calendar: calendar)])
    }
  }
}
