import type { CaseStatus } from '../case/status.ts'
import { count } from '../language/count.ts'
import { fill, type Lang } from '../language/text.ts'
import type { ReplyWords, StatusWords } from '../language/words/case.ts'
import type { Association, ReplyPeriod } from './association.ts'

/** The reply period as a sentence. A floor is never worded as a promise, and where the policy is silent no period is named. */
export function replyText(reply: ReplyPeriod, words: ReplyWords, lang: Lang): string {
	return fill(words.reply[reply.kind], {
		...(reply.kind === 'floor' && { weeks: count(reply.weeks, words.weeks, lang) }),
		...(reply.kind === 'deadline' && { days: count(reply.workingDays, words.workingDays, lang) }),
	})
}

/** Where a case stands, in plain words: what it is called, what it means, what happens next. */
export function progress<S extends CaseStatus>(
	association: Pick<Association, 'decidedBy'>,
	status: S,
	words: { statuses: Partial<Record<S, StatusWords>>; someDecider?: string },
	lang: Lang,
): StatusWords {
	const decider = association.decidedBy?.[lang] ?? words.someDecider ?? ''
	const { label, meaning, next } = words.statuses[status] as StatusWords
	return { label, meaning: fill(meaning, { decider }), next: fill(next, { decider }) }
}
