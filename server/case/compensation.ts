import type { FollowedCompensation } from '../../core/api/followed.ts'
import {
	type CompensationCode,
	type CompensationFacts,
	checkCompensation,
	missingBefore,
} from '../../core/case/compensation.ts'
import { fill, tidy } from '../../core/language/text.ts'
import { compensationWords as ar } from '../../core/language/words/compensation.ar.ts'
import { compensationWords as en } from '../../core/language/words/compensation.en.ts'
import type { CompensationWords } from '../../core/language/words/compensation.ts'
import { FILE_TYPES, sniff } from '../../core/sending/files.ts'
import { riyadhDay } from '../../core/time/clock.ts'
import { actBy, actorIdOf, actorOf, writeAudit } from '../base/audit.ts'
import { waitForFiles } from '../base/durable.ts'
import { byId, byIds, findAll, inTransaction, json } from '../base/records.ts'
import type { Asking, Saving, Stored, TextField } from '../base/stored.ts'
import { associationOf } from '../content/content.ts'
import { headOf } from '../http/head.ts'
import { cleanRecordFiles } from '../privacy/image-metadata.ts'
import { noteFileChange } from '../privacy/orphaned-files.ts'
import { byStaff, refuseProblems } from './guards.ts'
import { kindOf } from './kinds.ts'

/* The records of a compensation: made by staff, checked against what is recorded already, and final. */

const TEXTS = ['harm', 'size', 'causes', 'what'] as const

/** Before staff make one: whose it is and when is the server's word. */
export function staffCompensation(e: Asking<'compensation_records'>): void {
	const record = e.record
	for (const name of TEXTS) record.set(name, tidy(record.getString(name)))
	record.set('author', e.auth?.email() ?? '')
	cleanRecordFiles(e.app, record.getUnsavedFiles('file'), 'file', refuseProblems)
	byStaff(e)
}

export function compensationIsFinal(): never {
	throw new ForbiddenError(say(words => words.final))
}

/** Hook of a new record: it stands in the trail of its complaint, or it is not there at all. */
export function compensationCreated(e: Saving<'compensation_records'>): void {
	inTransaction(e, () => {
		const record = e.record
		const parent = byIds(e.app, 'cases', [record.getString('case')])[0]
		// PocketBase's own validation reports a case or a kind that is not there.
		if (!parent || !record.getString('kind')) return e.next()
		refuseParent(e.app, parent)
		refuseFacts(factsOf(record))
		refuseOrder(e.app, parent, factsOf(record))
		nameFile(record)
		actBy(parent, actorOf(record), actorIdOf(record))
		writeAudit(e.app, parent, 'compensation', { changed: [record.getString('kind')] })
		if (!record.id) record.set('id', $security.randomStringWithAlphabet(15, ID_LETTERS))
		noteFileChange(e.app, record)
		e.next()
		waitForFiles(e.app, record, record.getStringSlice('file'))
	})
}

const ID_LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789'

function refuseParent(app: core.App, parent: Stored<'cases'>): void {
	const association = byId(app, 'associations', parent.getString('association'))
	const why: keyof CompensationWords['refused'] | null =
		kindOf(parent) !== 'complaint'
			? 'kind'
			: parent.getString('erased_at')
				? 'erased'
				: associationOf(association).compensation
					? null
					: 'association'
	if (why) refuse({ case: ['refused', say(words => words.refused[why])] })
}

function factsOf(record: Stored<'compensation_records'>): CompensationFacts {
	const text = (name: TextField<'compensation_records'>) => record.getString(name)
	return {
		kind: record.getString('kind'),
		on: text('on'),
		harm: text('harm'),
		size: text('size'),
		causes: text('causes'),
		members: json(record, 'members'),
		what: text('what'),
		amount: record.getFloat('amount'),
		hasFile: record.getUnsavedFiles('file').length > 0 || text('file') !== '',
	}
}

function refuseFacts(facts: CompensationFacts): void {
	const problems = checkCompensation(facts, riyadhDay(new Date().toISOString()))
	const texts = problems.map(({ field, code }): [string, [CompensationCode, string]] => [
		field,
		[code, say(words => fill(words.problems[code], { field: words.fields[field] }))],
	])
	if (texts.length > 0) refuse(Object.fromEntries(texts))
}

/** Nothing is agreed before its conditions are met, nor delivered before it is agreed. Each that is missing is named. */
function refuseOrder(app: core.App, parent: Stored<'cases'>, facts: CompensationFacts): void {
	const { kind } = facts
	const missing = missingBefore(
		facts,
		recordsOf(app, parent.id).map(factsOf),
		parent.getBool('ruling_needed'),
	)
	if (missing.length === 0 || (kind !== 'agreement' && kind !== 'delivery')) return
	const text = say(words =>
		[
			words.needed[kind],
			...missing.map(entry => words.missing[entry as keyof CompensationWords['missing']]),
		].join(' '),
	)
	refuse({ kind: ['needed', text] })
}

const recordsOf = (app: core.App, id: string) =>
	findAll(app, 'compensation_records', { case: id }, {}, 'on,@rowid')

/** A name of the server's own, with the extension of the content. */
function nameFile(record: Stored<'compensation_records'>): void {
	for (const file of record.getUnsavedFiles('file') as filesystem.File[]) {
		const type = sniff(headOf(file))
		const random = $security.randomStringWithAlphabet(10, ID_LETTERS)
		file.name = `${record.getString('kind')}_${random}.${type ? FILE_TYPES[type][0] : 'bin'}`
		file.originalName = file.name
	}
}

/** How far a compensation has come, as the complainant sees it. */
export function followedCompensation(app: core.App, record: Stored<'cases'>): FollowedCompensation[] {
	return recordsOf(app, record.id).map(entry => {
		const { kind, on, what, amount } = factsOf(entry)
		const told = kind === 'agreement' || kind === 'delivery'
		return { kind, on, ...(told && { what }), ...(told && amount > 0 && { amount }) }
	})
}

/** One sentence in Arabic and in English. */
const say = (sentence: (words: CompensationWords) => string): string => `${sentence(ar)} · ${sentence(en)}`

function refuse(fields: Record<string, [code: CompensationCode, text: string]>): never {
	const entries = Object.entries(fields)
	const data = entries.map(([field, [code, text]]) => [field, new ValidationError(code, text)])
	throw new BadRequestError(entries[0]?.[1][1] ?? '', Object.fromEntries(data))
}
