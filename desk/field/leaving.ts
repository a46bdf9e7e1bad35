import { count } from '../../core/language/count.ts'
import { fill } from '../../core/language/text.ts'
import { confirm } from '../frame/confirm.ts'
import { language } from '../frame/language.ts'
import { dropMine, mine } from './store.ts'
import { fieldWords } from './words.ts'

/**
 * What was gathered here goes when its account signs out, since another may get this device; only when somebody said so
 * where something is not sent yet. A session that ends by itself takes nothing away. Answers whether to sign out.
 */
export async function mayLeave(): Promise<boolean> {
	const { rounds, answers } = await mine().catch(() => ({ rounds: [], answers: [] }))
	const unsent = answers.length + rounds.filter(({ draft }) => draft).length
	const { leaving: words } = fieldWords()
	const question = fill(words.ask, { unsent: count(unsent, words.unsent, language()) })
	const agreed = unsent === 0 || (await confirm(question, words.yes, words.no))
	if (agreed && rounds.length + answers.length > 0) await dropMine()
	return agreed
}
