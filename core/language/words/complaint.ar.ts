import type { ComplaintWords } from './complaint.ts'
import { complaintFormWords } from './complaint-written.ar.ts'

export const complaintWords: ComplaintWords = {
	...complaintFormWords,
	fields: {
		...complaintFormWords.fields,
		association: 'الجمعية',
		agree: 'جوابك عن التسوية',
		since: 'التسوية المقترحة',
	},
	problems: {
		...complaintFormWords.problems,
		identity: '{field}: يبقى هذا فارغًا، فالشكوى دون اسم، أو تُقدَّم الشكوى باسمك.',
		day: '{field}: المطلوب يوم صحيح، مثل \u200e2026-03-01.',
		unknown_association: 'هذه الجمعية غير موجودة هنا. صفحة الشكاوى تُفتح من موقع الجمعية.',
		settlement_changed: 'تغيّرت التسوية المقترحة بعد قراءتك لها. يمكنك قراءتها كما هي الآن ثم الجواب.',
	},
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
			next: 'تنتظر قراءتك لها، ثم موافقتك أو رفضك بكلماتك. لا تتم من دون موافقتك.',
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
			next: 'يمكنك إرسال شكوى أخرى في أي وقت.',
		},
		closed: {
			label: 'مغلقة',
			meaning: 'أُغلقت هذه الشكوى.',
			next: 'إن بقي شيء لم يُحل فيمكنك إعادة فتحها من هنا ما دام ذلك متاحًا، أو إرسال شكوى جديدة.',
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
