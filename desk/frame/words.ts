import type { Lang } from '../../core/language/text.ts'
import { language } from './language.ts'
import { words as ar } from './words.ar.ts'
import { words as en } from './words.en.ts'

/** What stands around every page of the desk, in one language. */
export interface FrameWords {
	lang: Lang
	desk: string
	skip: string
	pages: string
	day: string
	work: string
	tasks: string
	oversight: string
	reports: string
	satisfaction: string
	content: string
	settings: string
	/** Title of the page where there is none of its own. */
	signIn: string
	signInHint: string
	email: string
	password: string
	enter: string
	code: string
	codeHint: string
	codeSent: string
	codeAgain: string
	codeResend: string
	codeBack: string
	codeWrong: string
	wrong: string
	forgot: string
	forgotSent: string
	forgotHint: string
	newPassword: string
	passwordHint: string
	join: string
	joinHint: string
	joined: string
	linkEnded: string
	savePassword: string
	passwordSaved: string
	administrator: string
	console: string
	accounts: string
	account: string
	/** Of the link to what the guide says of this page. */
	guide: string
	/** The page of what is the account's own, and what a number beside its name counts. */
	mine: string
	mineWaits: string
	/** The page of one's own account. */
	ownAccount: string
	signOut: string
	look: string
	looks: Record<'light' | 'dark' | 'auto', string>
	otherLanguage: string
	shortcuts: string
	shortcutsHint: string
	keys: { search: string; tasks: string; new: string; help: string }
	close: string
	stay: string
	/** Of a page with something unsaved. */
	leave: string
	stayHere: string
	/** Of the link back, for those who hear the page. */
	back: string
	/** Beside what a field is called that may be left out. */
	optional: string
	wait: string
	again: string
	notLoaded: string
	noRole: string
	noRoleHint: string
	noRight: string
	noRightHint: string
	roles: string
	notFound: string
	notFoundHint: string
}

/** The words of the frame, in the language of now. */
export const frame = (): FrameWords => (language() === 'en' ? en : ar)
