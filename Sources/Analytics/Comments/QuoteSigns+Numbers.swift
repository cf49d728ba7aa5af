extension QuoteSigns {
  /// Every run of seven digits or more, with at most three separators between two digits, and what it looks like.
  var numbers: [(Range<Int>, RedactedQuote.Secret)] {
    var found: [(Range<Int>, RedactedQuote.Secret)] = []
    var place = 0
    while place < scalars.count {
      guard digit(at: place) != nil else {
        place += 1
        continue
      }
      let (end, digits) = run(from: place)
      if digits.count >= 7 {
        var start = place
        while start > 0, "+＋(".unicodeScalars.contains(scalars[start - 1]) { start -= 1 }
        found.append((start..<end, Self.kind(of: digits)))
      }
      place = end
    }
    return found
  }

  /// The digits that follow each other from a place on, and where they end.
  private func run(from start: Int) -> (end: Int, digits: [Int]) {
    var digits: [Int] = []
    var (end, gap) = (start, 0)
    for place in start..<scalars.count {
      if let value = digit(at: place) {
        digits.append(value)
        (end, gap) = (place + 1, 0)
      } else if isInvisible(place) {
        if gap == 0 { end = place + 1 }
      } else {
        gap += 1
        guard isSeparator(place), gap <= 3 else { break }
      }
    }
    return (end, digits)
  }

  /// What a number looks like in Saudi Arabia: mobile 05…, land line 01…, 9200…, 800…, identity 1… and residence 2….
  private static func kind(of digits: [Int]) -> RedactedQuote.Secret {
    var number = digits[...]
    if number.starts(with: [0, 0]) { number = number.dropFirst(2) }
    if number.count == 12, number.starts(with: [9, 6, 6]) { return .phone }
    switch number.count {
    case 9 where number.starts(with: [5]) || number.starts(with: [9, 2, 0, 0]): return .phone
    case 10 where number.starts(with: [0]) || number.starts(with: [8, 0, 0]): return .phone
    case 10 where number.first == 1 || number.first == 2: return .nationalID
    default: return .number
    }
  }

  /// Every bank account: two letters, two digits and eleven to thirty letters or digits, in groups or in one; also one right
  /// after a digit, which may be hidden itself.
  var accounts: [Range<Int>] {
    var found: [Range<Int>] = []
    var place = 0
    while place < scalars.count {
      let begins = place == 0 || code(at: place - 1) == nil || digit(at: place - 1) != nil
      if begins, let end = account(from: place) {
        found.append(place..<end)
        place = end
      } else {
        place += 1
      }
    }
    return found
  }

  private func account(from start: Int) -> Int? {
    var signs: [Unicode.Scalar] = []
    var (end, next) = (start, start)
    while signs.count < 34 {
      let (group, after) = group(from: next)
      guard !group.isEmpty, group.contains(where: { $0.properties.numericType != nil }) || signs.isEmpty else { break }
      signs += group
      end = after
      next = after
      while next < scalars.count, isInvisible(next) || isSeparator(next), next - after < 4 { next += 1 }
    }
    let letters = signs.prefix(2).allSatisfy { $0.properties.numericType == nil }
    let digits = signs.dropFirst(2).prefix(2).allSatisfy { $0.properties.numericType != nil }
    return signs.count >= 15 && letters && digits ? end : nil
  }

  /// The Latin letters and digits that stand together from a place on, and where they end.
  private func group(from start: Int) -> (signs: [Unicode.Scalar], end: Int) {
    var signs: [Unicode.Scalar] = []
    var place = start
    while place < scalars.count {
      if let sign = code(at: place) {
        signs.append(sign)
      } else if !isInvisible(place) || signs.isEmpty {
        break
      }
      place += 1
    }
    return (signs, place)
  }
}
