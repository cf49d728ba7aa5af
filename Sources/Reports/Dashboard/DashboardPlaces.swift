import Vocabulary

/// Gives places their numbers, in the order in which they come.
struct PlaceNumbers {
  private(set) var places: [DashboardPlace] = []
  private var numbers: [DashboardPlace: Int] = [:]

  mutating func number(of place: DashboardPlace) -> Int {
    if let number = numbers[place] { return number }
    numbers[place] = places.count
    places.append(place)
    return places.count - 1
  }
}

/// The places of a dashboard by their numbers, with the keys by which months are divided: made once for all measures, which are
/// counted at the same places.
struct DashboardPlaces: Sendable {
  let places: [DashboardPlace]
  /// The keys by which a month that is over is divided, outermost first: each the rank of its name among all.
  let keys: [[Int]]

  init(_ places: [DashboardPlace]) {
    let named = places.map { [$0.department.text, $0.part.description, $0.service.text, $0.channel.rawValue] }
    let names = Set(named.joined()).sorted()
    let ranks = Dictionary(uniqueKeysWithValues: zip(names, names.indices))
    self.places = places
    keys = named.map { $0.compactMap { ranks[$0] } }
  }
}
