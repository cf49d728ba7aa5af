/// A file that came with a form.
struct FormFile: Sendable, Hashable {
  /// The field under which it came.
  let field: String
  /// Its name on the sender's machine, without folders; empty where the browser sent none.
  let name: String
  let bytes: [UInt8]
}
