import HTTPTypes
import Hummingbird
import Operations
import Vocabulary
import Workflow

extension StaffAddress {
  static let cases: [StaffAddress] =
    [
      .get("/staff/requests/new", .receive) { try await $0.receptionForm($1) },
      .post("/staff/requests", .receive) { try await $0.requestReceived($1) },
      .get("/staff/requests/{request}", .seeRequests) { try await $0.requestPage($1) },
      .get("/staff/requests/{request}/form", .seePersonalData) { try await $0.declarationPage($1) },
      .post("/staff/requests/{request}/group", .receive) { try await $0.groupStated($1) },
      .post("/staff/requests/{request}/missing", .provideItems) { try await $0.missingTold($1) },
    ] + steps + services
}
