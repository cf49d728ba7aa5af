import Vocabulary
import Workflow

/// Somebody the demo association serves: the same for the same seed and place on the roll, whatever day it is.
struct DemoPerson: Sendable {
  let id: BeneficiaryID
  /// How kindly the person judges in general, around 0.
  let mood: Double
  /// The group he is written down with; nil for whom none is stated.
  let group: GroupCode?
  private let place: Int
  private let dice: SeededGenerator

  init(_ place: Int, seed: UInt64) {
    var dice = SeededGenerator(seed: seed, stream: UInt64(place) + 1)
    id = BeneficiaryID(using: &dice)
    mood = dice.normal()
    self.place = place
    self.dice = dice
    // Of a stream of its own, so that nothing else about the person depends on it.
    var grouping = SeededGenerator(seed: ~seed, stream: UInt64(place) + 1)
    let isWoman = dice.chance(DemoPlan.women)
    group = DemoPlan.group(isWoman: isWoman, using: &grouping)
  }

  /// The person's entry in the association's books: given, father's and family name, and a mobile number.
  var beneficiary: Beneficiary {
    var dice = dice
    let given = dice.chance(DemoPlan.women) ? DemoNames.women : DemoNames.men
    let parts = [dice.element(of: given), dice.element(of: DemoNames.men), dice.element(of: DemoNames.families)]
    return Beneficiary(id: id, name: parts.compactMap(\.self).joined(separator: " "), mobile: mobile, group: group)
  }

  /// A number that looks right and reaches nobody: public metadata (libphonenumber) knows no subscribers under +966 52.
  /// 7 919 is prime to ten million, so no two people share a number.
  private var mobile: MobileNumber { MobileNumber(subscriber: 20_000_000 + (place * 7_919 + 1_234_567) % 10_000_000) }
}
