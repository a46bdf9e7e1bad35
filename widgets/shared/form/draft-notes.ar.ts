import type { DraftNoteWords } from './draft-notes.words.ts'

export const words: DraftNoteWords = {
	lang: 'ar',
	keeps: 'ما يُكتب هنا يُحفظ على هذا الجهاز وحده حتى يُرسل، سبعة أيام على الأكثر.',
	saved: 'محفوظ على هذا الجهاز وحده، لسبعة أيام.',
	forget: 'مسح المسودة',
	forgotten: 'مُسحت المسودة من هذا الجهاز.',
	undo: 'تراجع',
	shared: 'جهاز مشترك: دون حفظ',
	unsaved: 'لا يُحفظ شيء على هذا الجهاز.',
}
