// Written by scripts/types.ts from the migrations; change those and run it again.

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
	definition: unknown
	created: string
	updated: string
}

/** A record of `audit`. */
export interface AuditRecord {
	id: string
	at: string
	/** ماذا حدث: وصل الطلب، أو عُدّل، أو حُذف. */
	action: 'received' | 'updated' | 'deleted'
	/** معرّف الطلب، نصًا، ليبقى السجل بعد حذفه. */
	case: string
	/** الحالة قبله، إن تغيرت. */
	from: string
	/** الحالة بعده، إن تغيرت. */
	to: string
	/** من فعله: بريد الموظف، أو applicant لمقدم الطلب، أو system للنظام. */
	actor: string
	/** أسماء الحقول التي تغيرت، دون قيمها. */
	changed: unknown
	/** معرّف حساب الموظف. */
	actor_id: string
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
	/** اسم مقدم الطلب. */
	applicant: string
	/** الطلب كما أقر به مقدمه ووقّعه، للقراءة. لا يتغير. */
	letter: string
	/** المرفقات. لا تُفتح إلا لموظف دخل بحسابه. */
	files: string[]
	/** وسيلة التواصل المتفق عليها معه: اتصال، رسالة نصية، بريد إلكتروني، خطاب، أو يراجع بنفسه. */
	contact_means: 'phone' | 'sms' | 'email' | 'letter' | 'visit'
	/** الجمعية. */
	association: string
	/** الخدمة المطلوبة. */
	service: string
	/** متى وصل إلى حالته الحالية. يضعه الخادم. */
	status_since: string
	/** لكل مرفق: المستند الذي أُرفق له، واسم الملف عند صاحبه. */
	file_names: unknown
	/** اللغة التي كُتب بها الطلب. */
	lang: 'ar' | 'en'
	/** الإجابات كما حُفظت، بمعرّفات حقولها. لا تتغير. */
	answers: unknown
	/** النموذج الذي رآه مقدم الطلب وأقر به. */
	form_version: string
	created: string
	updated: string
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
	content: unknown
	created: string
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
	definition: unknown
	/** نسخة النموذج الحالية. يضعها الخادم، ولا تُكتب هنا. */
	form_version: string
	created: string
	updated: string
}

/** The record of each collection, by the collection’s name. */
export interface Collections {
	associations: AssociationsRecord
	audit: AuditRecord
	cases: CasesRecord
	form_versions: FormVersionsRecord
	services: ServicesRecord
}
