public import Vocabulary

/// How many public forms are taken: from one address, about one person's number, and from everybody together.
///
/// Each gives a store of forms that fills up again with time (the generic cell rate algorithm, ITU-T I.371): who uses it up waits
/// for one form's share. Saudi phones often share one address, so that an address has room for a family and its neighbours;
/// a number has little, since each form sends it a message.
public struct FormLimit: Sendable {
  /// A store of so many forms, of which one comes back in so many seconds.
  struct Allowance: Hashable, Sendable {
    let forms: Int
    let seconds: Int64
    var span: Int64 { Int64(forms) * seconds }
  }

  static let ofAddress = Allowance(forms: 20, seconds: 30)
  static let ofNumber = Allowance(forms: 5, seconds: 3_600)
  static let ofEverybody = Allowance(forms: 300, seconds: 1)

  /// When each store is full again.
  private var addresses: [VisitorAddress: Moment] = [:]
  private var numbers: [String: Moment] = [:]
  private var everybody = Moment(seconds: 0)
  private let capacity: Int

  /// - Parameter capacity: how many addresses, and how many numbers, are remembered.
  public init(capacity: Int = 20_000) { self.capacity = max(capacity, 4) }

  /// How many addresses and numbers are remembered.
  public var size: Int { addresses.count + numbers.count }

  /// Takes a form, or says how long to wait; a form that is not taken uses nothing up.
  ///
  /// - Parameter numbers: the mobile and identity numbers in the form.
  public mutating func admit(
    from address: VisitorAddress, about numbers: [String] = [], at now: Moment
  ) throws(FormLimitRefusal) {
    let waits =
      [
        Self.wait(everybody, Self.ofEverybody, now),
        addresses[address].map { Self.wait($0, Self.ofAddress, now) } ?? 0,
      ] + numbers.map { number in self.numbers[number].map { Self.wait($0, Self.ofNumber, now) } ?? 0 }
    let wait = waits.max() ?? 0
    guard wait == 0 else { throw FormLimitRefusal(seconds: wait) }
    everybody = Self.used(everybody, Self.ofEverybody, now)
    addresses[address] = Self.used(addresses[address] ?? now, Self.ofAddress, now)
    for number in Set(numbers) { self.numbers[number] = Self.used(self.numbers[number] ?? now, Self.ofNumber, now) }
    Self.makeRoom(in: &addresses, capacity, now)
    Self.makeRoom(in: &self.numbers, capacity, now)
  }

  /// The seconds until one form may be taken from a store that is full at a moment.
  private static func wait(_ full: Moment, _ allowance: Allowance, _ now: Moment) -> Int64 {
    // A clock set back makes nobody wait longer than one form's share.
    min(allowance.seconds, max(0, full.seconds + allowance.seconds - now.seconds - allowance.span))
  }

  private static func used(_ full: Moment, _ allowance: Allowance, _ now: Moment) -> Moment {
    let from = min(max(full, now), now.adding(seconds: allowance.span - allowance.seconds))
    return from.adding(seconds: allowance.seconds)
  }

  /// Lets go the stores that are full again; where that is too little, the quarter that is fullest.
  private static func makeRoom<Key>(in stores: inout [Key: Moment], _ capacity: Int, _ now: Moment) {
    guard stores.count > capacity else { return }
    stores = stores.filter { $0.value > now }
    guard stores.count > capacity else { return }
    for (key, _) in stores.sorted(by: { $0.value < $1.value }).prefix(capacity / 4) { stores[key] = nil }
  }
}

/// A public form is not taken just now.
public struct FormLimitRefusal: Refusal {
  public let seconds: Int64

  /// What is said to him.
  public var words: LocalizedText {
    LocalizedText(
      ar: "وصلتنا نماذج كثيرة في وقت قصير. لم نحفظ هذا النموذج. انتظر قليلاً ثم أرسله مرة أخرى، أو اتصل بالجمعية.",
      en:
        "Many forms reached us in a short time. This one was not kept. Wait a little and send it again, or call the association."
    )
  }
}
