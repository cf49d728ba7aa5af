import Reports
import Vocabulary

extension Texts {
  /// A number with its noun: «خياران», «٣ خيارات», "3 choices". The key file has one key a form, `choices_two`.
  func counted(_ noun: String, _ number: Int, in language: Language) -> String {
    let form = "\(noun)_\(Plural(number, in: language).rawValue)"
    let key = knows("count", form) ? form : "\(noun)_other"
    return self["count", key, ["n": Numerals.written(number, in: language)]]
  }
}
