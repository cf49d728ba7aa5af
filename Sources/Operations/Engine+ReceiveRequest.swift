import Storage
public import Vocabulary
import Workflow

extension Engine {
  /// Writes down a beneficiary's request at its reception (S1).
  @discardableResult
  public func receive(
    name: String, mobile: String, department: DepartmentCode, service code: ServiceCode, channel: Channel
  ) async throws -> RequestID {
    let (now, id): (Moment, RequestID) = (world.now(), world.key())
    let beneficiary = try Beneficiary(world.key(), name: name, mobile: mobile)
    try await store.write { ledger in
      guard let service = try ledger.service(code, of: department) else { throw RequestRefusal.serviceUnknown }
      try ledger.save(beneficiary)
      try ledger.save(
        Request(
          id: id, beneficiary: beneficiary.id, department: service.department, service: service.code,
          channel: channel, received: now))
    }
    return id
  }
}
