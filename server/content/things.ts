import type { Text } from '../../core/language/text.ts'
import type { Content, ContentKind } from '../../core/policy/shape.ts'
import { upgraded } from '../../core/policy/upgrade/upgrade.ts'
import { canonical, findOne, json } from '../base/records.ts'
import type { Stored } from '../base/stored.ts'
import { named, partsOf, setParts } from './product.ts'

/* An association or a service as what people write: found by its name in the API, read and written as one content. */

/** One of the two, as its record. */
export type Thing = Stored<'associations'> | Stored<'services'>

export const kindOf = (record: Thing): ContentKind => record.collection().name as ContentKind

export const nameOfThing = (record: Thing): string => `${kindOf(record)}/${record.id}`

export const associationIdOf = (record: Thing): string =>
	kindOf(record) === 'associations' ? record.id : (record as Stored<'services'>).getString('association')

export const slugOf = (record: Thing): string => (record as core.Record).getString('slug')

export const titleOf = (record: Thing): Text => named(record as core.Record)

/** The record that a name such as `services/…` names, or null. */
export function thingOf(app: core.App, name: string): Thing | null {
	const [kind, id = ''] = name.split('/')
	if (kind !== 'associations' && kind !== 'services') return null
	return findOne(app, kind, { id }) as Thing | null
}

/** What drafts are written from: the definition with the name in it. */
export const contentOf = (record: Thing): Content => partsOf(record)

/** All that is published of it: of a service also whether it takes requests. */
export const wholeOf = (record: Thing): Content =>
	kindOf(record) === 'services'
		? { ...contentOf(record), open: (record as Stored<'services'>).getBool('open') }
		: contentOf(record)

/** Writes all of it into the record, which the caller saves. */
export function fillThing(record: Thing, { open, ...content }: Content): void {
	setParts(record, content)
	if (typeof open === 'boolean') (record as Stored<'services'>).set('open', open)
}

/** A content that was kept, in the present shape. */
export const presentOf = (kind: ContentKind, content: Content): Content =>
	upgraded(kind === 'services' ? 'service' : 'association', content) as Content

/** The draft of a thing that is neither published nor dropped. */
export const draftOf = (app: core.App, thing: string): Stored<'content_drafts'> | null =>
	findOne(
		app,
		'content_drafts',
		"thing = {:thing} && (state = 'open' || state = 'waiting' || state = 'returned')",
		{ thing },
	)

/** What of a draft a member of staff has seen, and what is published beside it. */
export function seenOf(record: Thing, draft: Stored<'content_drafts'> | null): string {
	const revision = draft ? [draft.id, draft.getInt('revision'), draft.getString('state')] : []
	return $security.sha256(canonical([...revision, contentOf(record)])).slice(0, 15)
}

/** What a draft has, and what was published when it was begun, in the present shape. */
export const writtenOf = (
	draft: Stored<'content_drafts'>,
	kind: ContentKind,
): { base: Content; content: Content } => ({
	base: presentOf(kind, json(draft, 'base')),
	content: presentOf(kind, json(draft, 'content')),
})
