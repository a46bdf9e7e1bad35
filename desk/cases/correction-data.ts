import type {
	AskedByWordQuery,
	CodeQuery,
	CorrectionQuery,
	Corrections,
	NewCode,
} from '../../core/api/codes.ts'
import { ask, send } from '../api.ts'

/* What is asked of the server where a code was lost or contact details are wrong. */

/** Milliseconds after which a call is given up. */
const PATIENCE = 60_000

export const loadCorrections = (id: string): Promise<Corrections> =>
	ask('staff/corrections', 'sila-corrections', { query: { case: id } })

export const proposeCode = (query: CodeQuery): Promise<unknown> => send('staff/codes', query, {}, PATIENCE)

export const proposeContact = (query: CorrectionQuery): Promise<unknown> =>
	send('staff/contact', query, {}, PATIENCE)

/** Writes an erasure down that was asked for by word of mouth. */
export const enterErasure = (query: AskedByWordQuery): Promise<unknown> =>
	send('staff/erasures', query, {}, PATIENCE)

/** Writes down that a copy of the data was asked for by word of mouth. */
export const enterCopy = (query: AskedByWordQuery): Promise<unknown> =>
	send('staff/copies', query, {}, PATIENCE)

export const withdraw = (id: string): Promise<unknown> =>
	send('staff/proposals/decide', { id, decision: 'withdraw' }, {}, PATIENCE)

/** A code is shown once, and again under the same key where the answer was lost. */
export const showCode = (id: string, key: string): Promise<NewCode> =>
	send('staff/codes/show', { id }, { 'Idempotency-Key': key }, PATIENCE)
