import type { DraftNoteWords } from './draft-notes.words.ts'

export const words: DraftNoteWords = {
	lang: 'ar',
	keeps: 'ما تكتبه يُحفظ على هذا الجهاز وحده حتى ترسله، سبعة أيام على الأكثر.',
	saved: 'محفوظ على هذا الجهاز وحده، لسبعة أيام.',
	forget: 'امسح المسودة',
	forgotten: 'مُسحت المسودة من هذا الجهاز.',
	undo: 'تراجع',
	shared: 'جهاز مشترك: لا تحفظ',
	unsaved: 'لا يُحفظ شيء على هذا الجهاز.',
}
