extension QuoteSigns {
  /// Every e-mail address and every @name, whatever the script of its letters.
  var addresses: [Range<Int>] {
    scalars.indices.filter { "@＠﹫".unicodeScalars.contains(scalars[$0]) }.map { sign in
      var (start, end) = (sign, sign + 1)
      while start > 0, isOfAddress(start - 1) { start -= 1 }
      while end < scalars.count, isOfAddress(end) { end += 1 }
      return loosely(start..<end, around: sign)
    }
  }

  /// An address written with spaces around its sign: only where a dot in the last part shows that it is one.
  private func loosely(_ range: Range<Int>, around sign: Int) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    if end == sign + 1 {
      var next = end
      while next < scalars.count, isSpace(next), next - sign <= 3 { next += 1 }
      var last = next
      while last < scalars.count, isOfAddress(last) { last += 1 }
      guard scalars[next..<last].dropLast().contains(".") else { return range }
      end = last
    }
    if start == sign, scalars[sign..<end].contains(".") {
      var before = start
      while before > 0, isSpace(before - 1), sign - before < 3 { before -= 1 }
      while before > 0, isOfAddress(before - 1) { before -= 1 }
      start = before
    }
    return start..<end
  }

  private func isOfAddress(_ place: Int) -> Bool {
    digit(at: place) != nil || isLetter(place) || isInvisible(place)
      || "._%+-~'’\u{2010}\u{2011}".unicodeScalars.contains(scalars[place])
  }
}
