import type { Receipt } from '../../core/api/common.ts'
import type { AttachedFile } from '../../core/sending/files.ts'
import type { Problem } from '../../core/sending/problems.ts'

/* What the entries of requests, complaints and inquiries have in common. */

/** A chosen file, held in memory: what is on the disk may be gone by the time it is sent. */
export interface ChosenFile extends AttachedFile {
	/** All its bytes. */
	head: Uint8Array<ArrayBuffer>
}

/** A problem on show. With a `message` checking the entry does not find it again, so it stays until its field changes. */
export type ShownProblem = Omit<Problem, 'code'> & { code: Problem['code'] | 'service'; message?: string }

/** What is written down, as far as the way to its receipt goes. */
export interface Sent {
	problems: ShownProblem[]
	/** Idempotency key: however often this is sent, it is one case. */
	key: string
	/** Its key made a case of something else before: staff are asked whether this is another. */
	asks: boolean
	/** Saving was refused, so the list of problems is shown. */
	refused: boolean
	/** What went wrong with the sending, for no field in particular. */
	notice: string
	sending: boolean
	receipt: Receipt | null
	/** Id of the case it became; empty until it is known. */
	id: string
	/** The one it is about has the receipt's numbers. */
	handed: boolean
}
