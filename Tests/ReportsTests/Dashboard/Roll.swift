import Vocabulary

@testable import Reports

/// The people of some places by place, so that a view tells who is in it.
struct Roll: PeopleCounted {
  var members: [DashboardPlace: Int] = [:]
  var people: Int { members.values.reduce(0, +) }

  static func + (one: Roll, other: Roll) -> Roll {
    Roll(members: one.members.merging(other.members, uniquingKeysWith: +))
  }
}

extension [DashboardPlace: Int] {
  func rolls() -> [DashboardPlace: Roll] {
    Dictionary<DashboardPlace, Roll>(uniqueKeysWithValues: map { ($0, Roll(members: [$0: $1])) })
  }
}
