import { channelWords, officerWords } from '../../core/language/words/contact.ar.ts'
import type { ContactElementWords } from './words.ts'

export const words: ContactElementWords = {
	lang: 'ar',
	officer: officerWords,
	channel: channelWords,
	officers: 'ضباط الاتصال',
	channels: 'قنوات الجمعية',
	address: 'العنوان',
	opens: { pages: 'الخدمات والطلب والمتابعة', request: 'تقديم طلب', inquiry: 'عرض تطوع' },
	inquiry: 'كتابة استفسار',
}
