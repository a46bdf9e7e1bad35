import { count } from '../../core/language/count.ts'
import { confirm } from '../frame/confirm.ts'
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
 * where something is not sent yet. A session that ends by itself takes nothing away. Answers whether to sign out.
 */
export async function mayLeave(): Promise<boolean> {
	const { rounds, answers } = await mine().catch(() => ({ rounds: [], answers: [] }))
	const unsent = answers.length + rounds.filter(({ draft }) => draft).length
	const agreed =
		unsent === 0 ||
		(await confirm(
			`على هذا الجهاز ${count(unsent, ANSWERS, 'ar')}. إن خرجت الآن حُذفت ولا تعود. ابقَ حتى تُرسل؟`,
			'احذفها واخرج',
			'ابقَ هنا',
		))
	if (agreed && rounds.length + answers.length > 0) await dropMine()
	return agreed
}
