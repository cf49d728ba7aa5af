import Vocabulary

/// What stands in the places of a template. Filled in one pass: what is put in is never read as a template again.
struct Filling: Sendable {
  let places: [String: String]

  init(_ places: [String: String]) { self.places = places }

  /// The places of a message, beside those of the settings.
  init(_ parcel: Parcel, secrets: [String: String], values: [String: String]) {
    var places = values
    for (name, secret) in secrets { places["secret.\(name)"] = secret }
    let digits = String(parcel.recipient.drop { $0 == "+" })
    places["recipient"] = parcel.recipient
    places["digits"] = digits
    places["local"] = digits.hasPrefix("966") ? "0\(digits.dropFirst(3))" : digits
    places["text"] = parcel.text
    places["link"] = parcel.link ?? ""
    places["key"] = parcel.key.description
    self.init(places)
  }

  func callAsFunction(_ template: String) throws(GatewayRefusal) -> String {
    var filled = ""
    var rest = template[...]
    while let open = rest.firstIndex(of: "{") {
      filled += rest[..<open]
      guard let close = rest[open...].firstIndex(of: "}") else {
        throw .placeUnknown(String(rest[open...].dropFirst()))
      }
      let name = String(rest[rest.index(after: open)..<close])
      guard let value = places[name] else { throw .placeUnknown(name) }
      filled += value
      rest = rest[rest.index(after: close)...]
    }
    return filled + rest
  }
}
