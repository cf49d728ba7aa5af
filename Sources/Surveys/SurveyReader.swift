import Vocabulary

/// The faults found so far in a folder's files.
struct SurveyReader {
  let folder: String
  private(set) var faults: [Fault]
  /// The digests of published versions that are not in the record.
  private(set) var unrecorded: [String: String] = [:]

  /// A reader that found nothing yet, but what is known already.
  init(folder: String, faults: [Fault] = []) { (self.folder, self.faults) = (folder, faults) }

  func path(_ name: String) -> String { name.isEmpty ? folder : "\(folder)/\(name)" }

  mutating func add(_ kind: Fault.Kind, _ name: String, line: Int) {
    faults.append(Fault(file: path(name), line: line, kind: kind))
  }

  mutating func document(_ name: String, _ bytes: [UInt8]) -> YAMLDocument? {
    do throws(UnreadableDocument) {
      return try YAMLDocument(bytes)
    } catch {
      add(.file(error.fault), name, line: error.line)
      return nil
    }
  }

  /// Nil unless the whole of it can be carried out.
  mutating func schema(_ bytes: [UInt8]?) -> SchemaFile? {
    guard let bytes else {
      add(.shape(.schemaMissing), SurveyFolder.schemaName, line: 1)
      return nil
    }
    guard let document = document(SurveyFolder.schemaName, bytes) else { return nil }
    let (schema, violations) = SchemaFile.read(document)
    for violation in violations { add(.shape(violation.fault), SurveyFolder.schemaName, line: violation.line) }
    return violations.isEmpty ? schema : nil
  }

  /// Nil where the record cannot be read: nothing can then be said of what was published.
  mutating func record(_ bytes: [UInt8]?) -> PublishedRecord? {
    guard let bytes, !bytes.isOnlyComments else { return PublishedRecord() }
    guard let document = document(PublishedRecord.fileName, bytes) else { return nil }
    let record = PublishedRecord(document)
    for violation in record.violations {
      add(.shape(violation.fault), PublishedRecord.fileName, line: violation.line)
    }
    return record.violations.isEmpty ? record : nil
  }

  /// Holds a file to the rules of every version.
  mutating func draft(_ name: String, _ bytes: [UInt8], schema: SchemaFile?) -> (file: String, draft: Draft)? {
    if !name.hasSuffix(SurveyFolder.ending) { add(.file(.notCalledYAML), name, line: 1) }
    guard let document = document(name, bytes) else { return nil }
    for violation in schema?.violations(of: document.root) ?? [] {
      add(.shape(violation.fault), name, line: violation.line)
    }
    let draft = Draft(document.root)
    for breach in draft.breaches { add(.meaning(breach.fault), name, line: breach.line) }
    return (name, draft)
  }

  /// Finds versions that two files hold.
  mutating func compare(_ drafts: [(file: String, draft: Draft)]) {
    var first: [String: String] = [:]
    for (file, draft) in drafts {
      guard let reference = draft.reference else { continue }
      if let other = first[reference] {
        add(.meaning(.versionTwice(reference, file: other)), file, line: draft.version?.line ?? 1)
      } else {
        first[reference] = file
      }
    }
  }

  /// Finds published versions that differ from the record, are not in it, or are gone.
  mutating func compare(_ drafts: [(file: String, draft: Draft)], with record: PublishedRecord, all: Bool) {
    for (file, draft) in drafts {
      guard let reference = draft.reference else { continue }
      let digest = draft.finished.flatMap { try? $0.digest }
      let published = draft.status == .published
      if let fault = record.fault(of: reference, digest: digest, published: published) {
        add(.publication(fault), file, line: draft.version?.line ?? 1)
        if case .unrecorded = fault { unrecorded[reference] = digest }
      }
    }
    let references = drafts.compactMap(\.draft.reference)
    // A file that cannot be read may hold the version that seems to be gone.
    guard all, references.count == drafts.count else { return }
    for (line, fault) in record.vanished(from: Set(references)) {
      add(.publication(fault), PublishedRecord.fileName, line: line)
    }
  }
}

extension [UInt8] {
  /// Whether every line is empty or a comment.
  fileprivate var isOnlyComments: Bool {
    split(separator: UInt8(ascii: "\n")).allSatisfy { line in
      let first = line.first { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\r") }
      return first == nil || first == UInt8(ascii: "#")
    }
  }
}
