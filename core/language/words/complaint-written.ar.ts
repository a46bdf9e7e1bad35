import type { ComplaintFormWords } from './complaint.ts'

export const complaintFormWords: ComplaintFormWords = {
	name: 'شكوى',
	sender: 'صاحب الشكوى',
	anonymous: 'دون اسم',
	unproven: '{reference} (دون رمزه، فلم يُتحقق من صاحبه)',
	fields: {
		association: 'الجمعية',
		anonymous: 'دون ذكر الاسم',
		about: 'موضوع الشكوى',
		happened: 'ماذا حدث؟',
		happenedOn: 'يوم حدوثه',
		wants: 'ما الذي يرضيك؟',
		concernsReference: 'رقم الطلب الذي تخصه الشكوى',
		concernsCode: 'رمزه السري',
		agree: 'جوابك عن التسوية',
		words: 'جوابك بكلماتك',
		since: 'التسوية المقترحة',
	},
	topics: {
		service: 'الخدمة نفسها',
		delay: 'التأخر',
		conduct: 'أسلوب التعامل',
		privacy: 'الخصوصية وسرية البيانات',
		harm: 'ضرر لحق بي',
		'intellectual-property': 'حق من حقوق الملكية الفكرية',
		other: 'أمر آخر',
	},
	problems: {
		day: '{field}: المطلوب يوم صحيح، مثل \u200e2026-03-01.',
		hijri: '{field}: هذا يوم هجري، ونكتب اليوم هنا بالميلادي، مثل \u200e2026-03-01.',
		future: '{field}: هذا اليوم لم يأت بعد.',
		identity: '{field}: يبقى هذا فارغًا، فالشكوى دون اسم، أو تُقدَّم الشكوى باسمك.',
		unknown_association: 'هذه الجمعية غير موجودة هنا. صفحة الشكاوى تُفتح من موقع الجمعية.',
		settlement_changed: 'تغيّرت التسوية المقترحة بعد قراءتك لها. يمكنك قراءتها كما هي الآن ثم الجواب.',
	},
}
