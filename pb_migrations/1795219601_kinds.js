/// <reference path="../.sila/pocketbase.d.ts" />

// Complaints and inquiries are cases too: reference, code, messages, outbox, audit and erasure are one for all. What
// only a request has is required of requests by the server (server/case/kinds.ts), no longer by the collection.
const REQUEST_ONLY = ['applicant', 'contact_means', 'service', 'form_version']
const STATUSES = [
	'acknowledged',
	'assigned',
	'investigation',
	'settlement-proposed',
	'settled',
	'not-settled',
	'escalated',
	'reopened',
	'answered',
]
const ADDED = [
	'kind',
	'anonymous',
	'topic',
	'category',
	'field',
	'concerns',
	'assigned_to',
	'about_officers',
	'settlement',
	'settlements',
	'escalation_reason',
	'answer',
	'ruling_needed',
	'acknowledge_by',
	'assigned_at',
	'answered_at',
	'answered_by',
	'reopened_at',
	'first_closing_reason',
]

migrate(
	app => {
		const text = (name, max, help) => new TextField({ name, max, help })
		const cases = app.findCollectionByNameOrId('cases')
		const officers = app.findCollectionByNameOrId('officers').id
		for (const name of REQUEST_ONLY) cases.fields.getByName(name).required = false
		const status = cases.fields.getByName('status')
		status.values = [...status.values, ...STATUSES]
		for (const field of [
			new SelectField({
				name: 'kind',
				maxSelect: 1,
				values: ['request', 'complaint', 'inquiry'],
				help: 'ما هو: طلب خدمة، أو شكوى، أو استفسار. يضعه الخادم.',
			}),
			new BoolField({
				name: 'anonymous',
				help: 'شكوى دون اسم: لا يُحفظ عن صاحبها شيء، ولا طريق إليه إلا صفحة المتابعة.',
			}),
			new SelectField({
				name: 'topic',
				maxSelect: 1,
				values: [
					'service',
					'delay',
					'conduct',
					'privacy',
					'harm',
					'intellectual-property',
					'other',
					'question',
					'technical-support',
					'volunteering',
				],
				help: 'موضوع الشكوى أو نوع الاستفسار، كما اختاره صاحبه.',
			}),
			text('category', 200, 'فئة المستفيد التي اختارها صاحب الاستفسار.'),
			text('field', 200, 'مجال العمل الذي اختاره صاحب الاستفسار.'),
			new RelationField({
				name: 'concerns',
				maxSelect: 1,
				collectionId: cases.id,
				help: 'الطلب الذي تخصه الشكوى. أثبت صاحبها أنه له برقمه ورمزه السري.',
			}),
			new RelationField({
				name: 'assigned_to',
				maxSelect: 1,
				collectionId: officers,
				help: 'من يتولى الشكوى أو الاستفسار. لا يكون ممن تخصهم الشكوى، ولا من ينوب عنه واحد منهم.',
			}),
			new RelationField({
				name: 'about_officers',
				maxSelect: 20,
				collectionId: officers,
				help: 'من تخصهم الشكوى من مسؤولي الجمعية. لا يتولاها أحد منهم، ولا يصله عنها شيء.',
			}),
			text('settlement', 3000, 'التسوية المقترحة، مكتوبة لصاحب الشكوى. تثبت ما دامت معروضة عليه.'),
			new JSONField({
				name: 'settlements',
				maxSize: 200000,
				help: 'كل تسوية أجاب عنها صاحب الشكوى، مع جوابه بكلماته وتوقيعه. يكتبه الخادم، ولا يتغير.',
			}),
			text('escalation_reason', 3000, 'لماذا رُفعت الشكوى إلى الإدارة العليا، ويراه صاحبها.'),
			text('answer', 3000, 'جواب الاستفسار، ويراه صاحبه. يثبت بعد الإجابة.'),
			new BoolField({
				name: 'ruling_needed',
				help: 'يحتاج التعويض هنا إلى حكم قضائي أو نهائي قبل الاتفاق عليه.',
			}),
			new TextField({
				name: 'acknowledge_by',
				pattern: '^\\d{4}-\\d{2}-\\d{2}$',
				help: 'آخر يوم لتأكيد قراءة الشكوى، حيث حددت الجمعية مدة. يضعه الخادم.',
			}),
			new DateField({ name: 'assigned_at', help: 'متى أُعطي لمن يتولاه الآن. يضعه الخادم.' }),
			new DateField({ name: 'answered_at', help: 'متى أُجيب أول مرة. يضعه الخادم.' }),
			new RelationField({
				name: 'answered_by',
				maxSelect: 1,
				collectionId: officers,
				help: 'من كان يتولاه حين أُجيب. يضعه الخادم.',
			}),
			new DateField({
				name: 'reopened_at',
				help: 'متى أعاد صاحب الشكوى فتحها، وذلك مرة واحدة. يضعه الخادم.',
			}),
			text('first_closing_reason', 3000, 'سبب الإغلاق الأول، لشكوى أُعيد فتحها. يضعه الخادم.'),
		]) {
			cases.fields.add(field)
		}
		cases.addIndex('cases_kind', false, 'kind, status, association', '')
		cases.addIndex('cases_answered', false, 'answered_by, answered_at', "answered_at != ''")
		app.save(cases)
		app.db().newQuery("UPDATE cases SET kind = 'request'").execute()
	},
	app => {
		const cases = app.findCollectionByNameOrId('cases')
		cases.removeIndex('cases_kind')
		cases.removeIndex('cases_answered')
		for (const name of ADDED) cases.fields.removeByName(name)
		const status = cases.fields.getByName('status')
		status.values = status.values.filter(value => !STATUSES.includes(value))
		for (const name of REQUEST_ONLY) cases.fields.getByName(name).required = true
		app.save(cases)
	},
)
