import { html, nothing, type TemplateResult } from 'lit'
import type { FactName } from '../../core/case/fields.ts'
import type { Recommendation } from '../../core/case/process.ts'
import { isDecision } from '../../core/case/status.ts'
import { fill } from '../../core/language/text.ts'
import { day, parse } from '../dates.ts'
import { account } from '../frame/session.ts'
import { factValue, type StepDraft } from './facts.ts'
import { stepWords } from './step-words.ts'
import type { AnyCase } from './types.ts'

/*
 * Who decided last at an association, and on which day, kept on this device for the account: a committee decides many
 * requests in one meeting. It is offered and never filled in by itself, and holds nothing of any case.
 */

const DAYS = ['studied_on', 'case_study_on', 'needs_study_on'] as const

interface Decision {
	members: string[]
	decided_by: string
	days: Partial<Record<(typeof DAYS)[number], string>>
}

const keyOf = (association: string) => `sila-last-decision/${account()?.id ?? ''}/${association}`

/** Keeps who decided, once a decision was stored; another step keeps nothing. */
export function keepDecision(theCase: AnyCase, to: string, draft: StepDraft): void {
	if (theCase.record.kind !== 'request' || !isDecision(to as never)) return
	const value = (name: FactName) => factValue(theCase, draft, name)
	const members = (value('recommendations') as Recommendation[]).map(({ member }) => member).filter(Boolean)
	const days = Object.fromEntries(DAYS.map(name => [name, String(value(name) ?? '')]))
	const kept: Decision = { members, decided_by: String(value('decided_by') ?? ''), days }
	try {
		localStorage.setItem(keyOf(theCase.record.association), JSON.stringify(kept))
	} catch {
		// A device that keeps nothing offers nothing.
	}
}

function lastDecision(association: string): Decision | undefined {
	const text = localStorage.getItem(keyOf(association))
	return text === null ? undefined : (JSON.parse(text) as Decision)
}

/** What of the last decision the step asks for and nobody has written yet. */
function offered(theCase: AnyCase, draft: StepDraft, needs: readonly FactName[]): StepDraft {
	const last = lastDecision(theCase.record.association)
	if (!last) return {}
	const open = (name: FactName) => {
		const now = factValue(theCase, draft, name)
		return needs.includes(name) && (Array.isArray(now) ? now.length === 0 : !now)
	}
	const members = last.members.map((member): Recommendation => ({ member, recommendation: '' }))
	return {
		...(open('recommendations') && members.length > 0 && { recommendations: members }),
		...(open('decided_by') && last.decided_by && { decided_by: last.decided_by }),
		...Object.fromEntries(
			DAYS.filter(name => open(name) && last.days[name]).map(name => [name, last.days[name]]),
		),
	}
}

/** Who decided last, to be taken with one press; nothing where nobody did, or all is written. */
export function lastDecisionView(
	theCase: AnyCase,
	draft: StepDraft,
	needs: readonly FactName[],
	use: (facts: StepDraft) => void,
): TemplateResult | typeof nothing {
	const facts = offered(theCase, draft, needs)
	if (Object.keys(facts).length === 0) return nothing
	const words = stepWords()
	const members = ((facts.recommendations ?? []) as Recommendation[]).map(({ member }) => member)
	const on = DAYS.map(name => parse(String(facts[name] ?? ''))).find(Boolean)
	const parts = [
		members.join(words.comma),
		String(facts.decided_by ?? ''),
		on ? fill(words.last.studied, { day: day(on) }) : '',
	].filter(Boolean)
	return html`<div class="last-decision">
		<p><strong>${words.last.title}:</strong> <bdi>${parts.join(' · ')}</bdi></p>
		<button type="button" class="sila-button" @click=${() => use(facts)}>${words.last.use}</button>
	</div>`
}
