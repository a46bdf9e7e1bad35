import type { DraftWords } from './drafts.words.ts'

export const words: DraftWords = {
	lang: 'ar',
	saved: 'محفوظ على هذا الجهاز وحده، لسبعة أيام.',
	forget: 'امسح المسودة',
	forgotten: 'مُسحت المسودة من هذا الجهاز.',
	undo: 'تراجع',
	shared: 'جهاز مشترك: لا تحفظ',
	unsaved: 'لا يُحفظ شيء على هذا الجهاز.',
	restored: 'عاد ما كتبته هنا في {date}. أكمل من حيث توقفت.',
	changed: 'حدّثت الجمعية هذا النموذج بعدها. بقيت إجابات الأسئلة التي ما زالت فيه، فراجعها.',
}
