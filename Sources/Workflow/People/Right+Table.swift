public import Vocabulary

/// Who may do what: the one table. A row for each right; what a row does not name, a role may not do.
extension Right {
  /// The roles that hold the right, and how far.
  public var holders: [Role: Reach] {
    switch self {
    case .receive: [relations: all, researcher: all, department: own]
    case .provideItems: [relations: all, researcher: all, department: own]
    case .matchItems: [relations: all, researcher: all, department: own]
    case .confirmCompleteness: [relations: all, department: own]
    case .refer: [relations: all, department: own]
    case .answerReferral: [researcher: all]
    case .changeData: [relations: all, researcher: all, department: own]
    case .sign: [relations: all, researcher: all]
    case .explain: [relations: all, researcher: all]
    case .submit: [relations: all]
    case .decide: [committee: all]
    case .sendDecision: [relations: all, committee: all]
    case .register: [relations: all, department: own]
    case .deliver: [department: own]
    case .assign: [relations: all, department: own, quality: all]
    case .answer: [relations: all, researcher: all, department: own, quality: all]
    case .withdraw: [relations: all]
    case .reopen: [relations: all, quality: all]

    case .seeRequests: [relations: all, researcher: all, committee: all, department: own, quality: all]
    case .seePersonalData: [relations: all, researcher: all, committee: all, department: own]
    case .seeReferences:
      [admin: all, relations: all, researcher: all, committee: all, department: all, quality: all, board: all]
    case .seeDepartmentIndicators: [department: own, quality: all, board: all]
    case .seeAllIndicators: [quality: all, board: all]
    case .seeComments: [department: own, quality: all]
    case .seeCallBacks: [quality: all]
    case .seeCompliance: [quality: all, board: all]
    case .seePolicy:
      [admin: all, relations: all, researcher: all, committee: all, department: all, quality: all, board: all]
    case .seeAudit: [admin: all, quality: all]

    case .planImprovements: [department: own, quality: all]
    case .manageReferences: [admin: all, quality: all]
    case .manageQuestionnaires: [quality: all]
    case .managePolicy: [admin: all]
    case .manageHolidays: [admin: all]
    case .manageServices: [admin: all]
    case .manageStaff: [admin: all]
    case .importRecords: [admin: all]
    case .exportReports: [quality: all, board: all]

    case .interview: [relations: all, researcher: all, quality: all]
    case .enterPaper: [relations: all, researcher: all, quality: all]
    case .manageTablets: [admin: all, quality: all]
    case .seeAlerts: [quality: all]
    case .followUp: [quality: all]
    case .tellActions: [quality: all]
    case .exportSubject, .correctSubject, .eraseSubject, .keepRetention: [admin: all]
    case .releaseAnswers: [quality: all]
    }
  }

  /// What a beneficiary may do with his own request, by the public form and his tracking link.
  public var belongsToTheBeneficiary: Bool {
    switch self {
    case .receive, .provideItems, .changeData, .sign, .withdraw, .seeRequests, .seePersonalData, .seePolicy: true
    default: false
    }
  }

  /// How far the right reaches for one role.
  public func reach(of role: Role) -> Reach { holders[role] ?? .nothing }
}

extension Staff {
  /// How far a right reaches for him: the furthest that any of his roles gives.
  public func reach(of right: Right) -> Reach { roles.map(right.reach(of:)).max() ?? .nothing }

  /// Whether he holds the right over something that belongs to a department.
  public func may(_ right: Right, in department: DepartmentCode) -> Bool {
    switch reach(of: right) {
    case .everything: true
    case .ownDepartment: self.department == department
    case .nothing: false
    }
  }
}

private let (all, own) = (Reach.everything, Reach.ownDepartment)
private let (admin, relations, researcher) = (Role.administrator, Role.relationsEmployee, Role.socialResearcher)
private let (committee, department, quality) = (Role.committeeMember, Role.departmentOfficer, Role.qualityOfficer)
private let board = Role.boardMember
