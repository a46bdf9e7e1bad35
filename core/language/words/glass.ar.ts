import type { GlassWords } from './glass.ts'

export const glassWords: GlassWords = {
	fields: { reason: 'السبب', minutes: 'المدة', association: 'الجمعية', id: 'النافذة', case: 'الطلب' },
	problems: {
		reason_short: '{field}: اكتبه في {least} أحرف على الأقل، ليُفهم من كلماته وحدها.',
		too_long: '{field}: ‏{max} حرف على الأكثر.',
		minutes: '{field}: عدد من الدقائق بين 1 و{max}.',
		unknown_association: 'اختر الجمعية من القائمة، فما أُرسل غير معروف.',
		unknown_field: 'لا يُعرف هذا الحقل هنا: {field}. أعد تحميل الصفحة وحاول من جديد.',
		not_found: '{field}: لم نجد المطلوب. أعد تحميل الصفحة.',
	},
	mail: {
		subject: 'اطلع مدير النظام على حالات',
		text: 'السلام عليكم {name}،\n\nفتح مدير النظام ({by}) نافذة يرى بها الحالات في: {associations}.\n\nالسبب كما كتبه: {reason}\n\nفُتحت {from}، وتُغلق بنفسها {until}.\n\nكل ما يراه بها يُكتب في سجل الاطلاع. إن لم تعرف لهذا سببًا فاسأله الآن.',
	},
}
