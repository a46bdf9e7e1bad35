import type { RecordWords } from './words.ts'

export const words: RecordWords = {
	save: 'احفظ',
	leave: 'تراجع',
	none: 'لا شيء',
	choose: 'اختر',
	required: 'هذا الحقل مطلوب.',
	holidays: 'الإجازات الرسمية',
	holidaysHint: 'أيام العمل من الأحد إلى الخميس ما عدا هذه الأيام. تصحيح يوم لا يغيّر موعدًا سبق تحديده.',
	settings: 'الإعدادات',
	addHoliday: 'أضف يوم إجازة',
	changeHoliday: 'يوم إجازة',
	day: 'اليوم',
	dayHint: 'لكل يوم سجل: إجازة من أربعة أيام أربعة سجلات.',
	nameAr: 'اسم الإجازة بالعربية',
	nameEn: 'اسم الإجازة بالإنجليزية',
	change: 'عدّل',
	withdrawn: 'أُلغيت',
	withdrawnHint: 'يعود يوم عمل من الآن. ما حُدد من مواعيد يبقى على يومه.',
	isWithdrawn: 'أُلغيت، فهو يوم عمل',
	noHolidays: 'لا إجازة مسجّلة من اليوم فصاعدًا.',
	past: 'ما مضى',
}
