import Foundation
import Vocabulary

/// The shape of a questionnaire file, as `schema.json` says it: the part of JSON Schema 2020-12 that the file uses.
///
/// A keyword outside this part is a fault of the schema: a rule that is not carried out must not look as if it were.
struct Schema {
  /// The rules at this place, all of which hold.
  var rules: [Rule] = []

  indirect enum Rule {
    case type(ValueType)
    /// `properties` and `additionalProperties`.
    case properties([String: Schema], others: Others)
    case required([String])
    /// `enum` and `const`; numbers and truths by their text.
    case among([String])
    /// `pattern`, and what `x-expected` says of it in both languages.
    case pattern(NSRegularExpression, expected: LocalizedText)
    case minimum(Int)
    case maximum(Int)
    case items(Schema)
    case minItems(Int)
    /// `$ref` to a definition of the same file.
    case reference(String)
    case allOf([Schema])
    case when(Schema, then: Schema)
  }

  /// What becomes of keys that `properties` does not name.
  indirect enum Others {
    case admitted
    case refused
    case like(Schema)
  }
}

/// `schema.json`, read: the shape of a file and the definitions it refers to. Threads may share it: nothing of it changes, its
/// patterns (`NSRegularExpression`) included.
struct SchemaFile: @unchecked Sendable {
  let root: Schema
  let definitions: [String: Schema]
}

/// A departure from the schema, and the line where it stands.
struct Violation: Hashable {
  let line: Int
  let fault: ShapeFault
}
