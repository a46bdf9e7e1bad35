import { language } from '../frame/language.ts'

interface PresenceWords {
	/** `{names}` have the case open too. */
	open: string
	/** `{name}`, who holds `{roles}`: some of these have brackets of their own. */
	one: string
	/** Before what colleagues changed meanwhile. */
	changed: string
	anew: string
	/** That the account took the last step and may take it back. */
	mayBack: string
	comma: string
}

const WORDS: Record<'ar' | 'en', PresenceWords> = {
	ar: {
		open: 'مفتوحة الآن أيضًا عند: {names}',
		one: '{name} – {roles}',
		changed: 'تغيّر منذ فتحتها:',
		anew: 'اعرض الجديد؛ وما كتبته باقٍ',
		mayBack: 'أخذتَ الخطوة الأخيرة قبل دقائق، ولم يُبلَّغ بها أحد بعد.',
		comma: '، ',
	},
	en: {
		open: 'Also open now with: {names}',
		one: '{name} – {roles}',
		changed: 'Changed since you opened it:',
		anew: 'Show what is new; what you wrote stays',
		mayBack: 'You took the last step minutes ago, and nobody was told of it yet.',
		comma: ', ',
	},
}

export const presenceWords = (): PresenceWords => WORDS[language()]
