import type { ChannelWords, OfficerWords } from './contact.ts'

export const channelWords: ChannelWords = {
	interview: 'المقابلة',
	phone: 'الهاتف',
	'social-media': 'شبكات التواصل الاجتماعي',
	letters: 'الخطابات',
	'help-request': 'خدمات طلب المساعدة',
	volunteering: 'التطوع',
	website: 'الموقع الإلكتروني',
	email: 'البريد الإلكتروني',
	fax: 'الفاكس',
	'branch-delegates': 'مندوبو المكاتب الفرعية',
	'field-visit': 'الزيارة الميدانية',
	other: 'قناة أخرى',
}

export const officerWords: OfficerWords = {
	topics: {
		question: 'الأسئلة',
		'technical-support': 'الدعم الفني',
		volunteering: 'عروض التطوع',
		objection: 'الاعتراضات على القرارات',
		complaint: 'الشكاوى',
	},
	general: 'التواصل العام',
	for: 'يجيب عن',
	categories: 'من يخدم',
	fields: 'المجالات',
	hours: 'أوقات الرد',
	call: 'هاتف {who}',
	write: 'بريد {who}',
	substitute: 'ينوب عنه الآن غيره، وهذه وسائل الوصول إلى النائب.',
	unreached: 'يصل إليه الاستفسار المكتوب هنا.',
}
