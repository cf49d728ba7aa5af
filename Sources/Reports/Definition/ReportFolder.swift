import Foundation
public import Vocabulary

/// The folder `reports/`: the definitions of the reports and their texts in both languages.
public struct ReportFolder: Sendable {
  public let path: String

  public init(_ path: String) { self.path = path }

  /// Every fault of the folder's files, in order of file and line; empty where all is well.
  public func check() -> [ReportFault] { read().faults }

  /// The monthly report's definition, or every fault that keeps it from being one.
  public func monthly() throws(ReportFolderRefusal) -> MonthlyDefinition {
    let (definition, faults) = read()
    guard faults.isEmpty, let definition else { throw .faulty(faults) }
    return definition
  }

  private func read() -> (definition: MonthlyDefinition?, faults: [ReportFault]) {
    var outline = StrictFile("monthly.yaml")
    var arabic = StrictFile("texts/ar.yaml")
    var english = StrictFile("texts/en.yaml")
    let draft = root(of: &outline).map { MonthlyOutline(reading: $0, in: &outline) }
    let measures = draft?.measures ?? []
    let ar = root(of: &arabic).map { TextsReader(language: .arabic, measures: measures).read($0, in: &arabic) }
    let en = root(of: &english).map { TextsReader(language: .english, measures: measures).read($0, in: &english) }
    let faults = (outline.faults + arabic.faults + english.faults).sorted()
    guard let draft, let ar, let en else { return (nil, faults) }
    return (draft.definition(worded: Texts(ar: ar, en: en)), faults)
  }

  private func root(of file: inout StrictFile) -> StrictFile.Fields? {
    do {
      let text = try String(contentsOfFile: "\(path)/\(file.name)", encoding: .utf8)
      return file.root(of: text)
    } catch {
      file.fault(nil, .unreadable((error as NSError).localizedDescription))
      return nil
    }
  }
}

/// Why a folder holds no definition.
public enum ReportFolderRefusal: Refusal {
  case faulty([ReportFault])
}
