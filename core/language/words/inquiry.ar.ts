import type { InquiryFormWords, InquiryWords } from './inquiry.ts'

export const inquiryFormWords: InquiryFormWords = {
	name: 'استفسار',
	sender: 'صاحب الاستفسار',
	unnamed: 'لم يذكر اسمه',
	fields: {
		association: 'الجمعية',
		topic: 'نوع الاستفسار',
		concerns: 'الطلب المعترض على قراره',
		category: 'فئة المستفيد',
		field: 'مجال العمل',
		text: 'استفسارك',
	},
	topics: {
		question: 'سؤال',
		'technical-support': 'دعم فني',
		volunteering: 'عرض تطوع',
		objection: 'اعتراض على قرار',
	},
}

export const inquiryWords: InquiryWords = {
	...inquiryFormWords,
	statuses: {
		received: {
			label: 'وصل',
			meaning: 'وصل استفسارك إلى الجمعية.',
			next: 'يصل إلى ضابط الاتصال المختص ليجيب عنه.',
		},
		assigned: {
			label: 'عند ضابط الاتصال',
			meaning: 'استفسارك عند ضابط الاتصال المختص.',
			next: 'يجيبك هنا، وبالوسيلة التي اخترتها إن اخترت واحدة.',
		},
		answered: {
			label: 'أُجيب',
			meaning: 'أجابت الجمعية عن استفسارك.',
			next: 'إن لم يكن الجواب واضحًا فيمكنك كتابة رسالة من هنا.',
		},
		withdrawn: {
			label: 'مسحوب',
			meaning: 'سُحب الاستفسار.',
			next: 'يمكنك إرسال استفسار آخر في أي وقت.',
		},
		closed: {
			label: 'مغلق',
			meaning: 'أُغلق هذا الاستفسار.',
			next: 'يمكنك إرسال استفسار آخر في أي وقت.',
		},
	},
}
