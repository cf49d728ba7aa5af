public import Vocabulary

/// What each refusal says to whoever tried the step, and what he can do.
extension StepRefusal {
  public var words: LocalizedText {
    switch self {
    case .notPermitted:
      text(
        "هذه الخطوة ليست من صلاحياتك. اطلبها ممن يملكها.",
        "This step is not among your rights. Ask somebody who has it.")
    case .otherDepartment: text("هذا الطلب لقسم آخر.", "This request belongs to another department.")
    case .anothersRequest: text("هذا الطلب ليس طلبك.", "This request is not yours.")
    case .beforeTheLastStep(let last, _):
      text(
        "لا تُسجَّل خطوة قبل آخر خطوة في الطلب (\(Self.arabic(last))).",
        "No step can be recorded before the request's last one (\(Self.english(last))).")
    case .ended(let outcome, _):
      text(
        "انتهى هذا الطلب (\(outcome.name.ar)). لمتابعته أعد فتحه أولاً.",
        "This request has ended (\(outcome.name.en)). Reopen it to go on.")
    case .notOfThisKind(let kind, _):
      text(
        "لا تنطبق هذه الخطوة على «\(kind.name.ar)».",
        "This step does not belong to this kind of request (\(kind.name.en)).")
    case .questionMissing: text("اكتب السؤال أو الموضوع.", "Write the question or the matter.")
    case .answerMissing: text("اكتب الجواب.", "Write the answer.")
    case .reasonMissing: text("اكتب السبب.", "Write the reason.")
    case .nothingChanged: text("لم يتغير شيء.", "Nothing was changed.")
    case .incomplete(let gaps, _):
      text(
        "الطلب غير مكتمل: \(gaps.map { $0.words.ar }.joined(separator: "، ")).",
        "The request is incomplete: \(gaps.map { $0.words.en }.joined(separator: ", ")).")
    case .reopenedMeanwhile:
      text(
        "أُعيد فتح هذا الطلب بعد أن فتحت هذه الصفحة. انظر إليه كما هو الآن، ثم سجّل الخطوة إن بقيت لازمة.",
        "This request was reopened after you opened this page. Look at it as it stands now, then take the step if it is still due."
      )

    case .otherPolicyVersion(let version):
      text(
        "يسري على هذا الطلب الإصدار \(Numerals.written(version, in: .arabic)) من السياسة، لا غيره.",
        "This request runs under version \(version) of the policy, no other.")
    case .policyVersionUnknown(let version):
      text(
        "الإصدار \(Numerals.written(version, in: .arabic)) من السياسة غير موجود. أضفه أولاً.",
        "Version \(version) of the policy is not there. Add it first.")
    case .policyNotInForce(let day):
      text(
        "لا تسري السياسة قبل \(day.name(in: .arabic)).", "The policy is not in force before \(day.name(in: .english)).")
    case .keptFromBefore:
      text(
        "سُجّل هذا الطلب قبل العمل بخطوات السياسة، فلا تُضاف إليه هذه الخطوة.",
        "This request was kept from before the policy's steps; this step cannot be added to it.")
    case .alreadyReceived: text("استُلم هذا الطلب من قبل.", "This request was received before.")
    case .notReceived: text("سجل الطلب لا يبدأ باستقباله.", "The request's record does not begin with its reception.")
    case .ownerMissing: text("حدّد أولاً من يتولى هذا الطلب.", "Say first who takes this request on.")
    case .notEnded:
      text("الطلب لم ينتهِ، فلا حاجة إلى إعادة فتحه.", "The request has not ended; there is nothing to reopen.")
    case .topicMissing: text("اختر موضوع الاستفسار.", "Choose what the inquiry is about.")

    case .itemUnknown(let item):
      text("ليس «\u{2066}\(item)\u{2069}» من متطلبات هذه الخدمة.", "“\(item)” is not required for this service.")
    case .itemNotProvided(let name): text("لم يُقدَّم بعد: \(name.ar).", "Not handed in yet: \(name.en).")
    case .referenceMissing(let name):
      text("اكتب رقم الوثيقة أو القيمة: \(name.ar).", "Write the number or value: \(name.en).")
    case .alreadyMatched(let name): text("تمت مطابقته من قبل: \(name.ar).", "Matched before: \(name.en).")
    case .otherDocument(let name):
      text(
        "استُبدلت الوثيقة بعد عرضها عليك: \(name.ar). انظر إلى الوثيقة المقدمة الآن، ثم طابقها.",
        "It was replaced after it was shown to you: \(name.en). Look at what is handed in now, then compare it.")
    case .alreadyComplete: text("سبق تأكيد اكتمال الطلب.", "Completeness was confirmed before.")
    case .notYetComplete: text("أكّد اكتمال المتطلبات أولاً.", "Confirm first that everything required is there.")
    case .withTheCommittee:
      text(
        "الطلب لدى اللجنة، فلا تُستبدل وثائقه.", "The request is with the committee; its documents cannot be replaced.")
    case .referralOpen(let since):
      text(
        "أُحيل الطلب إلى مسؤول البحث الاجتماعي (\(Self.arabic(since))) ولم يُجب بعد. يُستكمل بعد الجواب.",
        "The request was referred to the social-research officer (\(Self.english(since))) and waits for the answer.")
    case .noOpenReferral: text("لا توجد إحالة تنتظر جواباً.", "No referral waits for an answer.")
    case .notSigned: text("لم يوقّع المستفيد الإقرار بعد.", "The beneficiary has not signed the declaration yet.")
    case .declarationVoid(let since):
      text(
        "تغيرت البيانات بعد التوقيع (\(Self.arabic(since))). يلزم توقيع جديد.",
        "The data changed after they were signed (\(Self.english(since))). A new signature is needed.")
    case .signedOtherData:
      text(
        "البيانات الموقعة ليست البيانات الحالية. اعرضها من جديد ليوقّعها.",
        "The data signed are not the data as they stand. Show them again to be signed.")
    case .alreadySigned: text("البيانات الحالية موقعة.", "The data as they stand are signed.")
    case .codeExpired: text("انتهت صلاحية الرمز. أرسل رمزاً جديداً.", "The code has expired. Send a new one.")
    case .scanMissing: text("أرفق صورة الإقرار الموقّع.", "Attach the scan of the signed declaration.")

    case .alreadyExplained: text("سبق توضيح مدة الدراسة للمستفيد.", "The time of study was explained before.")
    case .notExplained:
      text(
        "وضّح للمستفيد أولاً أن طلبه يُرفع للجنة، وأقل مدة لردها.",
        "Tell the beneficiary first that the committee answers, and after what time at the earliest.")
    case .alreadySubmitted: text("رُفع الطلب للجنة من قبل.", "The request was submitted to the committee before.")
    case .notSubmitted: text("لم يُرفع الطلب للجنة بعد.", "The request was not submitted to the committee yet.")
    case .tooEarly(let moment):
      text(
        "لا يُسجَّل القرار قبل \(Self.arabic(moment)).", "The decision cannot be recorded before \(Self.english(moment)).")
    case .alreadyDecided(let verdict):
      text("صدر قرار في هذا الطلب (\(verdict.name.ar)).", "This request was decided (\(verdict.name.en)).")
    case .tooFewPresent(let least):
      text(
        "سجّل الحاضرين من أعضاء اللجنة؛ الحد الأدنى \(Numerals.written(least, in: .arabic)).",
        "Record the members present; at least \(least).")
    case .notOfTheCommittee:
      text(
        "القرار للجنة البحث: الحاضرون ومن يسجّله من أعضائها.",
        "The decision is the research committee's: those present, and who records it, are its members.")
    case .decidedOtherData:
      text(
        "تغيرت بيانات الطلب أو وثائقه بعد عرضها عليك. انظر إليها كما هي الآن، ثم سجّل القرار.",
        "The data or documents changed after they were shown to you. Look at them as they stand now, then record the decision."
      )
    case .notDecided: text("لم يصدر قرار بعد.", "There is no decision yet.")
    case .decisionAlreadySent: text("أُرسل القرار من قبل.", "The decision was sent before.")
    case .decisionNotSent: text("أرسل القرار إلى المستفيد أولاً.", "Send the decision to the beneficiary first.")
    case .rejectedBefore:
      text(
        "رُفض هذا الطلب قبل العمل بخطوات السياسة، ولا قرار جديد فيه. استقبله طلباً جديداً، ثم اسحب هذا.",
        "This request was rejected before the policy's steps, and not decided anew. Receive it as a new request, then withdraw this one."
      )
    case .notAccepted: text("لا يُسجَّل إلا طلب مقبول.", "Only an accepted request is registered.")
    case .alreadyRegistered: text("اكتمل تسجيل الطلب من قبل.", "The request was registered before.")
    case .notRegistered: text("استكمل تسجيل الطلب أولاً.", "Complete the registration first.")
    }
  }

  private func text(_ ar: String, _ en: String) -> LocalizedText { LocalizedText(ar: ar, en: en) }

  /// «١٤ أغسطس ٢٠٢٤م، ١٠ صفر ١٤٤٦هـ، الساعة ٠٩:١٥:٠٠».
  private static func arabic(_ moment: Moment) -> String {
    "\(moment.day.name(in: .arabic))، الساعة \u{2066}\(Numerals.arabicIndic(clock(moment)))\u{2069}"
  }

  private static func english(_ moment: Moment) -> String { "\(moment.day.name(in: .english)), \(clock(moment))" }

  private static func clock(_ moment: Moment) -> String { String(moment.text.dropFirst(11).prefix(8)) }
}
