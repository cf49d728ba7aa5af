public import Vocabulary

/// Why the reports of a month are not put on the shelf.
public enum ShelfRefusal: Refusal {
  /// The month is still to come.
  case notBegun(CivilMonth)

  public var words: LocalizedText {
    switch self {
    case .notBegun(let month):
      LocalizedText(
        ar: "لم يبدأ \(month.name(in: .arabic)) بعد، فلا شيء يُنشر عنه. راجع السنة واكتب شهراً بدأ أو انتهى.",
        en:
          "\(month.name(in: .english)) has not begun; there is nothing to publish of it. Check the year, and write a month that has begun or is over."
      )
    }
  }
}
