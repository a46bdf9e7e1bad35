import { CONTENT_WRITERS } from '../../core/access/acts.ts'
import { actorsOf } from '../../core/access/collections.ts'
import { type Holder, holds } from '../../core/access/roles.ts'
import type { CorrectedContent, CorrectedPlace } from '../../core/api/content.ts'
import type { Text } from '../../core/language/text.ts'
import { AT_ONCE, type AtOnce, type OfficerAtOnce, valueAt, withValue } from '../../core/policy/at-once.ts'
import type { Content } from '../../core/policy/shape.ts'
import { findAll, isoTime, json } from '../base/records.ts'
import type { Stored } from '../base/stored.ts'
import { sameAddress } from '../people/proposals.ts'
import { writesAlone } from './detail.ts'
import { changedPlaces, officerNamed, putOfficerBack } from './officer-states.ts'
import { stateBefore } from './states.ts'
import { fillThing, kindOf, type Thing, thingOf, titleOf, wholeOf } from './things.ts'

/* What was published at once, as who looks at it afterwards sees it. */

/** What was published at once in some associations and nobody else has looked at, the oldest first. */
export const unseenIn = (app: core.App, association: string): Stored<'content_states'>[] =>
	findAll(app, 'content_states', { association, basis: 'at-once', seen_at: '' }, {}, '@rowid')

/** What a state was before it, and is. */
function bothOf(app: core.App, state: Stored<'content_states'>): { before: Content; after: Content } {
	const earlier = stateBefore(app, state)
	return { before: earlier ? json(earlier, 'content') : {}, after: json(state, 'content') }
}

/** What a state is of: something that there still is. */
export type Reviewed = { kind: 'content'; record: Thing } | { kind: 'officer'; record: Stored<'officers'> }

export function reviewedOf(app: core.App, state: Stored<'content_states'>): Reviewed | null {
	const name = state.getString('thing')
	const thing = thingOf(app, name)
	if (thing) return { kind: 'content', record: thing }
	const officer = officerNamed(app, name)
	return officer && { kind: 'officer', record: officer }
}

function changesOf({ kind, record }: Reviewed, before: Content, after: Content): CorrectedPlace[] {
	const places: readonly (AtOnce | OfficerAtOnce)[] =
		kind === 'officer'
			? changedPlaces(before, after)
			: (AT_ONCE[kindOf(record)] as readonly AtOnce[]).filter(
					one => valueAt(before, one) !== valueAt(after, one),
				)
	return places.map(field => ({
		field,
		before: valueAt(before, field) ?? null,
		after: valueAt(after, field) ?? null,
	}))
}

/** Puts back what a state took away, into the record, which the caller saves; false where it was changed again since. */
export function putBack(app: core.App, state: Stored<'content_states'>, reviewed: Reviewed): boolean {
	const { before, after } = bothOf(app, state)
	if (reviewed.kind === 'officer') return putOfficerBack(reviewed.record, before, after)
	const changes = changesOf(reviewed, before, after)
	const now = wholeOf(reviewed.record)
	if (changes.length === 0 || changes.some(({ field, after }) => (valueAt(now, field) ?? null) !== after))
		return false
	const back = changes.reduce(
		(content, { field, before }) => withValue(content, field, before ?? undefined),
		now,
	)
	fillThing(reviewed.record, back)
	return true
}

/** Who did it looks at it alone where nobody else could. */
export const maySee = (
	app: core.App,
	state: Stored<'content_states'>,
	{ grants, email }: Holder,
): boolean => {
	const association = state.getString('association')
	if (!holds(grants, CONTENT_WRITERS, association)) return false
	return !sameAddress(state.getString('written_by'), email) || writesAlone(app, association, email)
}

/** What stood there before is put back by who may change it. */
export const mayPutBack = (
	state: Stored<'content_states'>,
	{ kind }: Reviewed,
	{ grants }: Holder,
): boolean =>
	holds(
		grants,
		kind === 'officer' ? actorsOf('officers', 'update') : CONTENT_WRITERS,
		state.getString('association'),
	)

export function correctedOf(
	app: core.App,
	state: Stored<'content_states'>,
	caller: Holder,
): CorrectedContent[] {
	const reviewed = reviewedOf(app, state)
	const { before, after } = bothOf(app, state)
	const changes = reviewed ? changesOf(reviewed, before, after) : []
	if (!reviewed || changes.length === 0) return []
	return [
		{
			id: state.id,
			thing: state.getString('thing'),
			name: nameOf(reviewed),
			by: state.getString('written_by'),
			at: isoTime(state, 'published_at'),
			changes,
			mine: maySee(app, state, caller),
			back: mayPutBack(state, reviewed, caller),
		},
	]
}

function nameOf({ kind, record }: Reviewed): Text {
	if (kind === 'content') return titleOf(record)
	const name = record.getString('name')
	return { ar: name, en: name }
}
