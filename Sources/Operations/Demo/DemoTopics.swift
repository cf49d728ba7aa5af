import Vocabulary
import Workflow

/// What people ask the demo association most, with the answers that it gives (T1).
enum DemoTopics {
  static var all: [Topic] {
    [
      topic(
        "who-qualifies", "من يحق له طلب الدعم السكني؟", "Who may ask for housing support?",
        "كل أسرة محتاجة في منطقة تبوك يثبت البحث الاجتماعي حاجتها. لا يلزم أن تكون مسجلاً في جهة أخرى.",
        "Any family in need in the Tabuk region whose need the social research confirms. You need not be registered elsewhere."
      ),
      topic(
        "what-to-bring", "ما الوثائق التي أحضرها؟", "Which documents do I bring?",
        "الهوية، وسجل الأسرة، وما يثبت الدخل. تظهر في صفحة متابعة طلبك قائمة بما ينقص، ولك أن تكملها من بيتك.",
        "Your identity card, the family record and proof of income. Your tracking page lists what is missing; you can complete it from home."
      ),
      topic(
        "how-long", "متى يأتي الرد على طلبي؟", "When does the answer come?",
        "تدرس لجنة البحث كل طلب مدة لا تقل عن أسبوعين من رفعه إليها، ثم نخبرك برسالة فور صدور القرار.",
        "The research committee studies each request for not less than two weeks after it was handed over; a message tells you as soon as it decides."
      ),
      topic(
        "any-cost", "هل أدفع شيئاً مقابل الترميم؟", "Do I pay anything for a repair?",
        "لا. ما تقبله اللجنة تدفعه الجمعية كاملاً، ولا يُطلب منك مبلغ. إن طُلب منك شيء فأخبرنا.",
        "No. What the committee accepts is paid by the association in full. If anybody asks you for money, tell us."),
      topic(
        "rejected", "لم يُقبل طلبي، هل أتقدم مرة أخرى؟", "My request was not accepted. May I apply again?",
        "نعم. القرار مكتوب بسببه في صفحة متابعتك، وإن تغيّرت ظروفك فتقدّم من جديد.",
        "Yes. The decision stands with its reason on your tracking page; if your circumstances change, apply again."),
      topic(
        "my-opinion", "هل يؤثر رأيي في الخدمة على طلباتي القادمة؟", "Does my rating affect my next requests?",
        "لا. رأيك حق لك، ويُحفظ بلا اسم، ولا يُعرف صاحبه.",
        "No. Your opinion is your right; it is kept without a name, and nobody can tell whose it is."),
    ].compactMap(\.self)
  }

  private static func topic(
    _ code: String, _ questionAr: String, _ questionEn: String, _ answerAr: String, _ answerEn: String
  ) -> Topic? {
    TopicCode(code).flatMap { code in
      try? Topic(
        code, question: LocalizedText(ar: questionAr, en: questionEn),
        answer: LocalizedText(ar: answerAr, en: answerEn), isPublic: true)
    }
  }
}
