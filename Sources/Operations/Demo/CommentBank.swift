import Vocabulary

/// What people of the demo association write in their own words, in standard Arabic and as it is spoken in Tabuk.
///
/// Sentences speak of nobody and fit men and women alike. `{service}`, `{department}` and `{wait}` are filled in; after
/// «خدمة» a service's name needs no agreement.
enum CommentBank {
  /// Whose words they are: families everywhere, families that get support, those of one department, or partners.
  enum Voice: Sendable {
    case families, supported, research, maintenance, rent, ownership, seasonal, partners, volunteers
  }

  typealias Sentences = [DemoPlan.Theme: [String]]

  /// The sentence with its gaps filled; nil where it complains of a wait that was none.
  static func filled(_ sentence: String, service: String, department: String, days: Int) -> String? {
    guard sentence.contains("{") else { return sentence }
    if sentence.contains("{wait}") && days < 5 { return nil }
    return sentence.replacing("{service}", with: service)
      .replacing("{department}", with: department)
      .replacing("{wait}", with: duration(days))
  }

  /// So many days, as the object of a verb: «يوماً واحداً»، «يومين»، «٥ أيام»، «١٢ يوماً»، «١٠٠ يوم».
  static func duration(_ days: Int) -> String {
    let number = Numerals.arabicIndic(String(days))
    return switch (days, days % 100) {
    case (1, _): "يوماً واحداً"
    case (2, _): "يومين"
    case (_, 3...10): "\(number) أيام"
    case (_, 11...99): "\(number) يوماً"
    default: "\(number) يوم"
    }
  }
}
