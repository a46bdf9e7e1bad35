import { count } from '../../core/language/count.ts'
import { app, LOGOUT } from '../host.ts'
import { dropMine, mine } from './store.ts'

const ANSWERS = {
	one: 'إجابة واحدة لم تُرسل',
	two: 'إجابتان لم تُرسلا',
	few: '{n} إجابات لم تُرسل',
	many: '{n} إجابة لم تُرسل',
	other: '{n} إجابة لم تُرسل',
}

/**
 * What was gathered here goes when its account signs out, since another may get this device; only when somebody said so
 * where something is not sent yet. A session that ends by itself takes nothing away.
 */
export function guardSignOut(): void {
	document.addEventListener(
		'click',
		event => {
			if (!(event.target instanceof Element) || !event.target.closest(LOGOUT)) return
			event.preventDefault()
			event.stopImmediatePropagation()
			signOut()
		},
		true,
	)
}

async function signOut(): Promise<void> {
	const { rounds, answers } = await mine().catch(() => ({ rounds: [], answers: [] }))
	const leave = async () => {
		if (rounds.length + answers.length > 0) await dropMine()
		app.pb.authStore.clear()
	}
	const drafts = rounds.filter(({ draft }) => draft).length
	if (answers.length + drafts === 0) return leave()
	app.modals.confirm(
		`على هذا الجهاز ${count(answers.length + drafts, ANSWERS, 'ar')}. إن خرجت الآن حُذفت ولا تعود. ابقَ حتى تُرسل؟`,
		leave,
		null,
		{ yesButton: 'احذفها واخرج', noButton: 'ابقَ هنا' },
	)
}
