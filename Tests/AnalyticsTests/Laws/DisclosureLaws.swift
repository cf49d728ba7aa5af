import Analytics
import Testing

@Suite struct DisclosureLaws {
  typealias Cell = [Int]

  /// A small cube of months, departments and channels, with many small cells.
  private func cube(_ draw: inout SplitMix64, months: Int = 4) -> [Cell: Int] {
    let (departments, channels) = (Int.random(in: 1...3, using: &draw), Int.random(in: 1...2, using: &draw))
    let most = [6, 15, 300].randomElement(using: &draw) ?? 6
    var people: [Cell: Int] = [:]
    for month in 0..<months {
      for department in 0..<departments {
        for channel in 0..<channels { people[[month, department, channel]] = draw.count(upTo: most) }
      }
    }
    return people
  }

  /// A filter as people set it: some months, some departments, some channels.
  private func filter(_ draw: inout SplitMix64) -> (Cell) -> Bool {
    let masks = (0..<3).map { _ in draw.fraction() < 0.3 ? 255 : Int.random(in: 0...255, using: &draw) }
    return { cell in zip(cell, masks).allSatisfy { $1 >> $0 & 1 == 1 } }
  }

  @Test func noPairOfPublishedTablesDiffersByOneToFourPeople() {
    law { draw in
      let people = cube(&draw)
      let blocks = DisclosureBlocks(people)
      let (one, other) = (Set(blocks.cells(within: filter(&draw))), Set(blocks.cells(within: filter(&draw))))
      return [one.subtracting(other), other.subtracting(one), one.intersection(other)].allSatisfy { difference in
        let few = difference.reduce(0) { $0 + people[$1, default: 0] }
        return few == 0 || few >= 5
      }
    }
  }

  @Test func anEvenNarrowerFilterTakesAwayNobodyOrFive() {
    law { draw in
      let blocks = DisclosureBlocks(cube(&draw))
      let (wide, narrow) = (filter(&draw), filter(&draw))
      let difference =
        (blocks.people(within: wide) ?? 0) - (blocks.people { wide($0) && narrow($0) } ?? 0)
      return difference == 0 || difference >= 5
    }
  }

  @Test func aMonthAgainstTheYearToDateTellsOfNobodyOrFive() {
    law { draw in
      let counts = cube(&draw, months: 4)
      let blocks = DisclosureBlocks(counts)
      let toDate = (0..<4).map { month in blocks.people { $0[0] <= month } ?? 0 }
      return zip(toDate, toDate.dropFirst()).enumerated().allSatisfy { month, pair in
        let own = blocks.people { $0[0] == month + 1 } ?? 0
        return [pair.1 - pair.0, pair.1 - pair.0 - own].allSatisfy { $0 == 0 || $0 >= 5 }
      }
    }
  }

  @Test func aPublishedMonthStaysWhenLaterMonthsAreAdded() {
    law { draw in
      let counts = cube(&draw, months: 4)
      let months = Int.random(in: 1...4, using: &draw)
      let early = DisclosureBlocks(counts.filter { $0.key[0] < months })
      let late = DisclosureBlocks(counts)
      return (0..<months).allSatisfy { month in
        early.cells { $0[0] <= month } == late.cells { $0[0] <= month }
      }
    }
  }

  @Test func everyoneIsInOneBlockOrWithheldAndFewAreWithheld() {
    law { draw in
      let people = cube(&draw)
      let blocks = DisclosureBlocks(people)
      let cells = blocks.blocks.flatMap(\.cells) + blocks.withheld
      return cells.count == Set(cells).count && Set(cells) == Set(people.filter { $0.value > 0 }.keys)
        && blocks.blocks.allSatisfy { block in
          block.people >= 5 && block.people == block.cells.reduce(0) { $0 + people[$1, default: 0] }
        }
        && blocks.withheld.reduce(0) { $0 + people[$1, default: 0] } < 5
    }
  }

  @Test func addingADepartmentNeverUnhidesAHiddenOne() {
    law { draw in
      let most = [8, 60].randomElement(using: &draw) ?? 8
      let answers = draw.counts(Int.random(in: 1...8, using: &draw), upTo: most)
      let place = Int.random(in: 0...answers.count, using: &draw)
      var more = answers
      more.insert(draw.count(upTo: most), at: place)
      let (before, after) = (DepartmentDisclosure(answers: answers), DepartmentDisclosure(answers: more))
      return answers.indices.allSatisfy { department in
        before.shows(department) || !after.shows(department < place ? department : department + 1)
      }
    }
  }

  @Test func theTotalLessTheDepartmentsShownIsNobodyOrFive() {
    law { draw in
      let answers = draw.counts(Int.random(in: 0...8, using: &draw), upTo: 30)
      let disclosure = DepartmentDisclosure(answers: answers)
      let shown = answers.indices.filter(disclosure.shows).reduce(0) { $0 + answers[$1] }
      let rest = (disclosure.total ?? 0) - shown
      return (rest == 0 || rest >= 5)
        && disclosure.total == (disclosure.counted.isEmpty ? nil : disclosure.counted.reduce(0) { $0 + answers[$1] })
        && disclosure.totalIsComplete == ((disclosure.total ?? 0) == answers.reduce(0, +))
    }
  }

  @Test func verdictsDoNotDependOnTheOrderOfTheDepartments() {
    law { draw in
      let answers = draw.counts(Int.random(in: 1...8, using: &draw), upTo: 30)
      let order = answers.indices.shuffled(using: &draw)
      let (one, other) = (
        DepartmentDisclosure(answers: answers), DepartmentDisclosure(answers: order.map { answers[$0] })
      )
      return one.total == other.total && order.map { one.verdicts[$0] } == other.verdicts
    }
  }
}
