import Workflow

extension StaffAddress {
  /// Alerts, calls that were asked for, and what is told to all; the quality officer's alone.
  static let care: [StaffAddress] = [
    .get("/staff/alerts", .seeAlerts) { try await $0.alerts($1) },
    .post("/staff/alerts/{response}/{kind}", .seeAlerts) { try await $0.alertLookedAt($1) },
    .get("/staff/followups", .followUp) { try await $0.followUps($1) },
    .get("/staff/followups/{response}", .followUp) { try await $0.followUp($1) },
    .post("/staff/followups/{response}/assigned", .followUp) { try await $0.followUpAssigned($1) },
    .post("/staff/followups/{response}", .followUp) { try await $0.followUpPursued($1) },
    .get("/staff/said", .tellActions) { try await $0.tellable($1) },
    .post("/staff/said/{action}", .tellActions) { try await $0.told($1) },
    .post("/staff/said/{action}/withdrawn", .tellActions) { try await $0.toldWithdrawn($1) },
  ]
}

extension Template {
  static let care: [Template] = [alerts, followUps, followUp, tellable, privacy, said]
  static let alerts = Template("alerts", PackageResources.alerts_mustache, .staff)
  static let followUps = Template("followups", PackageResources.followups_mustache, .staff)
  static let followUp = Template("followup", PackageResources.followup_mustache, .staff)
  static let tellable = Template("tellable", PackageResources.tellable_mustache, .staff)
  static let privacy = Template("privacy", PackageResources.privacy_mustache, .doors)
  static let said = Template("said", PackageResources.said_mustache, .doors)
}
