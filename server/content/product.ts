import type { Text } from '../../core/language/text.ts'
import type { Association } from '../../core/policy/association.ts'
import type { Improved, Parts } from '../../core/policy/improve.ts'
import { VERSIONS } from '../../core/policy/upgrade/versions.ts'
import { DEFAULT_SURVEYS } from '../../core/survey/defaults.ts'
import { writeDefinitionAudit } from '../base/audit.ts'
import { jsonText, toJson } from '../base/records.ts'
import type { Stored } from '../base/stored.ts'

/* A stored definition beside what the product gave of it: read and written as core/policy/improve.ts compares them. */

export type Improvable = Stored<'associations'> | Stored<'services'> | Stored<'surveys'>

/** Names the state of what the product gives an association: its file's text, the surveys to begin with, and the schemas. */
export const productOf = (file: string): string => $security.sha256(file + COMMON)

/** What is given beside a file: an update of it reaches associations whose files are as they were. */
const COMMON = JSON.stringify([DEFAULT_SURVEYS, VERSIONS])

/** What a file gives of an association, without its services. */
export const givenOfAssociation = ({ slug: _, services: __, ...parts }: Association): Parts => parts

/** What it gives of a service; whether that takes requests is for staff to say. */
export const givenOfService = ({ slug: _, open: __, ...parts }: Association['services'][number]): Parts =>
	parts

/** What the product gives of a survey. */
export const givenOfSurvey = ({ title, definition }: { title: Text; definition: object }): Parts => ({
	title,
	...definition,
})

/** The id of a survey that the product gives: the same wherever it is seeded, so that a link or a phone that was filled offline still knows it. */
export const surveyId = (slug: string, kind: string): string =>
	$security.sha256(`${slug}:${kind}`).slice(0, 15)

/** Stores what came of an improvement. What staff see and what they are asked changes only where a part was taken. */
export function store(
	app: core.App,
	record: Improvable,
	result: Improved,
	product: Parts,
	kept: string,
): void {
	if (result.taken.length > 0) setParts(record, result.definition)
	const plain = record as core.Record
	plain.set('given', toJson(result.given))
	plain.set('offered', toJson(result.offers.length > 0 ? product : null))
	if (result.taken.length > 0) {
		app.save(record)
		writeDefinitionAudit(app, record, 'improved', { changed: result.taken })
	} else {
		app
			.db()
			.newQuery(
				`UPDATE ${plain.collection().name} SET given = {:given}, offered = {:offered} WHERE id = {:id}`,
			)
			.bind({ id: record.id, given: plain.getString('given'), offered: plain.getString('offered') })
			.execute()
	}
	if (kept) writeDefinitionAudit(app, record, 'offer-kept', { changed: [kept] })
}

const NAMES = { associations: 'name', services: 'name', surveys: 'title' } as const

/** A stored definition with its name or title, as core compares it. */
export function partsOf(record: Improvable): Parts {
	const plain = record as core.Record
	const name = nameField(plain)
	return { [name]: named(plain), ...(JSON.parse(plain.getString('definition')) as Parts) }
}

export function setParts(record: Improvable, parts: Parts): void {
	const plain = record as core.Record
	const { [nameField(plain)]: name, ...definition } = parts as Parts & Record<string, Text>
	plain.set(`${nameField(plain)}_ar`, (name as Text).ar)
	plain.set(`${nameField(plain)}_en`, (name as Text).en)
	plain.set('definition', toJson(definition))
}

const nameField = (record: core.Record) => NAMES[record.collection().name as keyof typeof NAMES]

export const named = (record: core.Record): Text => ({
	ar: record.getString(`${nameField(record)}_ar`),
	en: record.getString(`${nameField(record)}_en`),
})

/** What the product gave before, or gives now; null where that is not known, or nothing is offered. */
export const partsIn = (record: core.Record, field: 'given' | 'offered'): Parts | null =>
	JSON.parse(jsonText(record, field))
