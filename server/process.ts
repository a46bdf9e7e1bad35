import type { CaseSaveCode } from '../core/api.ts'
import { riyadhDay } from '../core/clock.ts'
import { checkFacts, type FactProblem, readFacts } from '../core/facts.ts'
import { checkStep, NEEDS, type Need, type Refusal, type StepDays, stepsFrom } from '../core/process.ts'
import type { Status } from '../core/status.ts'
import { fill } from '../core/text.ts'
import { caseWords as caseAr } from '../core/words/case.ar.ts'
import { caseWords as caseEn } from '../core/words/case.en.ts'
import { processWords as ar } from '../core/words/process.ar.ts'
import { processWords as en } from '../core/words/process.en.ts'
import type { ProcessWords } from '../core/words/process.ts'
import { associationOf } from './content.ts'
import { formOfVersion } from './forms.ts'
import { json } from './records.ts'

/*
 * The handling process over every save of a case, whatever door it came through: the steps that core/process.ts
 * allows, with the facts they need, and facts that stay once they are the record of a step.
 */

const FIRST: Status = 'received'

/** The steps that the applicant may take from where a case stands. */
export function applicantSteps(app: core.App, record: core.Record): Status[] {
	if (record.getString('erased_at')) return []
	const association = associationOf(app.findRecordById('associations', record.getString('association')))
	return stepsFrom(association, record.getString('status') as Status, 'applicant').map(({ to }) => to)
}

/** Refuses a new case that does not begin at the beginning. */
export function checkStart(record: core.Record): void {
	if (record.getString('status') === FIRST) return
	refuse({ status: ['step', say((words, label) => fill(words.start, { from: label(FIRST) }))] })
}

/**
 * Refuses a change that the process does not allow. `before` is the case as it is stored, read in the transaction
 * of the save; `changed` are the fields in which `record` differs from it.
 */
export function checkChange(
	app: core.App,
	record: core.Record,
	before: core.Record,
	changed: string[],
	actor: string,
): void {
	const moved = changed.includes('status')
	const edited = NEEDS.filter(need => changed.includes(need))
	if (!moved && edited.length === 0) return
	const service = formOfVersion(app, before.getString('form_version'))?.service ?? { documents: [] }
	const from = before.getString('status') as Status
	const to = record.getString('status') as Status
	const facts = written(record)
	const association = associationOf(app.findRecordById('associations', before.getString('association')))
	const by = actor === 'applicant' ? 'applicant' : 'staff'
	const days = {
		today: riyadhDay(new Date().toISOString()),
		earliest: before.getString('earliest_reply_on'),
	}
	const refusal = moved ? checkStep(association, service, from, to, by, readFacts(facts), days) : null
	if (refusal?.missing.length === 0) refuseStep(from, to, refusal, days)
	refuseFacts(checkFacts(edited, facts, service, from, days.today))
	if (refusal) refuseStep(from, to, refusal, days)
}

/** Refuses a save by somebody who has not seen what another saved meanwhile. */
export function refuseStale(): never {
	return refuse({ revision: ['stale', say(words => words.stale)] })
}

/** Refuses whatever would be written into a case that was erased. */
export function refuseErased(): never {
	throw new BadRequestError(
		'مُحيت بيانات هذا الطلب، فلا يُكتب فيه شيء · The data of this case were erased, and nothing is written into it.',
	)
}

function written(record: core.Record): Record<Need, unknown> {
	const value = (need: Need): unknown => {
		if (need === 'checklist' || need === 'recommendations') return json(record, need)
		return need === 'minutes' ? [...(record.get(need) as unknown[])] : record.getString(need)
	}
	return Object.fromEntries(NEEDS.map(need => [need, value(need)])) as Record<Need, unknown>
}

function refuseFacts(problems: FactProblem[]): void {
	if (problems.length === 0) return
	const text = ({ field, code }: FactProblem) =>
		say(words => fill(words.problems[code], { fact: words.facts[field] }))
	refuse(Object.fromEntries(problems.map(problem => [problem.field, [problem.code, text(problem)]])))
}

function refuseStep(from: Status, to: Status, { possible, missing }: Refusal, { earliest }: StepDays): never {
	if (missing.length === 0) {
		const text = say((words, label) =>
			fill(possible.length > 0 ? words.noStep : words.ended, {
				from: label(from),
				to: label(to),
				possible: possible.map(label).join(words.comma),
			}),
		)
		refuse({ status: ['step', text] })
	}
	// Isolated, else a day among Arabic words is read from its end.
	const ask = (words: ProcessWords, need: Need) =>
		fill(words.asks[need], { earliest: `\u2066${earliest}\u2069` })
	const text = say((words, label) => {
		const needed = fill(words.needed, {
			to: label(to),
			missing: missing.map(need => words.facts[need]).join(words.comma),
		})
		// What nobody expects is told at once, also where only the first message is shown.
		return missing.includes('early_reason') ? `${needed} ${ask(words, 'early_reason')}` : needed
	})
	const asked = missing.map(need => [need, ['needed', say(words => ask(words, need))]])
	return refuse({ status: ['needed', text], ...Object.fromEntries(asked) })
}

/** One sentence in Arabic and in English; `label` is what a status is called in its language. */
function say(sentence: (words: ProcessWords, label: (status: Status) => string) => string): string {
	const arabic = sentence(ar, status => caseAr.statuses[status].label)
	return `${arabic} · ${sentence(en, status => caseEn.statuses[status].label)}`
}

/** Throws PocketBase's own error with a code and a text for each field; the first text stands for all. */
function refuse(fields: Record<string, [code: CaseSaveCode, text: string]>): never {
	const entries = Object.entries(fields)
	const data = entries.map(([field, [code, text]]) => [field, new ValidationError(code, text)])
	throw new BadRequestError(entries[0]?.[1][1] ?? '', Object.fromEntries(data))
}
