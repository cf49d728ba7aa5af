extension StaffAddress {
  /// What the association is governed by: policy, compliance, references, audit, holidays, people.
  static let governance: [StaffAddress] = []
}
