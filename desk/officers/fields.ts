import type { OfficersRecord } from '../../core/api/collections.ts'
import { labels } from '../labels.ts'
import type { RecordField } from '../records/form.ts'

/* What is asked of an officer, and of the periods of an association. */

const options = (names: Record<string, string>) =>
	Object.entries(names).map(([value, label]) => ({ value, label }))

/** `others`: the officers of the same association, who may stand in. */
export function officerFields(others: OfficersRecord[]): RecordField[] {
	const { fields: label, values } = labels.officers
	return [
		{
			name: 'name',
			type: 'text',
			label: label.name,
			hint: 'اسمه كما يعرفه زملاؤه. لا يُنشر إلا إن اخترت ذلك.',
			required: true,
		},
		{
			name: 'role',
			type: 'one',
			label: label.role,
			hint: 'الإدارة العليا تُبلَّغ بكل طلب تجاوز موعده.',
			required: true,
			options: options(values.role),
		},
		{
			name: 'title_ar',
			type: 'text',
			label: label.title_ar,
			hint: 'المسمى الذي يُعرف به لدى المستفيدين، مثل: مسؤول التواصل. اختياري.',
			lang: 'ar',
		},
		{ name: 'title_en', type: 'text', label: label.title_en, lang: 'en' },
		{
			name: 'email',
			type: 'email',
			label: label.email,
			hint: 'بريده، وبه يبلغه النظام. من لا بريد له يبلغه زملاؤه.',
		},
		{ name: 'phone', type: 'tel', label: label.phone, hint: 'مثل 0501234567.' },
		{ name: 'topics', type: 'many', label: label.topics, options: options(values.topics ?? {}) },
		{
			name: 'categories_ar',
			type: 'lines',
			label: label.categories_ar,
			hint: 'كل فئة في سطر. فارغ: كل الفئات.',
			lang: 'ar',
		},
		{
			name: 'categories_en',
			type: 'lines',
			label: label.categories_en,
			hint: 'الفئات نفسها بالإنجليزية، سطرًا بسطر.',
			lang: 'en',
		},
		{
			name: 'fields_ar',
			type: 'lines',
			label: label.fields_ar,
			hint: 'كل مجال في سطر. فارغ: كل المجالات.',
			lang: 'ar',
		},
		{
			name: 'fields_en',
			type: 'lines',
			label: label.fields_en,
			hint: 'المجالات نفسها بالإنجليزية، سطرًا بسطر.',
			lang: 'en',
		},
		{
			name: 'hours_ar',
			type: 'text',
			label: label.hours_ar,
			hint: 'متى يجده الناس، مثل: الأحد إلى الخميس من 8 إلى 2.',
			lang: 'ar',
		},
		{ name: 'hours_en', type: 'text', label: label.hours_en, lang: 'en' },
		{ name: 'published', type: 'yes', label: label.published, hint: 'بمسماه ورقمه وبريده وأوقاته.' },
		{ name: 'show_name', type: 'yes', label: label.show_name, hint: 'خذ موافقته أولًا.' },
		{ name: 'away', type: 'yes', label: label.away, hint: 'يُبلَّغ بديله مكانه.' },
		{
			name: 'substitute',
			type: 'one',
			label: label.substitute,
			hint: 'من ينوب عنه حين يغيب، من الجمعية نفسها.',
			options: others.map(({ id, name }) => ({ value: id, label: name })),
		},
	]
}

const PERIODS = {
	complaint_acknowledge_days: 'خلال كم يوم عمل تؤكدون قراءة الشكوى. 0: لا مدة.',
	complaint_settle_days:
		'خلال كم يوم عمل تُسوّى الشكوى أو تُغلق. ما تجاوزها يصل إلى الإدارة العليا من نفسه. 0: لا مدة.',
	reopen_days: 'خلال كم يومًا من إغلاق الشكوى أو تسويتها يمكن لصاحبها أن يعيد فتحها. 0: متى شاء.',
	inquiry_answer_days: 'خلال كم يوم عمل يُجاب الاستفسار. 0: لا مدة.',
	target_days:
		'هدف داخلي للرد، بأيام العمل من اكتمال الطلب، حيث لا تحدد السياسة مهلة. لا يراه مقدم الطلب. 0: لا هدف.',
} as const

export type PeriodName = keyof typeof PERIODS

export const PERIOD_NAMES = Object.keys(PERIODS) as PeriodName[]

export const periodFields = (): RecordField[] =>
	PERIOD_NAMES.map(name => ({ name, type: 'days', label: labels.periods.fields[name], hint: PERIODS[name] }))
