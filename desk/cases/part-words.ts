import type { CasesRecord } from '../../core/api/collections.ts'
import { language } from '../frame/language.ts'
import { words as ar } from './part-words.ar.ts'
import { words as en } from './part-words.en.ts'

type Near = Record<Exclude<CasesRecord['attention'], ''>, string>

/** What is said of a case in lists and on its page. */
export interface PartWords {
	/** Between two parts of a line. */
	comma: string
	/** Between who asks and for whom. */
	onBehalfOf: string
	/** Who sent it, where nobody knows. */
	unnamed: Record<'complaint' | 'inquiry', string>
	/** In the place of a name that is not shown to this account. */
	hidden: string
	/** That the association's own target is near, or has passed; the same of a complaint. */
	/** That it came without the silent check. */
	unproven: string
	target: Near
	complaint: Near
}

export const partWords = (): PartWords => (language() === 'en' ? en : ar)
