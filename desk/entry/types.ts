import type { Receipt } from '../../core/api/common.ts'
import type { Filled } from '../../ui/form/filing.ts'
import { newKey } from '../../ui/key.ts'

/** What staff write down, of whatever kind, from its first letter until its receipt was handed over. */
export interface Written extends Filled {
	/** Slug, and the kind of the channel; empty while none is chosen. */
	association: string
	channel: string
	/** Idempotency key: however often this is sent, it is one case. */
	key: string
	/** Its key made a case of something else before: staff are asked whether this is another. */
	asks: boolean
	/** How far the sending is, in words, where files go ahead. */
	said: string
	receipt: Receipt | null
	/** Id of the case it became; empty until it is known. */
	id: string
	/** The one it is about has the receipt's numbers. */
	handed: boolean
}

export const blank = (): Written => ({
	association: '',
	channel: '',
	values: {},
	files: [],
	doing: [],
	problems: [],
	key: newKey(),
	asks: false,
	refused: false,
	waits: false,
	notice: '',
	sending: false,
	said: '',
	receipt: null,
	id: '',
	handed: false,
})
