// Written by scripts/types.ts from the migrations; change those and run it again.

import type { StoredJson } from './stored-json.ts'

/** A record of `absences`. */
export interface AbsencesRecord {
	id: string
	/** من يغيب. */
	account: string
	/** في أي جمعية. */
	association: string
	/** من ينوب عنه. */
	substitute: string
	/** أول يوم. */
	from: string
	/** آخر يوم. */
	until: string
	/** متى عاد قبل آخر يومه. */
	ended: string
	/** بريد من سجله. */
	entered_by: string
	/** بريد من وافق عليه. */
	agreed_by: string
	created: string
}

/** A record of `access_log`. */
export interface AccessLogRecord {
	id: string
	at: string
	/** معرّف حساب من اطّلع. */
	actor: string
	/** اسمه يوم اطّلع. */
	actor_name: string
	/** موظف، أو مدير النظام. */
	actor_kind: 'staff' | 'administrator'
	/** الصفة التي اطّلع بها: رموز أدواره، بينها فواصل. فارغ: لم تُعرف. */
	function: string
	/** معرّف الجمعية، نصًا. */
	association: string
	/** معرّف الطلب، نصًا. فارغ: ليس طلبًا بعينه. */
	case: string
	/** ماذا رأى: طلبًا، أو ملفًا، أو تصديرًا، أو بحثًا برقم الهوية، أو فتح مدير النظام نافذة اطلاع، أو سجلات رآها بها، أو ذكر سببًا ليرى الهوية والمرفقات. */
	what: 'case' | 'file' | 'export' | 'identity-search' | 'glass' | 'records' | 'reason'
	/** ما يميّزه، دون شيء مما كتبه مقدم الطلب: موضع الملف، أو عدد ما وُجد، أو سبب فتح النافذة أو الاطلاع. */
	detail: string
}

/** A record of `appointments`. */
export interface AppointmentsRecord {
	id: string
	/** لمن التكليف. */
	account: string
	/** في أي جمعية. */
	association: string
	/** الدور. */
	role:
		| 'reception'
		| 'research'
		| 'committee'
		| 'follow_up'
		| 'contact'
		| 'delegate'
		| 'management'
		| 'content'
		| 'auditor'
		| 'confidential'
		| 'protection'
	/** أول يوم. */
	from: string
	/** آخر يوم. فارغ: بلا نهاية. */
	until: string
	/** متى أُنهي قبل آخر يومه. */
	ended: string
	/** كيف صار: عند الإعداد، أو باتفاق اثنين، أو من واحد بسبب وبعد يوم، أو مما كان قبل التكليفات. */
	basis: 'setup' | 'agreed' | 'alone' | 'carried'
	/** السبب، حيث لم يوافق أحد غير من اقترح. */
	reason: string
	/** من اقترحه. */
	proposed_by: string
	/** من وافق عليه. */
	agreed_by: string
	created: string
	/** بريد من راجعه مما كان قبل التكليفات. */
	looked_by: string
	/** متى رُوجع. فارغ: لم يُراجع. */
	looked_at: string
}

/** A record of `associations`. */
export interface AssociationsRecord {
	id: string
	/** اسم الجمعية بالعربية. */
	name_ar: string
	/** اسم الجمعية بالإنجليزية. */
	name_en: string
	/** جزؤها من عنوان البوابة، بأحرف لاتينية صغيرة. لا يتغير بعد الإنشاء. */
	slug: string
	/** ما تقوله سياسة الجمعية: الملخص والقنوات والحقوق والخطوات ومدة الرد وغيرها. يُفحص عند الحفظ. */
	definition: StoredJson['associations']['definition']
	created: string
	updated: string
	/** ما يمنع قراءة التعريف: موضعه وسببه. فارغ ما دام يُقرأ. يضعه الخادم. */
	unreadable: StoredJson['associations']['unreadable']
	/** التحقق الخفي من النماذج العامة: open لغير الحساس منها، all لها كلها، none إيقافه. الفارغ كـ open. */
	proof: '' | 'open' | 'all' | 'none'
}

/** A record of `audit`. */
export interface AuditRecord {
	id: string
	at: string
	/** ماذا حدث للطلب، أو لتعريف، أو لإعدادات الخادم وحساباته ومهامه ونسخه وسجله. */
	action:
		| 'received'
		| 'updated'
		| 'deleted'
		| 'message'
		| 'erasure-asked'
		| 'erasure-refused'
		| 'erased'
		| 'compensation'
		| 'upgraded'
		| 'improved'
		| 'offer-kept'
		| 'settings'
		| 'account'
		| 'job'
		| 'backup'
		| 'log'
		| 'given'
		| 'code-proposed'
		| 'code-replaced'
		| 'code-shown'
		| 'contact-proposed'
		| 'contact-corrected'
		| 'taken-back'
		| 'message-recalled'
		| 'note'
		| 'note-recalled'
		| 'duplicate'
		| 'no-duplicate'
		| 'copy-asked'
		| 'copy-made'
		| 'copy-given'
		| 'copy-left'
		| 'content-published'
		| 'content-at-once'
	/** معرّف الطلب، نصًا، ليبقى السجل بعد حذفه. */
	case: string
	/** الحالة قبله، إن تغيرت. */
	from: string
	/** الحالة بعده، إن تغيرت. */
	to: string
	/** من فعله: بريد الموظف، أو applicant لمقدم الطلب، أو system للنظام. */
	actor: string
	/** أسماء الحقول التي تغيرت، دون قيمها. */
	changed: StoredJson['audit']['changed']
	/** معرّف حساب الموظف. */
	actor_id: string
	/** ما تغيّر إن لم يكن طلبًا، نصًا: مجموعته ومعرّفه، مثل services/abc أو settings/logs.logIP. */
	definition: string
	/** معرّف الجمعية، نصًا، ليبقى السجل بعد حذفها. */
	association: string
	/** كيف أُثبتت الهوية، وما كان قبل التصحيح وما صار، مخفيًا أكثره. */
	detail: StoredJson['audit']['detail']
}

/** A record of `campaigns`. */
export interface CampaignsRecord {
	id: string
	/** عنوان الحملة بالعربية. */
	title_ar: string
	/** عنوان الحملة بالإنجليزية. */
	title_en: string
	/** الجمعية. يضعها الخادم من الاستبانة. */
	association: string
	/** الاستبانة التي تُسأل أسئلتها. */
	survey: string
	/** جزؤها من عنوان صفحتها. اتركه فارغًا يضعه الخادم، ولا يتغير بعده. */
	slug: string
	/** أول يوم تُفتح فيه، مثل 2026-12-01. */
	opens_on: string
	/** آخر يوم تُفتح فيه. فارغ: تبقى مفتوحة. */
	closes_on: string
	/** لمن هي: all كل المستفيدين، service مستفيدو خدمة، channel من جاؤوا بقناة. */
	target: 'all' | 'service' | 'channel'
	/** الخدمة، إن كانت الحملة لمستفيدي خدمة. */
	service: string
	/** القناة، إن كانت الحملة لمن جاؤوا بقناة. */
	channel:
		| ''
		| 'interview'
		| 'phone'
		| 'social-media'
		| 'letters'
		| 'help-request'
		| 'volunteering'
		| 'website'
		| 'email'
		| 'fax'
		| 'branch-delegates'
		| 'field-visit'
		| 'other'
	created: string
}

/** A record of `cases`. */
export interface CasesRecord {
	id: string
	/** رقم الطلب، تسعة أرقام، وهو في إيصال مقدم الطلب. ليس سرًا. */
	reference: string
	/** أين وصل الطلب. يراه مقدمه عند المتابعة، ويُسجَّل كل تغيير مع من غيّره. */
	status:
		| 'received'
		| 'needs-completion'
		| 'complete'
		| 'clarification'
		| 'study'
		| 'accepted'
		| 'rejected'
		| 'registered'
		| 'delivered'
		| 'evaluated'
		| 'withdrawn'
		| 'closed'
		| 'acknowledged'
		| 'assigned'
		| 'investigation'
		| 'settlement-proposed'
		| 'settled'
		| 'not-settled'
		| 'escalated'
		| 'reopened'
		| 'answered'
	/** اسم مقدم الطلب. */
	applicant: string
	/** الطلب كما أقر به مقدمه ووقّعه، للقراءة. لا يتغير. */
	letter: string
	/** المرفقات. لا تُفتح إلا لموظف دخل بحسابه. */
	files: string[]
	/** وسيلة التواصل المتفق عليها معه: اتصال، رسالة نصية، بريد إلكتروني، خطاب، أو يراجع بنفسه. */
	contact_means: '' | 'phone' | 'sms' | 'email' | 'letter' | 'visit'
	/** الجمعية. */
	association: string
	/** الخدمة المطلوبة. */
	service: string
	/** متى وصل إلى حالته الحالية. يضعه الخادم. */
	status_since: string
	/** لكل مرفق: المستند الذي أُرفق له، واسم الملف عند صاحبه. */
	file_names: StoredJson['cases']['file_names']
	/** اللغة التي كُتب بها الطلب. */
	lang: 'ar' | 'en'
	/** الإجابات كما حُفظت، بمعرّفات حقولها. لا تتغير. */
	answers: StoredJson['cases']['answers']
	/** النموذج الذي رآه مقدم الطلب وأقر به. */
	form_version: string
	created: string
	updated: string
	/** ما ينقص الطلب، مكتوبًا لمقدمه ليعرف ما يكمله. */
	missing: string
	/** مستندات النموذج: لكل منها موجود أو ناقص أو مُعاد مع ملاحظة. يملؤها الخادم عند الوصول. */
	checklist: StoredJson['cases']['checklist']
	/** إلى من أُحيل الطلب للإيضاح. */
	referred_to: string
	/** يوم دراسة الحالة، مثل 2026-03-01. */
	case_study_on: string
	/** يوم دراسة الاحتياج، مثل 2026-03-01. */
	needs_study_on: string
	/** يوم دراسة الطلب، مثل 2026-03-01. يثبت بعد القرار. */
	studied_on: string
	/** توصية كل عضو باسمه. تثبت بعد القرار. */
	recommendations: StoredJson['cases']['recommendations']
	/** محضر الاجتماع: PDF أو صورة. لا يفتحه إلا موظف، ويثبت بعد القرار. */
	minutes: string[]
	/** من اتخذ القرار. يثبت بعد القرار. */
	decided_by: string
	/** أسباب القبول أو الرفض، مكتوبة لمقدم الطلب. تثبت بعد القرار. */
	reason: string
	/** يوم تقديم الخدمة، مثل 2026-03-20. يثبت بعد تسجيل تقديمها. */
	delivered_on: string
	/** لماذا أُغلق الطلب قبل أن يكتمل طريقه. يثبت بعد الإغلاق. */
	closing_reason: string
	/** متى اكتمل الطلب أول مرة. يضعه الخادم مرة واحدة. */
	completed_at: string
	/** آخر يوم للرد حيث تحدد السياسة مدة. يضعه الخادم مرة واحدة عند الاكتمال، ولا يتغير بعدها. */
	due_on: string
	/** أول يوم يمكن أن يصدر فيه الرد حيث تحدد السياسة حدًا أدنى. ليس موعدًا. يضعه الخادم. */
	earliest_reply_on: string
	/** كم مرة حُفظ السجل. به يعرف الخادم أنه تغيّر بعد أن فتحته، فلا يمحو أحد عمل أحد. */
	revision: number
	/** قرب آخر يوم للرد أو الهدف الداخلي، أو مضى ولم يصدر القرار. يضعه الخادم، ويزول بالقرار. */
	attention: '' | 'due-soon' | 'overdue'
	/** القناة التي جاء منها الطلب. website: كتبه مقدمه بنفسه في النموذج. */
	channel:
		| ''
		| 'interview'
		| 'phone'
		| 'social-media'
		| 'letters'
		| 'help-request'
		| 'volunteering'
		| 'website'
		| 'email'
		| 'fax'
		| 'branch-delegates'
		| 'field-visit'
		| 'other'
	/** بريد الموظف الذي سجّل الطلب عن مقدمه. فارغ إن كتبه مقدمه بنفسه. */
	entered_by: string
	/** وسيلة التواصل وبياناتها كما صححها مقدم الطلب بعد إرساله. إن كُتبت فبها نتواصل معه. */
	contact: StoredJson['cases']['contact']
	/** متى مُحيت بيانات مقدم الطلب وما كُتب عنه. يضعه الخادم، ولا يتغير الطلب بعده. */
	erased_at: string
	/** الهدف الداخلي للرد، حيث لا تحدد السياسة مهلة. لا يراه مقدم الطلب. يضعه الخادم مرة واحدة عند الاكتمال. */
	target_on: string
	/** ما طُلب من مقدم الطلب إكماله في كل مرة سابقة، ومتى. يكتبه الخادم، ولا يتغير. */
	returns: StoredJson['cases']['returns']
	/** لماذا اتُخذ القرار قبل أول يوم تجيز فيه السياسة الرد. للموظفين وحدهم، ويثبت بعد القرار. */
	early_reason: string
	/** الإحالة الرسمية التي جاء بها الطلب: الجهة ورقم الخطاب ويومه. فارغ إن لم يأت بإحالة. لا يتغير. */
	referral: StoredJson['cases']['referral']
	/** ما هو: طلب خدمة، أو شكوى، أو استفسار. يضعه الخادم. */
	kind: 'request' | 'complaint' | 'inquiry'
	/** شكوى دون اسم: لا يُحفظ عن صاحبها شيء، ولا طريق إليه إلا صفحة المتابعة. */
	anonymous: boolean
	/** موضوع الشكوى أو نوع الاستفسار، كما اختاره صاحبه. */
	topic:
		| ''
		| 'service'
		| 'delay'
		| 'conduct'
		| 'harm'
		| 'privacy'
		| 'harassment'
		| 'abuse'
		| 'exploitation'
		| 'fraud'
		| 'intellectual-property'
		| 'other'
		| 'question'
		| 'technical-support'
		| 'volunteering'
		| 'objection'
	/** فئة المستفيد التي اختارها صاحب الاستفسار. */
	category: string
	/** مجال العمل الذي اختاره صاحب الاستفسار. */
	field: string
	/** الطلب الذي تخصه الشكوى، أو الذي يعترض صاحبه على قراره. يضعه الخادم. */
	concerns: string
	/** من يتولى الشكوى أو الاستفسار. لا يكون ممن تخصهم الشكوى، ولا من ينوب عنه واحد منهم. */
	assigned_to: string
	/** من تخصهم الشكوى من مسؤولي الجمعية، كما ذكرهم صاحبها أو أضافهم الموظفون. لا يتولاها أحد منهم ولا من بدائلهم، ولا يصله عنها شيء. */
	about_officers: string[]
	/** التسوية المقترحة، مكتوبة لصاحب الشكوى. تثبت ما دامت معروضة عليه. */
	settlement: string
	/** كل تسوية أجاب عنها صاحب الشكوى، مع جوابه بكلماته وتوقيعه. يكتبه الخادم، ولا يتغير. */
	settlements: StoredJson['cases']['settlements']
	/** لماذا رُفعت الشكوى إلى الإدارة العليا، ويراه صاحبها. */
	escalation_reason: string
	/** جواب الاستفسار، ويراه صاحبه. يثبت بعد الإجابة. */
	answer: string
	/** يحتاج التعويض هنا إلى حكم قضائي أو نهائي قبل الاتفاق عليه. */
	ruling_needed: boolean
	/** آخر يوم لتأكيد قراءة الشكوى، حيث حددت الجمعية مدة. يضعه الخادم. */
	acknowledge_by: string
	/** متى أُعطي لمن يتولاه الآن. يضعه الخادم. */
	assigned_at: string
	/** متى أُجيب أول مرة. يضعه الخادم. */
	answered_at: string
	/** من كان يتولاه حين أُجيب. يضعه الخادم. */
	answered_by: string
	/** متى أعاد صاحب الشكوى فتحها، وذلك مرة واحدة. يضعه الخادم. */
	reopened_at: string
	/** سبب الإغلاق الأول، لشكوى أُعيد فتحها. يضعه الخادم. */
	first_closing_reason: string
	/** كم ساعة بقي عند من أجاب حتى أجاب. يضعه الخادم. */
	answered_hours: number
	/** لمن الطلب، واسم المستفيد وصفة مقدم الطلب إن طلب عن غيره. فارغ حيث لا تُسأل. لا يتغير. */
	served: StoredJson['cases']['served']
	/** لا تذكر إشعاراته الجمعية ولا الخدمة ولا نوع الحالة، لأن غيره قد يراها. غيّره إن طلب صاحبه ذلك. */
	discreet: boolean
	/** من تخصه الشكوى بكلمات صاحبها. تقرر الإدارة العليا من المقصود. */
	about_words: string
	/** طلب صاحب الشكوى ألا تُحال إلى وحدة المتابعة. */
	not_unit: boolean
	/** قررت الإدارة العليا من المقصود بكلمات صاحب الشكوى: من أُضيفوا إلى من تخصهم، أو لا أحد من الجمعية. */
	about_decided: boolean
	/** لا يطّلع عليها إلا أشخاص مسمّون: شكوى سرية، أو حالة حماية. يضعها الخادم. */
	restricted: '' | 'confidential' | 'protection'
	/** الموظف الذي يتولى الطلب. يضعه الخادم. */
	holder: string
	/** كلمة من سلّمه إلى من يتولاه الآن. */
	holder_word: string
	/** متى أجابت الجمعية عنه أو انتهى، فلم يعد عليها فيه شيء. يضعه الخادم. */
	resolved_at: string
	/** بأي حالة كان ذلك أول مرة، أو بالمحو. يضعه الخادم. */
	resolved_as: string
	/** وصل بلا التحقق الخفي الذي يطلبه النموذج. */
	unproven: boolean
}

/** A record of `compensation_records`. */
export interface CompensationRecordsRecord {
	id: string
	/** الشكوى. */
	case: string
	/** ما هو: محضر تحقيق، أو حكم، أو تفاوض، أو اتفاق على التعويض، أو تسليمه. لا اتفاق قبل المحضر والتفاوض، ولا قبل الحكم حيث يلزم. */
	kind: 'minutes' | 'ruling' | 'negotiation' | 'agreement' | 'delivery'
	/** يومه، مثل 2026-03-01. لا يكون في المستقبل. */
	on: string
	/** في المحضر: الضرر الذي وقع. */
	harm: string
	/** في المحضر: حجم الضرر. */
	size: string
	/** في المحضر: الأسباب التي أدت إليه. */
	causes: string
	/** في المحضر: أعضاء لجنة التحقيق، ولكل عضو يوم اعتماده المحضر. */
	members: StoredJson['compensation_records']['members']
	/** في غير المحضر: نص الحكم ورقمه، أو ما دار في التفاوض، أو ما اتُّفق عليه، أو ما سُلّم. */
	what: string
	/** المبلغ بالريال، إن كان التعويض مالًا. */
	amount: number
	/** الوثيقة نفسها: PDF أو صورة. لا يفتحها إلا موظف. */
	file: string
	/** بريد الموظف الذي سجّله. يضعه الخادم. */
	author: string
	created: string
}

/** A record of `content_drafts`. */
export interface ContentDraftsRecord {
	id: string
	/** في أي جمعية. */
	association: string
	/** ما هو: الجمعية أو الخدمة، بمعرّف سجلها. */
	thing: string
	/** أين هي: تُكتب، أو تنتظر الموافقة، أو أُعيدت، أو نُشرت، أو تُركت. */
	state: 'open' | 'waiting' | 'returned' | 'published' | 'dropped'
	/** ما كان منشورًا حين بُدئت. */
	base: StoredJson['content_drafts']['base']
	/** نص المسودة كاملًا. */
	content: StoredJson['content_drafts']['content']
	/** كم مرة حُفظت. */
	revision: number
	/** بريد آخر من كتب فيها. */
	written_by: string
	/** لماذا. */
	why: string
	/** كلمة من أعادها. */
	word: string
	/** بريد من أعادها. */
	returned_by: string
	/** متى كُتب فيها آخر مرة. */
	written_at: string
	created: string
}

/** A record of `content_states`. */
export interface ContentStatesRecord {
	id: string
	/** في أي جمعية. */
	association: string
	/** ما هو: الجمعية أو الخدمة أو المسؤول، بمعرّف سجله. */
	thing: string
	/** ما كان منشورًا، مع الاسم. */
	content: StoredJson['content_states']['content']
	/** كيف صار: قبل السجل، أو بموافقة، أو منفردًا بعد يوم، أو فورًا، أو أُعيد، أو من مدير النظام، أو من صلة. */
	basis: 'earlier' | 'agreed' | 'alone' | 'at-once' | 'put-back' | 'administrator' | 'product'
	/** بريد من كتبه. */
	written_by: string
	/** بريد من وافق عليه. */
	agreed_by: string
	/** لماذا. */
	why: string
	/** متى صار منشورًا. */
	published_at: string
	/** بريد من راجع ما نُشر فورًا. */
	seen_by: string
	/** متى رُوجع. فارغ: لم يُراجع. */
	seen_at: string
}

/** A record of `copy_requests`. */
export interface CopyRequestsRecord {
	id: string
	/** الحالة التي طلب صاحبها نسخة من بياناته فيها. */
	case: string
	/** given: سُلّمت النسخة. left: لم يعد يريدها. */
	state: 'open' | 'given' | 'left'
	/** اليوم الذي طلبها فيه. */
	asked_on: string
	/** آخر يوم لتسليمها: ثلاثون يومًا من طلبها. يضعه الخادم. */
	due_on: string
	/** كيف ثبتت هويته. */
	identified: string
	/** ما قاله، إن ذكر شيئًا. يُمحى مع البيانات. */
	said: string
	/** بريد الموظف الذي سجّل الطلب. يضعه الخادم. */
	entered_by: string
	/** متى أُعدّت النسخة آخر مرة. يضعه الخادم. */
	made_at: string
	/** بريد الموظف الذي أعدّها. يضعه الخادم. */
	made_by: string
	/** متى سُلّمت أو تُركت. يضعه الخادم. */
	settled_at: string
	/** بريد الموظف الذي سجّل ذلك. يضعه الخادم. */
	settled_by: string
	/** كيف سُلّمت، أو لماذا تُركت. يُمحى مع البيانات. */
	note: string
	created: string
}

/** A record of `day_digests`. */
export interface DayDigestsRecord {
	id: string
	/** اليوم في الرياض. */
	day: string
	/** بصمته: SHA-256. */
	digest: string
	/** بصمة اليوم الذي قبله. فارغ: هو الأول. */
	before: string
	/** كم قيدًا فيه في سجل التدقيق. */
	acts: number
	/** كم قيدًا فيه في سجل الاطلاع. */
	looks: number
	made: string
	/** متى أُرسلت بالبريد إلى الشاهد. فارغ: لم تُرسل. */
	mailed: string
}

/** A record of `erasure_requests`. */
export interface ErasureRequestsRecord {
	id: string
	/** الطلب الذي طلب صاحبه محو بياناته منه. */
	case: string
	/** granted: تُمحى البيانات فورًا وبلا رجعة. refused: تبقى، واكتب السبب في الرد. */
	state: 'open' | 'granted' | 'refused'
	/** لماذا يطلب المحو، إن ذكر. يُمحى مع البيانات. */
	reason: string
	/** الرد على مقدم الطلب، ويراه عند المتابعة. لا بد منه عند الرفض. */
	answer: string
	/** آخر يوم للقرار: ثلاثون يومًا من طلبه. يضعه الخادم. */
	due_on: string
	/** بريد الموظف الذي قرر. يضعه الخادم. */
	decided_by: string
	/** متى قرر. يضعه الخادم. */
	decided_at: string
	created: string
	/** القرار الذي اقتُرح، حتى يوافق عليه آخر. */
	proposed: '' | 'granted' | 'refused'
	/** بريد من اقترحه. */
	proposed_by: string
	/** السبب، حيث لا يوافق أحد غير من اقترحه. */
	alone_reason: string
	/** متى يسري من نفسه، حيث لا يوافق أحد غير من اقترحه. */
	effective_at: string
	/** بريد من سجله عن صاحبه؛ فارغ إن طلبه بنفسه. */
	entered_by: string
	/** كيف ثبتت هويته، إن سجله موظف. */
	identified: string
	/** اليوم الذي طلبه فيه، إن سجله موظف. */
	asked_on: string
}

/** A record of `form_versions`. */
export interface FormVersionsRecord {
	id: string
	/** الخدمة التي هذا نموذجها. */
	service: string
	/** الجمعية التي تقدم الخدمة. */
	association: string
	/** متى حلت محلها نسخة أحدث. فارغ ما دامت هي النسخة الحالية. */
	replaced: string
	/** النموذج كما رآه مقدم الطلب وأقر به. لا يتغير. */
	content: StoredJson['form_versions']['content']
	created: string
}

/** A record of `glasses`. */
export interface GlassesRecord {
	id: string
	/** معرّف حساب مدير النظام. */
	administrator: string
	/** بريده. */
	administrator_name: string
	/** معرّف الجمعية التي يرى حالاتها. فارغ: كل الجمعيات. */
	association: string
	/** لماذا فُتحت. */
	reason: string
	from: string
	/** متى تُغلق بنفسها. */
	until: string
	/** متى أغلقها قبل ذلك. */
	closed: string
	/** متى أُبلغت الإدارة العليا بالبريد. فارغ: لم تُبلَّغ بعد. */
	told: string
}

/** A record of `holidays`. */
export interface HolidaysRecord {
	id: string
	/** يوم الإجازة الرسمية، مثل 2027-02-22. لكل يوم سجل. تصحيحه لا يغير موعدًا سبق تحديده. */
	day: string
	/** اسم الإجازة بالعربية. */
	name_ar: string
	/** اسم الإجازة بالإنجليزية. */
	name_en: string
	/** أُلغيت، فلا تُحسب إجازة من الآن. ما سبق تحديده من المواعيد لا يتغير. */
	withdrawn: boolean
}

/** A record of `improvements`. */
export interface ImprovementsRecord {
	id: string
	/** الجمعية. */
	association: string
	/** الخدمة، إن كان التحسين في خدمة واحدة. */
	service: string
	/** ما قاله المستفيدون، بالعربية، دون ما يدل على أحد. */
	finding_ar: string
	/** ما قاله المستفيدون، بالإنجليزية. لا بد منه للنشر. */
	finding_en: string
	/** ما فعلته الجمعية أو ستفعله، بالعربية. */
	action_ar: string
	/** ما فعلته الجمعية، بالإنجليزية. لا بد منه للنشر. */
	action_en: string
	/** المسؤول عن التحسين. لا يُنشر. */
	owner: string
	/** اليوم الذي ينبغي أن يتم فيه، مثل 2026-12-31. لا يُنشر. */
	due_on: string
	/** اليوم الذي تم فيه. فارغ ما لم يتم. */
	done_on: string
	/** يظهر في البوابة: «قلتم، ففعلنا». لا يُنشر إلا بعد أن يتم. */
	published: boolean
	created: string
}

/** A record of `invitations`. */
export interface InvitationsRecord {
	id: string
	/** الطلب الذي قُدمت خدمته. */
	case: string
	/** الاستبانة التي دُعي إليها. */
	survey: string
	/** open: لم يُجب بعد. finished: أجاب، والرابط لا يُستعمل مرة أخرى. */
	state: 'open' | 'finished'
	/** متى دُعي. يضعه الخادم. */
	invited_at: string
	/** متى ذُكّر، مرة واحدة. يضعه الخادم. */
	reminded_at: string
}

/** A record of `lost_codes`. */
export interface LostCodesRecord {
	id: string
	/** الرقم الذي كُتب. */
	reference: string
	/** حالته، إن جاز أن يُستبدل رمزها من صفحة المتابعة. */
	case: string
	/** إلى متى يُقبل رمز التحقق. */
	expires_at: string
	/** كم مرة كُتب خطأ. */
	tries: number
	created: string
}

/** A record of `messages`. */
export interface MessagesRecord {
	id: string
	/** الطلب الذي كُتبت الرسالة عنه. */
	case: string
	/** نص الرسالة. يراه مقدم الطلب في صفحة المتابعة، ولا يتغير بعد الحفظ. */
	text: string
	/** المرفقات: PDF أو صور. لا يفتحها إلا موظف أو مقدم الطلب برمزه. */
	files: string[]
	/** من كتبها: مقدم الطلب أو موظف. يضعه الخادم. */
	from: 'applicant' | 'staff'
	/** بريد الموظف الذي كتبها. يضعه الخادم. */
	author: string
	/** اسم كل مرفق عند صاحبه. يضعه الخادم. */
	file_names: StoredJson['messages']['file_names']
	/** متى قُرئت. ضع أي وقت في رسالة مقدم الطلب لتعليمها مقروءة، والخادم يضع الوقت الصحيح. */
	read_at: string
	at: string
}

/** A record of `notes`. */
export interface NotesRecord {
	id: string
	/** الطلب أو الشكوى أو الاستفسار. */
	case: string
	/** ما كُتب للزملاء. */
	text: string
	/** بريد من كتبها. */
	author: string
	/** اسمه يوم كتبها. */
	author_name: string
	/** من ذُكر فيها من الزملاء. */
	mentioned: string[]
	/** من ذُكر ولم يرها بعد. */
	unseen: string[]
	at: string
}

/** A record of `officers`. */
export interface OfficersRecord {
	id: string
	/** الجمعية التي يعمل فيها. */
	association: string
	/** اسمه كما يعرفه زملاؤه. لا يُنشر إلا إن اخترت ذلك. */
	name: string
	/** عمله. الإدارة العليا تُبلَّغ بكل طلب تجاوز موعده. */
	role: 'senior-management' | 'follow-up-unit' | 'contact-officer'
	/** المسمى الذي يُعرف به لدى المستفيدين، مثل: مسؤول التواصل. اختياري. */
	title_ar: string
	/** المسمى نفسه بالإنجليزية. اختياري. */
	title_en: string
	/** بريده، وبه يبلغه النظام. من لا بريد له يبلغه زملاؤه. */
	email: string
	/** هاتفه، مثل 0501234567. */
	phone: string
	/** غائب الآن: يُبلَّغ بديله مكانه. */
	away: boolean
	created: string
	updated: string
	/** من ينوب عنه حين يغيب، من الجمعية نفسها. */
	substitute: string
	/** ما يصل إليه: الأسئلة، أو الدعم الفني، أو عروض التطوع، أو الاعتراضات، أو الشكاوى. */
	topics: ('question' | 'technical-support' | 'volunteering' | 'objection' | 'complaint')[]
	/** فئات المستفيدين التي يخدمها، كل فئة في سطر. فارغ: كل الفئات. */
	categories_ar: string
	/** الفئات نفسها بالإنجليزية، سطرًا بسطر. */
	categories_en: string
	/** مجالات العمل التي يجيب عنها، كل مجال في سطر. فارغ: كل المجالات. */
	fields_ar: string
	/** المجالات نفسها بالإنجليزية، سطرًا بسطر. */
	fields_en: string
	/** متى يجده الناس، مثل: الأحد إلى الخميس من 8 إلى 2. */
	hours_ar: string
	/** الأوقات نفسها بالإنجليزية. */
	hours_en: string
	/** يظهر في صفحة التواصل من البوابة، بمسماه ورقمه وبريده وأوقاته. */
	published: boolean
	/** يظهر اسمه أيضًا في صفحة التواصل. خذ موافقته أولًا. */
	show_name: boolean
	/** حسابه في النظام: لا يرى ما يخصه من شكاوى. */
	account: string
}

/** A record of `outbox`. */
export interface OutboxRecord {
	id: string
	/** أين وصل الإشعار. task: بلّغه أنت ثم اجعله done. failed أو unknown: اجعله queued ليُرسل من جديد. superseded: حل محله إشعار أحدث قبل أن يُبلَّغ. */
	state: 'queued' | 'sending' | 'sent' | 'failed' | 'unknown' | 'task' | 'done' | 'superseded'
	/** وسيلة التواصل المتفق عليها مع مقدم الطلب. فارغة في تنبيه داخلي يُبلَّغ مباشرة. */
	means: '' | 'phone' | 'sms' | 'email' | 'letter' | 'visit'
	/** رقم الهاتف أو البريد أو العنوان. يُمحى بعد الإرسال أو التبليغ. */
	to: string
	/** عنوان الإشعار. */
	subject: string
	/** ما يُرسل، أو ما تقوله له في الاتصال أو الزيارة. */
	text: string
	/** الطلب. */
	case: string
	/** عمّ يخبر: وصول الطلب، أو حالته، أو رسالة. escalation وassignment: تنبيه داخلي للإدارة العليا أو لمن يتولاه، لا يراه صاحبه. */
	kind:
		| 'received'
		| 'status'
		| 'message'
		| 'escalation'
		| 'erased'
		| 'erasure-refused'
		| 'assignment'
		| 'survey'
		| 'restricted'
		| 'one-time-code'
		| 'code-asked'
		| 'code-replaced'
		| 'contact-corrected'
		| 'contact-left'
	/** الحدث الذي يخبر عنه. لكل حدث إشعار واحد لا يتكرر. */
	cause: string
	/** لغة الإشعار. */
	lang: 'ar' | 'en'
	/** كم مرة حاول الخادم إرساله. */
	attempts: number
	/** متى يحاول الخادم إرساله. */
	next_at: string
	/** لماذا لم يُرسل، برمز قصير مثل smtp-550 أو no-connection. */
	last_error: string
	/** متى أُرسل. */
	sent_at: string
	/** متى بلّغه الموظف. */
	done_at: string
	/** بريد الموظف الذي بلّغه. */
	done_by: string
	created: string
	/** لا يذكر هذا الإشعار الجمعية ولا الخدمة ولا نوع الحالة. يضعه الخادم. */
	discreet: boolean
}

/** A record of `periods`. */
export interface PeriodsRecord {
	id: string
	/** الجمعية. لكل جمعية سجل واحد. */
	association: string
	/** هدف داخلي للرد، بأيام العمل من اكتمال الطلب، حيث لا تحدد السياسة مهلة. لا يراه مقدم الطلب. 0: لا هدف. */
	target_days: number
	/** خلال كم يوم عمل تؤكدون قراءة الشكوى. 0: لا مدة. */
	complaint_acknowledge_days: number
	/** خلال كم يوم عمل تُسوّى الشكوى أو تُغلق. ما تجاوزها يصل إلى الإدارة العليا من نفسه. 0: لا مدة. */
	complaint_settle_days: number
	/** خلال كم يومًا من إغلاق الشكوى أو تسويتها يمكن لصاحبها أن يعيد فتحها. 0: متى شاء. */
	reopen_days: number
	/** خلال كم يوم عمل يُجاب الاستفسار. 0: لا مدة. */
	inquiry_answer_days: number
}

/** A record of `proposals`. */
export interface ProposalsRecord {
	id: string
	/** ماذا اقتُرح. */
	act: 'appointment' | 'absence' | 'code' | 'erasure' | 'content' | 'contact'
	/** في أي جمعية. */
	association: string
	/** معرّف ما يخصه. */
	subject: string
	/** تفاصيله. */
	values: StoredJson['proposals']['values']
	/** السبب. */
	reason: string
	/** بريد من اقترحه. */
	proposed_by: string
	proposed_at: string
	/** أين هو. */
	state: 'waiting' | 'agreed' | 'declined' | 'withdrawn' | 'done-alone'
	/** بريد من قرر. */
	decided_by: string
	/** متى قُرر. */
	decided_at: string
	/** متى يسري من نفسه، حيث لا يوافق أحد غير من اقترحه. */
	effective_at: string
}

/** A record of `reminders`. */
export interface RemindersRecord {
	id: string
	/** لمن هو. */
	account: string
	/** الطلب أو الشكوى أو الاستفسار. */
	case: string
	/** يوم التذكير. فارغ: علامة بلا يوم. */
	day: string
	/** بماذا يذكّر. */
	text: string
	/** متى فُرغ منه. */
	done_at: string
	created: string
}

/** A record of `retention`. */
export interface RetentionRecord {
	id: string
	/** الجمعية. لكل جمعية سجل واحد. */
	association: string
	/** بعد كم شهرًا من انتهاء الطلب (مغلق أو مسحوب أو مرفوض أو قُيّم) تُمحى بياناته بلا رجعة. 0: لا تُمحى أبدًا. */
	closed_months: number
}

/** A record of `services`. */
export interface ServicesRecord {
	id: string
	/** اسم الخدمة بالعربية. */
	name_ar: string
	/** اسم الخدمة بالإنجليزية. */
	name_en: string
	/** الجمعية التي تقدم الخدمة. */
	association: string
	/** جزؤها من عنوان البوابة، بأحرف لاتينية صغيرة. لا يتغير بعد الإنشاء. */
	slug: string
	/** تستقبل الخدمة طلبات جديدة. إن أُغلقت قالت البوابة ذلك ورفض الخادم الطلبات. */
	open: boolean
	/** وصف الخدمة وشروطها وأسئلة نموذجها ومستنداته. يُفحص عند الحفظ. */
	definition: StoredJson['services']['definition']
	/** نسخة النموذج الحالية. يضعها الخادم، ولا تُكتب هنا. */
	form_version: string
	created: string
	updated: string
	/** ما يمنع قراءة التعريف: موضعه وسببه. فارغ ما دام يُقرأ. يضعه الخادم. */
	unreadable: StoredJson['services']['unreadable']
}

/** A record of `staff`. */
export interface StaffRecord {
	id: string
	/** اسم الموظف كما يعرفه زملاؤه. */
	name: string
	/** الجمعيات التي يرى حالاتها ويعمل فيها. فارغ: لا يرى شيئًا. */
	associations: string[]
	/** متى اختار كلمة مروره بعد دعوته. فارغ: لم يستعمل رابط الدعوة بعد. يضعه الخادم. */
	joined: string
	/** متى أُنهي حسابه، فلا يدخل. فارغ: الحساب قائم. */
	ended: string
	/** إلى متى يُستعمل رابط الدعوة. يضعه الخادم. */
	invited_until: string
	created: string
	updated: string
	email: string
	emailVisibility: boolean
	verified: boolean
	/** حيث يحمل هذا الدور اليوم. يضعه الخادم من التكليفات. */
	at_reception: string[]
	/** حيث يحمل هذا الدور اليوم. يضعه الخادم من التكليفات. */
	at_research: string[]
	/** حيث يحمل هذا الدور اليوم. يضعه الخادم من التكليفات. */
	at_committee: string[]
	/** حيث يحمل هذا الدور اليوم. يضعه الخادم من التكليفات. */
	at_follow_up: string[]
	/** حيث يحمل هذا الدور اليوم. يضعه الخادم من التكليفات. */
	at_contact: string[]
	/** حيث يحمل هذا الدور اليوم. يضعه الخادم من التكليفات. */
	at_delegate: string[]
	/** حيث يحمل هذا الدور اليوم. يضعه الخادم من التكليفات. */
	at_management: string[]
	/** حيث يحمل هذا الدور اليوم. يضعه الخادم من التكليفات. */
	at_content: string[]
	/** حيث يحمل هذا الدور اليوم. يضعه الخادم من التكليفات. */
	at_auditor: string[]
	/** حيث يحمل هذا الدور اليوم. يضعه الخادم من التكليفات. */
	at_confidential: string[]
	/** حيث يحمل هذا الدور اليوم. يضعه الخادم من التكليفات. */
	at_protection: string[]
}

/** A record of `survey_answers`. */
export interface SurveyAnswersRecord {
	id: string
	/** الجمعية. */
	association: string
	/** الاستبانة. */
	survey: string
	/** الأسئلة كما رآها من أجاب. */
	version: string
	/** الخدمة التي عنها الإجابة، إن عُرفت. */
	service: string
	/** الحملة التي جاءت منها، إن كانت من حملة. */
	campaign: string
	/** الجولة التي سُجلت فيها، إن سجلها موظف. */
	round: string
	/** كيف جُمعت: بعد الخدمة، أو من الموقع، أو ورقيًا، أو ميدانيًا، أو في زيارة إشرافية، أو مقابلة. */
	method: 'after-service' | 'web' | 'paper' | 'field' | 'visit' | 'interview'
	/** القناة التي جاء منها المستفيد، إن عُرفت. */
	channel:
		| ''
		| 'interview'
		| 'phone'
		| 'social-media'
		| 'letters'
		| 'help-request'
		| 'volunteering'
		| 'website'
		| 'email'
		| 'fax'
		| 'branch-delegates'
		| 'field-visit'
		| 'other'
	/** اللغة التي أُجيب بها. */
	lang: 'ar' | 'en'
	/** الإجابات بمعرّفات أسئلتها. لا تتغير. */
	answers: StoredJson['survey_answers']['answers']
	/** ما كتبه من أجاب. للموظفين وحدهم. إن كشف صاحبه فامسحه؛ لا يُكتب غيره. */
	comment: string
	/** الشهر وحده، كي لا يدل الوقت على صاحب الإجابة. */
	month: string
	/** النتائج المنشورة التي دخلت فيها. يضعها الخادم. */
	publication: string
}

/** A record of `survey_followups`. */
export interface SurveyFollowupsRecord {
	id: string
	/** طلب من أراد أن نتواصل معه بشأن تقييمه. */
	case: string
	/** تقييمه، وقد وافق أن يُعرف أنه له. */
	answer: string
	/** open: ينتظر أن نتواصل معه. done: تواصلنا معه، ويبقى كذلك. */
	state: 'open' | 'done'
	/** ما دار معه وما اتُّفق عليه. للموظفين وحدهم. */
	note: string
	/** متى تواصلنا معه. يضعه الخادم. */
	done_at: string
	/** بريد الموظف الذي تواصل معه. يضعه الخادم. */
	done_by: string
	created: string
}

/** A record of `survey_publications`. */
export interface SurveyPublicationsRecord {
	id: string
	/** الجمعية. */
	association: string
	/** الاستبانة. */
	survey: string
	/** الحملة، إن كانت نتائج حملة. */
	campaign: string
	/** اليوم الذي حُسبت فيه. */
	on: string
	/** النتائج كما تُنشر، وقد حُجب منها ما قد يدل على إجابة واحدة. لا تتغير. */
	content: StoredJson['survey_publications']['content']
}

/** A record of `survey_rounds`. */
export interface SurveyRoundsRecord {
	id: string
	/** الجمعية. */
	association: string
	/** الاستبانة التي سُئلت أسئلتها. */
	survey: string
	/** الحملة، إن كانت الجولة جزءًا من حملة. */
	campaign: string
	/** كيف سُئل الناس: paper ورقيًا، field مسح ميداني، visit زيارة إشرافية، interview مقابلة. */
	method: 'paper' | 'field' | 'visit' | 'interview'
	/** أين كانت، دون ما يدل على شخص. */
	place: string
	/** كم شخصًا طُلب منهم أن يجيبوا. منه تُحسب نسبة الاستجابة. */
	sample: number
	/** يوم الجولة، مثل 2026-12-01. */
	on: string
	/** بريد الموظف الذي سجّلها. يضعه الخادم. */
	by: string
	/** الخدمة التي سُئل عنها، إن كانت واحدة. */
	service: string
	/** القناة التي جاء منها من سُئلوا، إن كانت واحدة. */
	channel:
		| ''
		| 'interview'
		| 'phone'
		| 'social-media'
		| 'letters'
		| 'help-request'
		| 'volunteering'
		| 'website'
		| 'email'
		| 'fax'
		| 'branch-delegates'
		| 'field-visit'
		| 'other'
}

/** A record of `survey_settings`. */
export interface SurveySettingsRecord {
	id: string
	/** الجمعية. لكل جمعية سجل واحد. */
	association: string
	/** تُنشر نتائج الاستبانات في البوابة، بتاريخها وعدد من أجاب، ودون ما يدل على إجابة واحدة. */
	publish: boolean
	/** بعد كم يومًا من الدعوة يُذكَّر من لم يُجب، مرة واحدة. 0: بعد سبعة أيام. */
	remind_days: number
}

/** A record of `survey_versions`. */
export interface SurveyVersionsRecord {
	id: string
	/** الاستبانة التي هذه أسئلتها. */
	survey: string
	/** متى حلت محلها نسخة أحدث. فارغ ما دامت هي النسخة الحالية. */
	replaced: string
	/** الأسئلة كما رآها من أجاب. لا تتغير. */
	content: StoredJson['survey_versions']['content']
	created: string
}

/** A record of `surveys`. */
export interface SurveysRecord {
	id: string
	/** عنوان الاستبانة بالعربية. */
	title_ar: string
	/** عنوان الاستبانة بالإنجليزية. */
	title_en: string
	/** الجمعية صاحبة الاستبانة. */
	association: string
	/** الخدمة التي تخصها. فارغ: لكل خدمات الجمعية. */
	service: string
	/** after-service: يُدعى إليها المستفيد بعد تقديم الخدمة. periodic: تُفتح في حملات بتواريخ. */
	kind: 'after-service' | 'periodic'
	/** تُستعمل الآن. إن أُوقفت لم يُدعَ إليها أحد، وبقيت إجاباتها ونتائجها. */
	active: boolean
	/** المقدمة والأسئلة بالعربية والإنجليزية. تُفحص عند الحفظ، وكل تعديل نسخة جديدة. */
	definition: StoredJson['surveys']['definition']
	/** نسخة الأسئلة الحالية. يضعها الخادم، ولا تُكتب هنا. */
	version: string
	created: string
	updated: string
	/** ما يمنع قراءة التعريف: موضعه وسببه. فارغ ما دام يُقرأ. يضعه الخادم. */
	unreadable: StoredJson['surveys']['unreadable']
}

/** A record of `texts`. */
export interface TextsRecord {
	id: string
	/** لأي جمعية. */
	association: string
	/** أين يُستعمل. */
	use: 'message' | 'missing' | 'reason' | 'closing' | 'settlement' | 'answer'
	/** عنوانه على الزر. */
	title: string
	/** النص الذي يُدرج. */
	text: string
	/** بريد آخر من غيّره. */
	changed_by: string
	changed_at: string
}

/** A record of `upload_parts`. */
export interface UploadPartsRecord {
	id: string
	/** اسم الرفع كما اختاره المرسل. لا يُحفظ هنا شيء. */
	upload: string
	/** موضع أول بايت من هذا الجزء في الملف. */
	from: number
	/** الجزء نفسه. */
	part: string
}

/** A record of `views`. */
export interface ViewsRecord {
	id: string
	/** من حفظه. */
	owner: string
	/** لزملائه في أي جمعية. فارغ: له وحده. */
	association: string
	/** اسمه. */
	name: string
	/** ما يُضيَّق به، كما يُسأل عنه الخادم. */
	query: StoredJson['views']['query']
	created: string
}

/** The record of each collection, by the collection’s name. */
export interface Collections {
	absences: AbsencesRecord
	access_log: AccessLogRecord
	appointments: AppointmentsRecord
	associations: AssociationsRecord
	audit: AuditRecord
	campaigns: CampaignsRecord
	cases: CasesRecord
	compensation_records: CompensationRecordsRecord
	content_drafts: ContentDraftsRecord
	content_states: ContentStatesRecord
	copy_requests: CopyRequestsRecord
	day_digests: DayDigestsRecord
	erasure_requests: ErasureRequestsRecord
	form_versions: FormVersionsRecord
	glasses: GlassesRecord
	holidays: HolidaysRecord
	improvements: ImprovementsRecord
	invitations: InvitationsRecord
	lost_codes: LostCodesRecord
	messages: MessagesRecord
	notes: NotesRecord
	officers: OfficersRecord
	outbox: OutboxRecord
	periods: PeriodsRecord
	proposals: ProposalsRecord
	reminders: RemindersRecord
	retention: RetentionRecord
	services: ServicesRecord
	staff: StaffRecord
	survey_answers: SurveyAnswersRecord
	survey_followups: SurveyFollowupsRecord
	survey_publications: SurveyPublicationsRecord
	survey_rounds: SurveyRoundsRecord
	survey_settings: SurveySettingsRecord
	survey_versions: SurveyVersionsRecord
	surveys: SurveysRecord
	texts: TextsRecord
	upload_parts: UploadPartsRecord
	views: ViewsRecord
}
