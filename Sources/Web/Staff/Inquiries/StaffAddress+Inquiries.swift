extension StaffAddress {
  /// Questions and what they are about (T1).
  static let inquiries: [StaffAddress] = []
}
