import Vocabulary
import Workflow

extension RequestForm {
  /// What was entered, read field by field, so that all that is to be mended can be said at once.
  struct Entry {
    let name: String
    let mobile: String
    let service: (department: DepartmentCode, code: ServiceCode)?
    let channel: Channel?

    init(_ fields: FormFields) {
      name = fields.first(RequestForm.nameField)
      mobile = fields.first(RequestForm.mobileField)
      service = Self.service(fields.first(RequestForm.serviceField))
      channel = Channel(rawValue: fields.first(RequestForm.channelField))
    }

    /// What is to be mended before the request can be registered.
    var refusals: [Refused] {
      var refusals: [Refused] = []
      do throws(RequestRefusal) {
        _ = try Beneficiary(BeneficiaryID(high: 0, low: 0), name: name, mobile: mobile)
      } catch {
        refusals.append(Refused(error))
      }
      if service == nil { refusals.append(Refused(RequestRefusal.serviceUnknown)) }
      if channel == nil { refusals.append(Refused(StaffRefusal.channelUnknown)) }
      return refusals
    }

    /// The service that an option of the list stands for: `repair/roof`.
    private static func service(_ option: String) -> (department: DepartmentCode, code: ServiceCode)? {
      let parts = option.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 2, let department = DepartmentCode(parts[0]), let service = ServiceCode(parts[1]) else {
        return nil
      }
      return (department, service)
    }
  }
}
