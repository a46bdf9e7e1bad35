import type { PolicyWords } from './words.ts'

export const words: PolicyWords = {
	title: 'سياسات الجمعيات',
	kinds: { associations: 'الجمعية', services: 'خدمة', surveys: 'استبانة', campaigns: 'حملة' },
	unreadable: 'ما لا يُقرأ',
	allReadable: 'كل ما حُفظ يُقرأ ويُعرض.',
	unreadableHint:
		'لا يُعرض في البوابة حتى يُصلح، وما سواه يُعرض كما هو. أعطِ مدير النظام ما ذُكر هنا: يصلحه من لوحة الخادم.',
	mend: 'افتحه في لوحة الخادم',
	offers: 'تحسينات لما عدّلتموه',
	noOffers: 'لا تحسين ينتظر رأيكم. ما لم تعدّلوه يُحدَّث وحده.',
	offersHint: 'هذه أجزاء عدّلتموها ثم تغيرت في صلة. يبقى نصكم حتى تختاروا.',
	ours: 'نصكم',
	oursGone: 'حذفتموه.',
	theirs: 'النص الجديد من صلة',
	theirsGone: 'لم يعد في صلة.',
	take: 'خذ الجديد',
	keep: 'أبقِ نصنا',
	taken: 'أُخذ النص الجديد.',
	kept: 'بقي نصكم.',
}
