import { changesOf } from '../../core/policy/changes.ts'
import { joined } from '../../core/policy/joined.ts'
import { actBy, writeDefinitionAudit } from '../base/audit.ts'
import { findOne } from '../base/records.ts'
import type { Stored } from '../base/stored.ts'
import { loadDefinition } from './faults.ts'
import { type About, saveAs } from './states.ts'
import { contentOf, fillThing, kindOf, slugOf, type Thing, thingOf, writtenOf } from './things.ts'

/* A draft that two agreed to, or that one could not wait with, becomes what is published. */

/** Saves a thing as what it is to be, with its state and its line in the trail. */
export function store(
	app: core.App,
	record: Thing,
	about: About,
	action: 'content-published' | 'content-at-once',
): void {
	const plain = record as core.Record
	const before = contentOf(plain.original() as core.Record as Thing)
	const changed = changesOf(kindOf(record), before, contentOf(record)).map(({ steps: [first] }) =>
		String(first),
	)
	const who = about.agreed || about.by
	actBy(plain, who, findOne(app, 'staff', { email: who })?.id)
	saveAs(record, about)
	app.save(record)
	const names = changed.length > 0 ? changed : ['open']
	writeDefinitionAudit(app, plain, action, { changed: [...new Set(names)] })
}

/**
 * Publishes the draft that a proposal names, joined with what was published since it was begun; what is in its way, or
 * null. `agreed` is empty where nobody else could.
 */
export function publishDraft(
	app: core.App,
	proposal: Stored<'proposals'>,
	agreed: string,
): 'not_found' | 'clash' | 'faulty' | null {
	const draft = findOne(app, 'content_drafts', { id: proposal.getString('subject'), state: 'waiting' })
	const record = draft && thingOf(app, draft.getString('thing'))
	if (!draft || !record) return 'not_found'
	const kind = kindOf(record)
	const { base, content: mine } = writtenOf(draft, kind)
	const { content, clashes } = joined(kind, base, mine, contentOf(record))
	if (clashes.length > 0) return 'clash'
	if (loadDefinition().contentFaults(kind, content, slugOf(record)).length > 0) return 'faulty'
	fillThing(record, content)
	const basis = agreed ? 'agreed' : 'alone'
	const by = proposal.getString('proposed_by')
	store(app, record, { basis, by, agreed, why: proposal.getString('reason') }, 'content-published')
	draft.set('state', 'published')
	app.save(draft)
	return null
}

/** The draft of a proposal that was not agreed to is written on: by who takes it back, or with the word of who returned it. */
export function notPublished(app: core.App, proposal: Stored<'proposals'>, word: string, by: string): void {
	const draft = findOne(app, 'content_drafts', { id: proposal.getString('subject'), state: 'waiting' })
	if (!draft) return
	draft.set('state', word ? 'returned' : 'open')
	draft.set('word', word)
	draft.set('returned_by', word ? by : '')
	app.save(draft)
}
