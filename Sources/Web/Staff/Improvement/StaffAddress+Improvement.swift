import Operations
import Workflow

extension StaffAddress {
  /// The dashboard with the views that are kept of it, and the improvement actions.
  static let improvement: [StaffAddress] = dashboard + actions

  private static let dashboard: [StaffAddress] = [
    .get("/staff/dashboard", .seeAllIndicators, .seeDepartmentIndicators) { try await $0.dashboard($1) },
    .get("/staff/dashboard/explain", .seeAllIndicators, .seeDepartmentIndicators) { try await $0.explanation($1) },
    .post("/staff/dashboard/views", .seeAllIndicators, .seeDepartmentIndicators) { try await $0.viewSaved($1) },
    .post("/staff/dashboard/views/{view}/renamed", .seeAllIndicators, .seeDepartmentIndicators) {
      try await $0.viewRenamed($1)
    },
    .post("/staff/dashboard/views/{view}/deleted", .seeAllIndicators, .seeDepartmentIndicators) {
      try await $0.viewDeleted($1)
    },
  ]

  private static let actions: [StaffAddress] = [
    .get("/staff/actions", .seeAllIndicators, .seeDepartmentIndicators) { try await $0.actions($1) },
    .get("/staff/actions/new", .planImprovements) { try await $0.actionForm($1) },
    .post("/staff/actions", .planImprovements) { try await $0.actionPlanned($1) },
    .get("/staff/actions/{action}", .seeAllIndicators, .seeDepartmentIndicators) { try await $0.action($1) },
    .post("/staff/actions/{action}/aimed", .planImprovements) { try await $0.actionAimed($1) },
    .post("/staff/actions/{action}/started", .planImprovements) { site, visit in
      try await site.actionPursued(visit) { try await $0.startAction($1, by: visit.staff) }
    },
    .post("/staff/actions/{action}/ended", .planImprovements) { site, visit in
      try await site.actionPursued(visit) { try await $0.endAction($1, by: visit.staff) }
    },
    .post("/staff/actions/{action}/withdrawn", .planImprovements) { site, visit in
      try await site.actionPursued(visit) {
        try await $0.withdrawAction($1, because: visit.form.first(ActionPage.reasonField), by: visit.staff)
      }
    },
  ]
}
