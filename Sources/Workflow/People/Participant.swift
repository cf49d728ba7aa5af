public import Vocabulary

/// Somebody who takes a step of a request: the beneficiary himself, or a member of staff.
public enum Participant: Hashable, Sendable {
  case beneficiary(BeneficiaryID)
  case staff(Staff)

  /// As whom he is written down.
  public var party: Party {
    switch self {
    case .beneficiary: .beneficiary
    case .staff(let staff): .staff(staff.id)
    }
  }

  /// Refuses unless he may take such a step of this request.
  func permit(_ step: Step, of beneficiary: BeneficiaryID, in department: DepartmentCode) throws(StepRefusal) {
    switch self {
    case .beneficiary(let id):
      guard id == beneficiary else { throw .anothersRequest(step.clause) }
      guard step.right.belongsToTheBeneficiary, !step.isOnlyForStaff else {
        throw .notPermitted(step.right, step.clause)
      }
    case .staff(let staff):
      guard staff.reach(of: step.right) > .nothing else { throw .notPermitted(step.right, step.clause) }
      guard staff.may(step.right, in: department) else { throw .otherDepartment(step.clause) }
    }
  }
}

/// As whom somebody is written down beside what he did.
public enum Party: Hashable, Sendable, Codable {
  case beneficiary
  case staff(StaffID)
  /// Taken over from a record that does not say who.
  case earlierRecord
}

/// The when and who of a fact.
public struct Act: Hashable, Sendable, Codable {
  public let at: Moment
  public let by: Party

  public init(at moment: Moment, by party: Party) {
    at = moment
    by = party
  }
}
