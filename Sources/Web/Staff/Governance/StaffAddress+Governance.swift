import Workflow

extension StaffAddress {
  /// What the association is governed by: policy, compliance, references, audit, holidays, people; and one's own account.
  static let governance: [StaffAddress] =
    [.get("/staff/governance", .seePolicy) { $0.governance($1) }]
    + policy + compliance + references + people + account + audit + holidays + setAside
}
