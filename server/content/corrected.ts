import { CONTENT_WRITERS } from '../../core/access/acts.ts'
import { type Holder, holds } from '../../core/access/roles.ts'
import type { CorrectedContent } from '../../core/api/content.ts'
import { AT_ONCE, type AtOnce, valueAt } from '../../core/policy/at-once.ts'
import { findAll, isoTime, json } from '../base/records.ts'
import type { Stored } from '../base/stored.ts'
import { sameAddress } from '../people/proposals.ts'
import { writesAlone } from './detail.ts'
import { stateBefore } from './states.ts'
import { kindOf, type Thing, thingOf, titleOf } from './things.ts'

/* What was published at once, as who looks at it afterwards sees it. */

/** What was published at once in some associations and nobody else has looked at, the oldest first. */
export const unseenIn = (app: core.App, association: string): Stored<'content_states'>[] =>
	findAll(app, 'content_states', { association, basis: 'at-once', seen_at: '' }, {}, '@rowid')

/** Which of the places that are published at once it changed, and from what. */
export function changeOf(app: core.App, state: Stored<'content_states'>, record: Thing) {
	const earlier = stateBefore(app, state)
	const [before, after] = [earlier ? json(earlier, 'content') : {}, json(state, 'content')]
	const field = (AT_ONCE[kindOf(record)] as readonly AtOnce[]).find(
		one => valueAt(before, one) !== valueAt(after, one),
	)
	return field && { field, before: valueAt(before, field), after: valueAt(after, field) }
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

export function correctedOf(
	app: core.App,
	state: Stored<'content_states'>,
	caller: Holder,
): CorrectedContent[] {
	const record = thingOf(app, state.getString('thing'))
	const change = record && changeOf(app, state, record)
	if (!record || !change) return []
	return [
		{
			id: state.id,
			thing: state.getString('thing'),
			name: titleOf(record),
			by: state.getString('written_by'),
			at: isoTime(state, 'published_at'),
			field: change.field,
			before: change.before ?? null,
			after: change.after ?? null,
			mine: maySee(app, state, caller),
		},
	]
}
