import Vocabulary

/// Why the staff area does not do what was asked.
enum StaffRefusal: Refusal {
  /// Nobody came through the door with the key.
  case doorClosed
  /// The form came from another site's page.
  case foreignForm
  case channelUnknown
  case noSuchMonth
}
