import Surveys

/// What a button on a draft's page does to its order.
enum DraftAct: Equatable {
  case up(Int)
  case down(Int)
  case remove(Int)
  case add(type: String)
  case addScale
  case removeScale(Int)
  case forgetRemarks

  init?(_ form: FormFields) {
    let parts = form.first("act").split(separator: "-", maxSplits: 1).map(String.init)
    // A number that is none names no place of a draft, and nothing is done.
    let number = parts.count > 1 ? DraftPart.place(numbered: parts[1]) ?? -1 : -1
    switch parts.first {
    case "up": self = .up(number)
    case "down": self = .down(number)
    case "remove": self = .remove(number)
    case "unscale": self = .removeScale(number)
    case "scale": self = .addScale
    case "remarks": self = .forgetRemarks
    case "add" where DraftFields.types.contains(form.first("type")): self = .add(type: form.first("type"))
    default: return nil
    }
  }

  func carryOut(on draft: inout DraftValue) {
    var questions = draft.items("questions")
    switch self {
    case .up(let place) where questions.indices.contains(place) && place > 0: questions.swapAt(place, place - 1)
    case .down(let place) where questions.indices.contains(place) && place + 1 < questions.count:
      questions.swapAt(place, place + 1)
    case .remove(let place) where questions.indices.contains(place): questions.remove(at: place)
    case .add(let type): questions.append(Self.question(type, among: questions))
    case .addScale:
      var entries = draft["scales"]?.entries ?? []
      let names = Set(entries.map(\.key))
      let name = (0...entries.count).map(DraftValue.scaleName).first { !names.contains($0) } ?? "scale"
      entries.append(
        .init(
          name,
          .keys([.init("direction", .plain("")), .init("favourable", .plain("")), .init("options", .list([]))])))
      draft["scales"] = .keys(entries)
      return
    case .removeScale(let place):
      var entries = draft["scales"]?.entries ?? []
      guard entries.indices.contains(place) else { return }
      entries.remove(at: place)
      draft["scales"] = entries.isEmpty ? nil : .keys(entries)
      return
    default: return
    }
    draft["questions"] = .list(questions)
  }

  /// A new question under a code that none has yet.
  private static func question(_ type: String, among questions: [DraftValue]) -> DraftValue {
    let taken = Set(questions.map { $0.string("code") })
    let code = (1...questions.count + 1).map { "N\($0)" }.first { !taken.contains($0) } ?? "N"
    return .keys([
      .init("code", .text(code)), .init("type", .text(type)), .init("ar", .plain("")), .init("en", .plain("")),
    ])
  }
}
