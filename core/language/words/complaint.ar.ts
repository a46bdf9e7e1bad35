import type { ComplaintFormWords, ComplaintWords } from './complaint.ts'

export const complaintFormWords: ComplaintFormWords = {
	name: 'شكوى',
	sender: 'صاحب الشكوى',
	anonymous: 'دون اسم',
	fields: {
		association: 'الجمعية',
		anonymous: 'دون ذكر الاسم',
		about: 'موضوع الشكوى',
		happened: 'ماذا حدث؟',
		happenedOn: 'يوم حدوثه',
		wants: 'ما الذي تريده؟',
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
		day: '{field}: اكتب يومًا صحيحًا، مثل 2026-03-01.',
		future: '{field}: هذا اليوم لم يأت بعد.',
		identity: '{field}: اترك هذا فارغًا، فالشكوى دون اسم. أو اختر أن تذكر اسمك.',
		unknown_association: 'هذه الجمعية غير موجودة هنا. افتح صفحة الشكاوى من موقع الجمعية.',
		settlement_changed: 'تغيّرت التسوية المقترحة بعد أن قرأتها. اقرأها كما هي الآن ثم أجب.',
	},
}

export const complaintWords: ComplaintWords = {
	...complaintFormWords,
	statuses: {
		received: {
			label: 'وصلت',
			meaning: 'وصلت شكواك إلى الجمعية.',
			next: 'تؤكد الجمعية أنها قرأتها، ثم تعطيها لوحدة المتابعة.',
		},
		acknowledged: {
			label: 'قُرئت',
			meaning: 'قرأت الجمعية شكواك.',
			next: 'تُعطى لمن ينظر فيها، ولا يكون ممن تخصه الشكوى.',
		},
		assigned: {
			label: 'عند المسؤول عنها',
			meaning: 'شكواك عند وحدة المتابعة.',
			next: 'تنظر فيما حدث، وقد تكتب لك إن احتاجت إلى توضيح.',
		},
		investigation: {
			label: 'قيد التحقق',
			meaning: 'تتحقق الجمعية مما حدث.',
			next: 'ثم تقترح عليك تسوية، أو ترفع الشكوى إلى الإدارة العليا، أو تغلقها وتكتب لك السبب.',
		},
		'settlement-proposed': {
			label: 'تسوية مقترحة',
			meaning: 'اقترحت الجمعية تسوية لشكواك.',
			next: 'اقرأها، ثم وافق عليها أو ارفضها بكلماتك. لا تتم من دون موافقتك.',
		},
		settled: {
			label: 'سُوّيت',
			meaning: 'وافقت على التسوية.',
			next: 'تنفذ الجمعية ما اتفقتما عليه، ثم تغلق الشكوى.',
		},
		'not-settled': {
			label: 'لم تُقبل التسوية',
			meaning: 'لم تقبل التسوية المقترحة.',
			next: 'تعيد الجمعية النظر، أو ترفع الشكوى إلى الإدارة العليا.',
		},
		escalated: {
			label: 'عند الإدارة العليا',
			meaning: 'رُفعت شكواك إلى الإدارة العليا.',
			next: 'تقرر الإدارة العليا ما يُفعل، ويصلك الجديد هنا.',
		},
		reopened: {
			label: 'أُعيد فتحها',
			meaning: 'أُعيد فتح شكواك كما طلبت.',
			next: 'تنظر فيها الجمعية من جديد.',
		},
		withdrawn: {
			label: 'مسحوبة',
			meaning: 'سُحبت الشكوى.',
			next: 'يمكنك أن ترسل شكوى أخرى متى شئت.',
		},
		closed: {
			label: 'مغلقة',
			meaning: 'أُغلقت هذه الشكوى.',
			next: 'إن بقي شيء لم يُحل فأعد فتحها من هنا ما دام ذلك متاحًا، أو أرسل شكوى جديدة.',
		},
	},
	late: 'تجاوزت الشكوى المدة التي حددتها الجمعية لنفسها.',
	compensation: {
		minutes: 'محضر التحقيق',
		ruling: 'حكم قضائي أو نهائي',
		negotiation: 'تفاوض',
		agreement: 'اتفاق على التعويض',
		delivery: 'تسليم التعويض',
	},
}
