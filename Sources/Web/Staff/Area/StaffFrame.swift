import Access
import Operations
import Vocabulary
import Workflow

/// What stands around every page of the staff area: who is signed in, and the parts that are his to see.
struct StaffFrame: Sendable {
  let name: String
  let roles: String
  /// The parts as they stand on the page: a part by itself, or a heading that opens to several.
  let entries: [Entry]
  /// The page on which he begins; every member of staff sees some part.
  let first: String

  struct Entry: Sendable {
    let links: [Link]
    let folds: [Fold]
  }

  /// Parts under one heading, which a tap opens.
  struct Fold: Sendable {
    let heading: String
    let links: [Link]
    /// Not empty where the page that is shown is one of them.
    let here: [String]
  }

  struct Link: Sendable {
    let address: String
    let label: String
    /// `page` where it leads to the page that is shown.
    let here: [String]
  }

  /// As many parts stand side by side without headings: who sees few needs no second tap.
  private static let few = 6

  init(_ member: Member, at path: String = "", in language: Language) {
    let staff = member.account.staff
    name = member.account.name.text
    roles = Role.allCases.filter(staff.roles.contains).map { $0.name[language] }
      .joined(separator: language == .arabic ? "، " : ", ")
    let texts = Texts(language)
    let groups = StaffParts.groups.map { group in
      (group.key, group.parts.filter { part in part.rights.contains { staff.reach(of: $0) > .nothing } })
    }
    let seen = groups.flatMap(\.1)
    let here = StaffParts.part(of: path)?.path
    entries = groups.flatMap { key, parts -> [Entry] in
      let links = parts.map { part in
        Link(address: part.path, label: texts["staff", part.key], here: part.path == here ? ["page"] : [])
      }
      guard seen.count > Self.few, links.count > 1 else { return links.map { Entry(links: [$0], folds: []) } }
      return [
        Entry(links: [], folds: [Fold(heading: texts["staff", key], links: links, here: links.flatMap(\.here))])
      ]
    }
    first =
      StaffParts.beginnings.first { path in seen.contains { $0.path == path } } ?? seen.first?.path ?? "/staff/account"
  }
}
