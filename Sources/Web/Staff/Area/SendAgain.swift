import Hummingbird
import Operations
import Vocabulary

/// What a member of staff sent and could not be kept just now, or not before he signs in: it comes back to him whole, to be sent
/// again as it was.
///
/// The page holds all of it itself and asks nothing of the records, which may be out of reach; nor does it show anything that he did
/// not write.
struct SendAgain: Sendable {
  let title: String
  let words: String
  /// Where the form goes, as it went before.
  let address: String
  let fields: [Field]
  let shown: [Shown]

  struct Field: Sendable {
    let name: String
    let value: String
  }

  /// What he wrote in words, for him to read.
  struct Shown: Sendable { let written: [String] }

  init(_ refused: Refused, _ form: FormFields, to address: String, in language: Language) {
    title = refused.title(in: language)
    words = refused.words(in: language)
    self.address = address
    fields = form.values.sorted { $0.key < $1.key }.filter { $0.key != Doorkeeper.sealField }.flatMap { name, values in
      values.map { Field(name: name, value: $0) }
    }
    // Codes and keys are one word in our own letters.
    let written = fields.map(\.value).filter { $0.contains { !$0.isASCII || $0.isWhitespace } }
    shown = written.isEmpty ? [] : [Shown(written: written)]
  }

  /// Whether a form can come back: not where a file or a password came with it, of which the one cannot be written back and the
  /// other must not; nor where nothing was entered.
  static func holds(_ form: FormFields) -> Bool {
    form.files.isEmpty && form.values[AccountPage.presentField] == nil
      && form.values.keys.contains { $0 != Doorkeeper.sealField }
  }
}

extension Site {
  /// What a form met that is no fault of its own: the page from which it is sent again. Throws again what is no outage, and where
  /// the form cannot come back.
  func sendAgain(after error: any Error, to visit: StaffVisit) throws -> Response {
    guard let outage = Outage(error) else { throw error }
    return try sendAgain(Refused(outage), after: error, to: visit)
  }

  /// A form of a page that was opened in an earlier session: whoever sent it looks through it and sends it again. Throws
  /// `StaffRefusal.foreignForm` where the form cannot come back.
  func sendAgain(unsealed visit: StaffVisit) throws -> Response {
    try sendAgain(Refused(StaffRefusal.earlierPage), after: StaffRefusal.foreignForm, to: visit)
  }

  private func sendAgain(_ refused: Refused, after error: any Error, to visit: StaffVisit) throws -> Response {
    guard SendAgain.holds(visit.form) else { throw error }
    let values = SendAgain(refused, visit.form, to: visit.address(visit.request.uri.path), in: visit.language)
    return show(.refused(.sendAgain, values, [refused]), to: visit)
  }
}
