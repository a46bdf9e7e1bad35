import type { DiscreetNotice } from '../../telling/kinds.ts'

/** The words of notices that say neither whom they are from nor what they are about; `{link}` is filled in. */
export interface DiscreetWords {
	/** Whom an e-mail is from, as mailboxes show it. */
	sender: string
	/** Subjects of an e-mail, and headings of a letter. */
	subject: Record<DiscreetNotice, string>
	/** The whole of one that is read, from the fullest to the tersest; the first that fits into one part is sent. */
	text: Record<DiscreetNotice, readonly string[]>
	/** The whole of one that is said. */
	said: Record<DiscreetNotice, string>
}
