import Vocabulary

@testable import Reports

/// The people of some places by place, so that a view tells who is in it.
struct Roll: PeopleCounted {
  var members: [DashboardPlace: Int] = [:]
  var people: Int { members.values.reduce(0, +) }

  mutating func add(_ other: Roll) { members.merge(other.members, uniquingKeysWith: +) }
}

extension ReleasedCounts {
  init(_ counts: [DashboardPlace: Sum], on now: Day, least: Int) {
    let places = Array(counts.keys)
    self.init(
      Dictionary(uniqueKeysWithValues: zip(places.indices, places.compactMap { counts[$0] })),
      at: DashboardPlaces(places), on: now, least: least)
  }
}

extension [DashboardPlace: Int] {
  func rolls() -> [DashboardPlace: Roll] {
    Dictionary<DashboardPlace, Roll>(uniqueKeysWithValues: map { ($0, Roll(members: [$0: $1])) })
  }
}
