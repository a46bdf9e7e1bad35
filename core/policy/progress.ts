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
	words: { statuses: Record<S, StatusWords>; someDecider?: string },
	lang: Lang,
): StatusWords {
	return filled(association, words.statuses[status], words.someDecider, lang)
}

function filled(
	association: Pick<Association, 'decidedBy'>,
	{ label, meaning, next }: StatusWords,
	someDecider: string | undefined,
	lang: Lang,
): StatusWords {
	const decider = association.decidedBy?.[lang] ?? someDecider ?? ''
	return { label, meaning: fill(meaning, { decider }), next: fill(next, { decider }) }
}

/** The words of the statuses of one kind of case. */
export type StatusesWords = {
	statuses: Partial<Record<CaseStatus, StatusWords>>
	someDecider?: string
}

/** The same of a case whose kind is only known at run time. Throws a RangeError by name where its kind has no such status. */
export function progressOfKind(
	association: Pick<Association, 'decidedBy'>,
	status: CaseStatus,
	{ statuses, someDecider }: StatusesWords,
	lang: Lang,
): StatusWords {
	const own = statuses[status]
	if (!own) throw new RangeError(`The status “${status}” has no words in ${Object.keys(statuses).join(', ')}`)
	return filled(association, own, someDecider, lang)
}
