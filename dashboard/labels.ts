import type { Collections } from '../core/api/collections.ts'
import type { CaseKind, CaseStatus, Status } from '../core/case/status.ts'
import { caseWords } from '../core/language/words/case.ar.ts'
import { compensationWords } from '../core/language/words/compensation.ar.ts'
import { complaintWords } from '../core/language/words/complaint.ar.ts'
import { inquiryWords } from '../core/language/words/inquiry.ar.ts'
import { processWords } from '../core/language/words/process.ar.ts'
import { formWords } from '../core/language/words/request.ar.ts'

/*
 * What collections, fields and coded values are called in Arabic. The types come from the migrations: a field or a
 * code that is new there is a type error here until it has its label. The data keep their English codes.
 */

/** Fields that hold one of a few codes, each with its labels, what is empty apart; a text field may have them too. */
type Values<R> = {
	[F in keyof R as R[F] extends string ? (string extends R[F] ? never : F) : never]: Record<
		Exclude<R[F] & string, ''>,
		string
	>
} & { [F in keyof R]?: Record<string, string> }

interface Labels<R> {
	name: string
	fields: Record<keyof R, string>
	values: Values<R>
}

/** Of requests. */
export const statuses = Object.fromEntries(
	Object.entries(caseWords.statuses).map(([status, { label }]) => [status, label]),
) as Record<Status, string>

const labelsOf = <S extends string>(words: Record<S, { label: string }>) =>
	Object.fromEntries(
		Object.entries<{ label: string }>(words).map(([status, { label }]) => [status, label]),
	) as Record<S, string>

const statusesOfKind: Record<CaseKind, Partial<Record<CaseStatus, string>>> = {
	request: statuses,
	complaint: labelsOf(complaintWords.statuses),
	inquiry: labelsOf(inquiryWords.statuses),
}

/** Of complaints, inquiries and requests; what they share is called as of requests. */
const anyStatuses = {
	...labelsOf(complaintWords.statuses),
	...labelsOf(inquiryWords.statuses),
	...statuses,
}

/** What a status of a kind is called. */
export const statusLabel = (kind: CaseKind, status: CaseStatus): string =>
	statusesOfKind[kind][status] ?? anyStatuses[status]

const means = { ...formWords.means, visit: 'حضور إلى الجمعية' }
const channels = {
	interview: 'مقابلة',
	phone: 'هاتف',
	'social-media': 'وسائل التواصل',
	letters: 'خطاب',
	'help-request': 'خدمة طلب المساعدة',
	volunteering: 'تطوع',
	website: 'الموقع',
	email: 'بريد إلكتروني',
	fax: 'فاكس',
	'branch-delegates': 'مناديب الفروع',
	'field-visit': 'زيارة ميدانية',
	other: 'قناة أخرى',
}
const methods = {
	'after-service': 'بعد الخدمة',
	web: 'من الموقع',
	paper: 'ورقيًا',
	field: 'مسح ميداني',
	visit: 'زيارة إشرافية',
	interview: 'مقابلة',
}
const titles = { title_ar: 'العنوان بالعربية', title_en: 'العنوان بالإنجليزية' }
const lang = { ar: 'العربية', en: 'الإنجليزية' }
const common = { id: 'المعرّف', created: 'أُنشئ', updated: 'آخر تعديل' }
const names = { name_ar: 'الاسم بالعربية', name_en: 'الاسم بالإنجليزية', slug: 'الاسم في العنوان' }

export const labels: { [C in keyof Collections]: Labels<Collections[C]> } = {
	associations: {
		name: 'الجمعيات',
		fields: { ...common, ...names, definition: 'محتوى السياسة', unreadable: 'ما لا يُقرأ منه' },
		values: {},
	},
	services: {
		name: 'الخدمات',
		fields: {
			...common,
			...names,
			association: 'الجمعية',
			open: 'تستقبل الطلبات',
			definition: 'محتوى الخدمة ونموذجها',
			unreadable: 'ما لا يُقرأ منه',
			form_version: 'نسخة النموذج',
		},
		values: {},
	},
	form_versions: {
		name: 'نسخ النماذج',
		fields: {
			id: common.id,
			created: common.created,
			service: 'الخدمة',
			association: 'الجمعية',
			replaced: 'حلّت محلها أحدث في',
			content: 'محتوى النموذج',
		},
		values: {},
	},
	cases: {
		name: 'الطلبات',
		fields: {
			id: common.id,
			created: 'وصل في',
			updated: common.updated,
			reference: 'رقم الطلب',
			status: 'الحالة',
			applicant: 'مقدم الطلب',
			letter: 'نص الطلب',
			files: 'المرفقات',
			contact_means: 'وسيلة التواصل',
			discreet: 'إشعارات متكتمة',
			association: 'الجمعية',
			service: 'الخدمة',
			status_since: 'في حالته منذ',
			file_names: 'أسماء المرفقات',
			lang: 'لغة الطلب',
			answers: 'الإجابات',
			form_version: 'نسخة النموذج',
			...processWords.facts,
			completed_at: 'اكتمل في',
			due_on: 'آخر يوم للرد',
			earliest_reply_on: 'لا يصدر الرد قبل',
			target_on: 'الهدف الداخلي للرد',
			returns: 'ما طُلب إكماله من قبل',
			revision: 'عدد مرات الحفظ',
			attention: 'تنبيه',
			channel: 'القناة',
			entered_by: 'من أدخله',
			contact: 'بيانات التواصل المصححة',
			referral: 'الإحالة الرسمية',
			served: 'لمن الطلب',
			erased_at: 'مُحيت بياناته في',
			kind: 'النوع',
			anonymous: 'دون اسم',
			topic: 'الموضوع',
			category: 'فئة المستفيد',
			field: 'مجال العمل',
			concerns: 'الطلب الذي تخصه',
			about_officers: 'من تخصهم الشكوى',
			settlements: 'تسويات أُجيب عنها',
			ruling_needed: 'يحتاج إلى حكم',
			acknowledge_by: 'آخر يوم لتأكيد القراءة',
			assigned_at: 'أُعطي له في',
			answered_at: 'أُجيب في',
			answered_by: 'من أجاب',
			answered_hours: 'ساعات حتى الجواب',
			reopened_at: 'أُعيد فتحه في',
			first_closing_reason: 'سبب الإغلاق الأول',
		},
		values: {
			kind: { request: 'طلب', complaint: complaintWords.name, inquiry: inquiryWords.name },
			topic: { ...complaintWords.topics, ...inquiryWords.topics },
			status: anyStatuses,
			contact_means: means,
			lang,
			attention: { 'due-soon': 'قارب موعد الرد', overdue: 'تجاوز موعد الرد' },
			channel: channels,
		},
	},
	compensation_records: {
		name: 'سجلات التعويض',
		fields: {
			id: common.id,
			created: 'سُجّل في',
			case: 'الشكوى',
			kind: 'النوع',
			...compensationWords.fields,
			author: 'من سجّله',
		},
		values: { kind: complaintWords.compensation },
	},
	erasure_requests: {
		name: 'طلبات محو البيانات',
		fields: {
			id: common.id,
			created: 'طُلب في',
			case: 'الطلب',
			state: 'القرار',
			reason: 'السبب',
			answer: 'الرد',
			due_on: 'آخر يوم للقرار',
			decided_by: 'من قرر',
			decided_at: 'قُرر في',
		},
		values: { state: { open: 'ينتظر القرار', granted: 'مُحيت', refused: 'رُفض' } },
	},
	holidays: {
		name: 'الإجازات الرسمية',
		fields: {
			id: common.id,
			day: 'اليوم',
			name_ar: names.name_ar,
			name_en: names.name_en,
			withdrawn: 'أُلغيت',
		},
		values: {},
	},
	staff: {
		name: 'حسابات الموظفين',
		fields: {
			...common,
			name: 'الاسم',
			email: 'البريد الإلكتروني',
			emailVisibility: 'ظهور البريد',
			verified: 'مؤكَّد',
			associations: 'جمعياته',
			joined: 'انضم في',
			ended: 'أُنهي حسابه في',
			invited_until: 'رابط الدعوة صالح إلى',
		},
		values: {},
	},
	retention: {
		name: 'مدة حفظ البيانات',
		fields: { id: common.id, association: 'الجمعية', closed_months: 'الأشهر بعد انتهاء الطلب' },
		values: {},
	},
	officers: {
		name: 'مسؤولو الجمعية',
		fields: {
			...common,
			association: 'الجمعية',
			name: 'الاسم',
			role: 'العمل',
			title_ar: 'المسمى بالعربية',
			title_en: 'المسمى بالإنجليزية',
			email: 'البريد الإلكتروني',
			phone: 'الهاتف',
			away: 'غائب الآن',
			substitute: 'البديل',
			topics: 'ما يصل إليه',
			categories_ar: 'فئات المستفيدين بالعربية',
			categories_en: 'فئات المستفيدين بالإنجليزية',
			fields_ar: 'مجالات العمل بالعربية',
			fields_en: 'مجالات العمل بالإنجليزية',
			hours_ar: 'الأوقات بالعربية',
			hours_en: 'الأوقات بالإنجليزية',
			published: 'يظهر في صفحة التواصل',
			show_name: 'يظهر اسمه',
		},
		values: {
			topics: { ...inquiryWords.topics, complaint: 'الشكاوى' },
			role: {
				'senior-management': 'الإدارة العليا',
				'follow-up-unit': 'وحدة المتابعة',
				'contact-officer': 'مسؤول التواصل',
			},
		},
	},
	periods: {
		name: 'مُدد الجمعية',
		fields: {
			id: common.id,
			association: 'الجمعية',
			target_days: 'الهدف الداخلي للرد، بأيام العمل',
			complaint_acknowledge_days: 'تأكيد قراءة الشكوى، بأيام العمل',
			complaint_settle_days: 'تسوية الشكوى، بأيام العمل',
			reopen_days: 'إعادة فتح الشكوى، بالأيام',
			inquiry_answer_days: 'إجابة الاستفسار، بأيام العمل',
		},
		values: {},
	},
	messages: {
		name: 'الرسائل',
		fields: {
			id: common.id,
			case: 'الطلب',
			text: 'النص',
			files: 'المرفقات',
			file_names: 'أسماء المرفقات',
			from: 'من',
			author: 'الموظف',
			read_at: 'قُرئت في',
			at: 'الوقت',
		},
		values: { from: { applicant: 'مقدم الطلب', staff: 'الجمعية' } },
	},
	outbox: {
		name: 'الإشعارات',
		fields: {
			id: common.id,
			created: common.created,
			state: 'أين وصل',
			means: 'الوسيلة',
			to: 'إلى',
			subject: 'العنوان',
			text: 'النص',
			discreet: 'متكتم',
			case: 'الطلب',
			kind: 'عمّ يخبر',
			cause: 'الحدث',
			lang: 'اللغة',
			attempts: 'عدد المحاولات',
			next_at: 'المحاولة القادمة',
			last_error: 'سبب عدم الإرسال',
			sent_at: 'أُرسل في',
			done_at: 'بُلّغ في',
			done_by: 'من بلّغه',
		},
		values: {
			state: {
				queued: 'ينتظر الإرسال',
				sending: 'يُرسل الآن',
				sent: 'أُرسل',
				failed: 'لم يُرسل',
				unknown: 'لا يُعرف أوصل أم لا',
				task: 'بلّغه أنت',
				done: 'بُلّغ',
				superseded: 'حلّ محله إشعار أحدث',
			},
			means,
			kind: {
				received: 'تأكيد الوصول',
				status: 'الحالة الجديدة',
				message: 'رسالة',
				erased: 'مُحيت بياناته',
				'erasure-refused': 'الرد على طلب المحو',
				escalation: 'تأخر الرد، للإدارة العليا',
				survey: 'تذكير بالتقييم',
				assignment: 'لمن يتولاه',
			},
			lang,
		},
	},
	surveys: {
		name: 'الاستبانات',
		fields: {
			...common,
			...titles,
			association: 'الجمعية',
			service: 'الخدمة',
			kind: 'النوع',
			active: 'مستعملة',
			definition: 'المقدمة والأسئلة',
			version: 'نسخة الأسئلة',
			unreadable: 'ما لا يُقرأ منها',
		},
		values: { kind: { 'after-service': 'بعد الخدمة', periodic: 'دورية' } },
	},
	upload_parts: {
		name: 'باب رفع الملفات',
		fields: { id: common.id, upload: 'اسم الرفع', from: 'موضعه في الملف', part: 'الجزء' },
		values: {},
	},
	survey_versions: {
		name: 'نسخ الاستبانات',
		fields: {
			id: common.id,
			created: common.created,
			survey: 'الاستبانة',
			replaced: 'حلّت محلها أحدث في',
			content: 'الأسئلة',
		},
		values: {},
	},
	campaigns: {
		name: 'حملات الاستبانات',
		fields: {
			id: common.id,
			created: common.created,
			...titles,
			association: 'الجمعية',
			survey: 'الاستبانة',
			slug: names.slug,
			opens_on: 'تُفتح في',
			closes_on: 'تُغلق بعد',
			target: 'لمن هي',
			service: 'الخدمة',
			channel: 'القناة',
		},
		values: {
			target: { all: 'كل المستفيدين', service: 'مستفيدو خدمة', channel: 'من جاؤوا بقناة' },
			channel: channels,
		},
	},
	survey_rounds: {
		name: 'جولات السؤال',
		fields: {
			id: common.id,
			association: 'الجمعية',
			survey: 'الاستبانة',
			campaign: 'الحملة',
			service: 'الخدمة',
			channel: 'القناة',
			method: 'طريقة السؤال',
			place: 'المكان',
			sample: 'حجم العينة',
			on: 'اليوم',
			by: 'من سجّلها',
		},
		values: {
			method: {
				paper: methods.paper,
				field: methods.field,
				visit: methods.visit,
				interview: methods.interview,
			},
			channel: channels,
		},
	},
	survey_publications: {
		name: 'النتائج المنشورة',
		fields: {
			id: common.id,
			association: 'الجمعية',
			survey: 'الاستبانة',
			campaign: 'الحملة',
			on: 'حُسبت في',
			content: 'النتائج',
		},
		values: {},
	},
	survey_answers: {
		name: 'إجابات الاستبانات',
		fields: {
			id: common.id,
			association: 'الجمعية',
			survey: 'الاستبانة',
			version: 'نسخة الأسئلة',
			service: 'الخدمة',
			campaign: 'الحملة',
			round: 'الجولة',
			method: 'طريقة السؤال',
			channel: 'القناة',
			lang: 'اللغة',
			answers: 'الإجابات',
			comment: 'التعليق',
			month: 'الشهر',
			publication: 'نُشرت في',
		},
		values: { method: methods, channel: channels, lang },
	},
	invitations: {
		name: 'دعوات التقييم',
		fields: {
			id: common.id,
			case: 'الطلب',
			survey: 'الاستبانة',
			state: 'أين وصلت',
			invited_at: 'دُعي في',
			reminded_at: 'ذُكّر في',
		},
		values: { state: { open: 'لم يُجب بعد', finished: 'أجاب' } },
	},
	survey_followups: {
		name: 'من يريد أن نتواصل معه',
		fields: {
			id: common.id,
			created: 'طُلب في',
			case: 'الطلب',
			answer: 'تقييمه',
			state: 'أين وصل',
			note: 'ما دار معه',
			done_at: 'تم التواصل في',
			done_by: 'من تواصل معه',
		},
		values: { state: { open: 'ينتظر التواصل', done: 'تم التواصل' } },
	},
	survey_settings: {
		name: 'إعدادات الاستبانات',
		fields: {
			id: common.id,
			association: 'الجمعية',
			publish: 'تُنشر النتائج',
			remind_days: 'أيام حتى التذكير',
		},
		values: {},
	},
	improvements: {
		name: 'التحسينات',
		fields: {
			id: common.id,
			created: common.created,
			association: 'الجمعية',
			service: 'الخدمة',
			finding_ar: 'ما قاله المستفيدون',
			finding_en: 'ما قاله المستفيدون، بالإنجليزية',
			action_ar: 'ما فعلته الجمعية',
			action_en: 'ما فعلته الجمعية، بالإنجليزية',
			owner: 'المسؤول',
			due_on: 'ينبغي أن يتم في',
			done_on: 'تم في',
			published: 'منشور',
		},
		values: {},
	},
	audit: {
		name: 'سجل التدقيق',
		fields: {
			id: common.id,
			at: 'الوقت',
			action: 'ما حدث',
			case: 'معرّف الطلب',
			actor: 'من فعله',
			actor_id: 'معرّف حسابه',
			from: 'من حالة أو صيغة',
			to: 'إلى حالة أو صيغة',
			changed: 'الحقول التي تغيرت',
			definition: 'التعريف الذي تغيّر',
			association: 'الجمعية',
		},
		values: {
			action: {
				received: 'وصل الطلب',
				updated: 'عُدّل الطلب',
				deleted: 'حُذف الطلب',
				message: 'كُتبت رسالة',
				'erasure-asked': 'طُلب محو البيانات',
				'erasure-refused': 'رُفض محو البيانات',
				erased: 'مُحيت البيانات',
				compensation: 'سُجّل شيء من التعويض',
				upgraded: 'رُقّي تعريف إلى صيغة أحدث',
				improved: 'أُخذ تحسين من صلة',
				'offer-kept': 'تُرك تحسين من صلة',
			},
			actor: { applicant: 'مقدم الطلب', system: 'النظام' },
			from: anyStatuses,
			to: anyStatuses,
		},
	},
}

interface AnyLabels {
	name: string
	fields: Record<string, string>
	values: Record<string, Record<string, string> | undefined>
}

/** Fields that the server shows to nobody; the dashboard still has their names. */
const hidden: Record<string, string> = {
	code_hash: 'بصمة الرمز',
	content_hash: 'بصمة المحتوى',
	completions: 'بصمات الإكمال',
	once: 'علامة الإجابة الواحدة',
	token_hash: 'بصمة الرابط',
	invitation_hash: 'بصمة رابط الدعوة',
}

/** PocketBase's own collections, as far as staff meet them. */
const system: Record<string, AnyLabels> = {
	_superusers: {
		name: 'مدير النظام',
		fields: {
			...common,
			email: 'البريد الإلكتروني',
			emailVisibility: 'ظهور البريد',
			verified: 'مؤكَّد',
			password: 'كلمة المرور',
			tokenKey: 'مفتاح الدخول',
		},
		values: {},
	},
	_authOrigins: { name: 'الأجهزة المعروفة', fields: common, values: {} },
	_externalAuths: { name: 'حسابات الدخول الخارجية', fields: common, values: {} },
	_mfas: { name: 'خطوات الدخول', fields: common, values: {} },
	_otps: { name: 'رموز الدخول لمرة واحدة', fields: common, values: {} },
}

const all: Record<string, AnyLabels> = { ...system, ...labels }
const of = (collection: string): AnyLabels | undefined =>
	Object.hasOwn(all, collection) ? all[collection] : undefined
const own = (table: Record<string, string> | undefined, key: string): string | undefined =>
	table && Object.hasOwn(table, key) ? table[key] : undefined

/** What a collection is called; undefined when Sila does not know it. */
export const collectionLabel = (collection: string): string | undefined => of(collection)?.name

/** What a field is called; undefined when Sila does not know it. */
export const fieldLabel = (collection: string, field: string): string | undefined =>
	own(of(collection)?.fields, field) ?? own(hidden, field)

/** What a stored code means; undefined where the field holds no codes, so that what people wrote stays as it is. */
export const valueLabel = (collection: string, field: string, code: string): string | undefined =>
	own(of(collection)?.values[field], code)
