extension Template {
  /// Ways of answering beside the link: the typed code, the kiosk, the delegate's tablet; and how tablets are registered.
  static let tablets: [Template] = [code, kiosk, kioskThanks, kioskPrivacy, delegate, tabletKey, tabletList, newTablet]
  static let code = Template("code", PackageResources.code_mustache, .doors)
  static let kiosk = Template("kiosk", PackageResources.kiosk_mustache, .doors)
  static let kioskThanks = Template("kiosk_thanks", PackageResources.kiosk_thanks_mustache, .doors)
  static let kioskPrivacy = Template("kiosk_privacy", PackageResources.kiosk_privacy_mustache, .doors)
  static let delegate = Template("delegate", PackageResources.delegate_mustache, .doors)
  static let tabletKey = Template("tablet_key", PackageResources.tablet_key_mustache, .doors)
  static let tabletList = Template("tablets", PackageResources.tablets_mustache, .staff)
  static let newTablet = Template("new_tablet", PackageResources.new_tablet_mustache, .staff)

  /// What stands in the frame of a tablet's pages.
  static let tabletParts: [Template] = [tabletHead, tabletWords]
  static let tabletHead = Template("tablet_head", PackageResources.tablet_head_mustache, .visitor)
  static let tabletWords = Template("tablet_words", PackageResources.tablet_words_mustache, .visitor)
}
