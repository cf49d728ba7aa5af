import Storage
import Vocabulary

extension AssociationRefusal {
  /// What is not there, and what is.
  var words: LocalizedText {
    switch self {
    case .notHere(let code, let held):
      let codes = held.map(\.text).joined(separator: ", ")
      return LocalizedText(
        ar: "لا جمعية في القاعدة رمزها «\(code)». الرموز التي فيها: \(codes). صحّح الرمز: \u{200E}--association",
        en:
          "The database holds no association with the code “\(code)”. The codes in it: \(codes). Correct the code: --association"
      )
    }
  }
}
