import type { CaseLooksWords } from './case-looks.ts'

export const words: CaseLooksWords = {
	none: 'لم يطّلع أحد من الجمعية بعد.',
	opened: '{function}، يوم {date}',
	hint: 'هذا ما كُتب في سجل الاطلاع: من أي عمل كان الاطلاع وفي أي يوم، بلا أسماء الموظفين. الأحدث أولًا، وأقصاه عشرون.',
	functions: {
		reception: 'علاقات المستفيدين',
		research: 'الباحث الاجتماعي',
		committee: 'لجنة البحث',
		follow_up: 'وحدة المتابعة',
		contact: 'ضابط الاتصال',
		delegate: 'مندوب الفرع',
		management: 'الإدارة العليا',
		content: 'محرر المحتوى',
		auditor: 'المراجع',
		assigned: 'من كُلِّف بالحالة',
		administrator: 'مدير النظام',
	},
}
