import { tidyDay } from '../../core/language/day.ts'
import { tidy, tidyLine, tidyNumber } from '../../core/language/text.ts'
import { changedFields } from './audit.ts'
import { jsonText } from './records.ts'
import type { Asking, Collection } from './stored.ts'

/*
 * What staff write over PocketBase's own records API passes the same intake as what comes by a form: nothing unseen in
 * a text, one spelling of lines, digits 0–9 in numbers and days. How a field is read follows from what the migrations say
 * of it, so a new one needs no entry here. Whether a value is right, the hooks of its collection judge afterwards.
 */

/** Texts of at most so many letters are one line: names, titles, hours, numbers. */
const LINE = 300

/** By which the migrations know a day. */
const DAY = '^\\d{4}-\\d{2}-\\d{2}$'

/** Hook of a request that makes or changes a record, before any other looks at it. What it leaves alone stays. */
export function tidyTyped(e: Asking<Collection>): void {
	const record: core.Record = e.record
	const changed: string[] = changedFields(e.record, e.record.original())
	const wrong: Record<string, ValidationError> = {}
	for (const field of record.collection().fields) {
		const name = field.getName()
		const type = field.type()
		if (type === 'number') {
			// What PocketBase cannot read as a number has become 0 by now.
			const number = record.getFloat(name) === 0 ? numberOf(typedIn(e, name)) : record.getFloat(name)
			if (number === null) wrong[name] = new ValidationError('number', NUMBER_TEXT)
			else if (number !== 0) record.set(name, number)
		} else if (!changed.includes(name)) {
		} else if (type === 'text') record.set(name, spelling(field as core.TextField)(record.getString(name)))
		else if (type === 'email') record.set(name, tidyLine(record.getString(name)))
		else if (type === 'json') record.set(name, tidyJson(jsonText(record, name)))
	}
	if (Object.keys(wrong).length > 0) throw new BadRequestError(`لم يُحفظ · Not saved: ${NUMBER_TEXT}`, wrong)
}

const NUMBER_TEXT = 'يلزم عدد بالأرقام، مثل 15 · write a number in digits, like 15'

/** What the body has in a field as it was sent, empty where that is no text; the event's own body has been read by types. */
function typedIn(e: Asking<Collection>, name: string): string {
	const sent = new DynamicModel({ [name]: '' }) as Record<string, string>
	try {
		e.bindBody(sent)
	} catch {
		// A number that is one.
	}
	return sent[name] ?? ''
}

/** A number as it is typed, 0 for nothing, null for what is none. */
function numberOf(typed: string): number | null {
	const line = tidyNumber(typed).replace('٫', '.')
	if (!line) return 0
	return /^-?\d+(\.\d+)?$/.test(line) ? Number(line) : null
}

function spelling({ pattern, max }: Pick<core.TextField, 'pattern' | 'max'>): (typed: string) => string {
	if (pattern === DAY) return tidyDay
	return max > 0 && max <= LINE ? tidyLine : tidy
}

/** What is no JSON is left to PocketBase, which refuses it. */
function tidyJson(text: string): string {
	try {
		return JSON.stringify(deep(JSON.parse(text)))
	} catch {
		return text
	}
}

/** The texts in a value of JSON; a day by the name that days have in policies and facts. */
function deep(value: unknown, key = ''): unknown {
	if (typeof value === 'string') return /_on$|^(hijri|gregorian)$/.test(key) ? tidyDay(value) : tidy(value)
	if (Array.isArray(value)) return value.map(entry => deep(entry, key))
	if (typeof value !== 'object' || value === null) return value
	return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, deep(inner, name)]))
}
