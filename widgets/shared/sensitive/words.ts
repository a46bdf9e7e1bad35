import type { Lang } from '../../../core/language/text.ts'

/** What is said where others who use the device must not see it, in one language. */
export interface SensitiveWords {
	lang: Lang
	/** Of the button. */
	leave: string
	/** The key that does the same. */
	key: string
	/** Said once one more press is left. */
	once: string
	/** What leaving does, and what it cannot. */
	title: string
	does: string
	cannot: string
	/** Whether the device is to keep what is typed, asked before the first answer. */
	keep: string
	keepNo: string
	keepYes: string
}
