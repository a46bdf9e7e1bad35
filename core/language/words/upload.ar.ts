import type { UploadWords } from './upload.ts'

export const uploadWords: UploadWords = {
	sending: 'يُرسل الملف {n} من {all}… ({percent}%)',
	waiting: 'انقطع الاتصال. نواصل الإرسال وحدنا حين يعود ({percent}%)',
}
