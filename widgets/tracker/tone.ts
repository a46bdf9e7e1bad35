import { svg } from 'lit'
import type { CaseStatus } from '../../core/case/status.ts'

/**
 * How a status is meant: something waits for the person (`act`), it went well, it did not, it is over, or it is with
 * the association (`wait`). Each has a sign and a colour, and the words beside them say the same.
 */
export type Tone = 'act' | 'good' | 'bad' | 'over' | 'wait'

const TONES: Partial<Record<CaseStatus, Tone>> = {
	'needs-completion': 'act',
	'settlement-proposed': 'act',
	accepted: 'good',
	registered: 'good',
	delivered: 'good',
	evaluated: 'good',
	settled: 'good',
	answered: 'good',
	rejected: 'bad',
	'not-settled': 'bad',
	withdrawn: 'over',
	closed: 'over',
}

export const toneOf = (status: CaseStatus): Tone => TONES[status] ?? 'wait'

const SIGNS: Record<Tone, string> = {
	act: 'M12 6v7M12 17v.5',
	good: 'M7 12.5l3.5 3.5L17 8.5',
	bad: 'M8 8l8 8M16 8l-8 8',
	over: 'M7 12h10',
	wait: 'M12 7v5.5l3.5 2',
}

/** The sign of a tone; what it says stands beside it. */
export const sign = (tone: Tone) =>
	svg`<svg class="sign" viewBox="0 0 24 24" aria-hidden="true"><circle cx="12" cy="12" r="10"/><path d=${SIGNS[tone]}/></svg>`
