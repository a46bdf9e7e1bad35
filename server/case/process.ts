import type { CaseSaveCode } from '../../core/api/requests.ts'
import { checkFacts, type FactProblem, readFacts } from '../../core/case/facts.ts'
import { CASE_FIELDS, FACT_NAMES, type FactName } from '../../core/case/fields.ts'
import {
	checkStep,
	type FormDocuments,
	type Refusal,
	type StepDays,
	stepsFrom,
} from '../../core/case/process.ts'
import type { CaseKind, CaseStatus } from '../../core/case/status.ts'
import { fill, type Lang } from '../../core/language/text.ts'
import { processWords as ar } from '../../core/language/words/process.ar.ts'
import { processWords as en } from '../../core/language/words/process.en.ts'
import type { ProcessWords } from '../../core/language/words/process.ts'
import { writtenDay } from '../../core/language/written-day.ts'
import { doubted } from '../../core/policy/eligibility.ts'
import { riyadhDay } from '../../core/time/clock.ts'
import { json, jsonText } from '../base/records.ts'
import type { Stored } from '../base/stored.ts'
import { formOfVersion } from '../content/forms.ts'
import { checkAssignment } from '../people/assignment.ts'
import { keptProcessOf, kindOf, processOf, statusLabel } from './kinds.ts'

/*
 * The handling process over every save of a case, whatever door it came through: the steps that core/case/process.ts
 * allows, with the facts they need, and facts that stay once they are the record of a step.
 */

const FIRST: CaseStatus = 'received'

/** The steps that the applicant may take from where a case stands. */
export function applicantSteps(app: core.App, record: Stored<'cases'>): CaseStatus[] {
	if (record.getString('erased_at')) return []
	const status = record.getString('status')
	return stepsFrom(keptProcessOf(app, record), status, 'applicant').map(({ to }) => to)
}

/** Refuses a new case that does not begin at the beginning. */
export function checkStart(record: Stored<'cases'>): void {
	if (record.getString('status') === FIRST) return
	const text = say((words, lang) => fill(words.start, { from: statusLabel(kindOf(record), FIRST, lang) }))
	refuse({ status: ['step', text] })
}

/**
 * Refuses a change that the process does not allow. `before` is the case as it is stored, read in the transaction
 * of the save; `changed` are the fields in which `record` differs from it.
 */
export function checkChange(
	app: core.App,
	record: Stored<'cases'>,
	before: Stored<'cases'>,
	changed: string[],
	actor: string,
): void {
	checkAssignment(app, record, changed)
	const moved = changed.includes('status')
	const edited = FACT_NAMES.filter(need => changed.includes(need))
	if (!moved && edited.length === 0) return
	const service = documentsOf(app, before)
	const from = before.getString('status')
	const to = record.getString('status')
	const facts = written(record)
	const by = actor === 'applicant' ? 'applicant' : 'staff'
	const days = {
		today: riyadhDay(new Date().toISOString()),
		earliest: before.getString('earliest_reply_on'),
	}
	const process = processOf(app, before)
	const refusal = moved ? checkStep(process, service, from, to, by, readFacts(facts), days) : null
	const stop = (refused: Refusal) => refuseStep(kindOf(before), from, to, refused, days)
	if (refusal?.missing.length === 0) stop(refusal)
	refuseFacts(checkFacts(edited, facts, service, from, days.today))
	if (refusal) stop(refusal)
}

/** What the form of a case asked for. */
function documentsOf(app: core.App, record: Stored<'cases'>): FormDocuments {
	const service = formOfVersion(app, record.getString('form_version'))?.service
	if (!service) return { documents: [] }
	const { conditions = {} } = json(record, 'answers') ?? {}
	return { documents: service.documents, doubted: doubted(service, conditions).length > 0 }
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

function written(record: Stored<'cases'>): Record<FactName, unknown> {
	const any: core.Record = record
	const value = (need: FactName): unknown => {
		const { type } = CASE_FIELDS[need]
		if (type === 'json') return JSON.parse(jsonText(record, need))
		return type === 'file[]' ? [...(record.get(need) as unknown[])] : any.getString(need)
	}
	return Object.fromEntries(FACT_NAMES.map(need => [need, value(need)])) as Record<FactName, unknown>
}

function refuseFacts(problems: FactProblem[]): void {
	if (problems.length === 0) return
	const text = ({ field, code }: FactProblem) =>
		say(words => fill(words.problems[code], { fact: words.facts[field] }))
	refuse(Object.fromEntries(problems.map(problem => [problem.field, [problem.code, text(problem)]])))
}

function refuseStep(
	kind: CaseKind,
	from: CaseStatus,
	to: CaseStatus,
	{ possible, missing }: Refusal,
	{ earliest }: StepDays,
): never {
	const label = (status: CaseStatus, lang: Lang) => statusLabel(kind, status, lang)
	if (missing.length === 0) {
		const text = say((words, lang) =>
			fill(possible.length > 0 ? words.noStep : words.ended, {
				from: label(from, lang),
				to: label(to, lang),
				possible: possible.map(status => label(status, lang)).join(words.comma),
			}),
		)
		refuse({ status: ['step', text] })
	}
	const ask = (words: ProcessWords, need: FactName, lang: Lang) =>
		fill(words.asks[need], { earliest: writtenDay(earliest, lang) })
	const text = say((words, lang) => {
		const needed = fill(words.needed, {
			to: label(to, lang),
			missing: missing.map(need => words.facts[need]).join(words.comma),
		})
		// What nobody expects is told at once, also where only the first message is shown.
		return missing.includes('early_reason') ? `${needed} ${ask(words, 'early_reason', lang)}` : needed
	})
	const asked = missing.map(need => [need, ['needed', say((words, lang) => ask(words, need, lang))]])
	return refuse({ status: ['needed', text], ...Object.fromEntries(asked) })
}

/** One sentence in Arabic and in English. */
const say = (sentence: (words: ProcessWords, lang: Lang) => string): string =>
	`${sentence(ar, 'ar')} · ${sentence(en, 'en')}`

/** Throws PocketBase's own error with a code and a text for each field; the first text stands for all. */
function refuse(fields: Record<string, [code: CaseSaveCode, text: string]>): never {
	const entries = Object.entries(fields)
	const data = entries.map(([field, [code, text]]) => [field, new ValidationError(code, text)])
	throw new BadRequestError(entries[0]?.[1][1] ?? '', Object.fromEntries(data))
}
