import type { ComplaintFormWords } from './complaint.ts'

export const complaintFormWords: ComplaintFormWords = {
	name: 'شكوى',
	sender: 'صاحب الشكوى',
	anonymous: 'دون اسم',
	unproven: '{reference} (دون رمزه، فلم يُتحقق من صاحبه)',
	fields: {
		anonymous: 'دون ذكر الاسم',
		about: 'موضوع الشكوى',
		happened: 'ماذا حدث؟',
		happenedOn: 'يوم حدوثه',
		wants: 'ما الذي يرضيك؟',
		concernsReference: 'رقم الطلب الذي تخصه الشكوى',
		concernsCode: 'رمزه السري',
		words: 'جوابك بكلماتك',
	},
	topics: {
		service: 'الخدمة نفسها',
		delay: 'التأخر',
		conduct: 'أسلوب التعامل',
		privacy: 'الخصوصية وسرية البيانات',
		harm: 'ضرر لحق بي',
		harassment: 'تحرش',
		abuse: 'إساءة أو إيذاء',
		exploitation: 'استغلال',
		fraud: 'احتيال أو تلاعب',
		'intellectual-property': 'حق من حقوق الملكية الفكرية',
		other: 'أمر آخر',
	},
	problems: {
		hijri: '{field}: هذا يوم هجري، ونكتب اليوم هنا بالميلادي، مثل \u200e2026-03-01.',
		future: '{field}: هذا اليوم لم يأت بعد.',
	},
}
