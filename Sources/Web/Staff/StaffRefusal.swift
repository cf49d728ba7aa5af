import Vocabulary

/// Why the staff area does not do what was asked.
enum StaffRefusal: Refusal {
  /// Nobody is signed in.
  case notSignedIn
  /// The form came from another site's page.
  case foreignForm
  /// The form came from a page that was opened before he signed in.
  case earlierPage
  /// The new password was typed in two ways.
  case passwordsDiffer
  case noSuchMonth
  case noSuchQuestionnaire
}
