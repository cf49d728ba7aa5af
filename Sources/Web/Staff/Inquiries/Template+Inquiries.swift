extension Template {
  static let inquiries: [Template] = [questionsAsked, inquiryAnswer, topicForm]
  static let questionsAsked = Template("questions_asked", PackageResources.questions_asked_mustache, .staff)
  static let inquiryAnswer = Template("inquiry_answer", PackageResources.inquiry_answer_mustache, .staff)
  static let topicForm = Template("topic_form", PackageResources.topic_form_mustache, .staff)
}
