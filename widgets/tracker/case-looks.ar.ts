import { officeWords } from '../../core/language/words/offices.ar.ts'
import type { CaseLooksWords } from './case-looks.ts'

export const words: CaseLooksWords = {
	none: 'لم يطّلع أحد من الجمعية بعد.',
	opened: '{function}، يوم {date}',
	hint: 'هذا ما كُتب في سجل الاطلاع: من أي عمل كان الاطلاع وفي أي يوم، بلا أسماء الموظفين. الأحدث أولًا، وأقصاه عشرون.',
	functions: {
		...officeWords,
		assigned: 'من كُلِّف بالحالة',
		administrator: 'مدير النظام',
	},
}
