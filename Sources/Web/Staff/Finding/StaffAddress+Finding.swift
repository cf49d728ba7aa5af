extension StaffAddress {
  /// The lists in which requests are found: all, mine, and what waits for me.
  static let finding: [StaffAddress] = []
}
