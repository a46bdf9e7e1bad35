import { type Act, ruleOf, STAFF_ACCESS } from '../../core/access/collections.ts'
import type { Collection } from './stored.ts'

const RULES = {
	list: 'listRule',
	view: 'viewRule',
	create: 'createRule',
	update: 'updateRule',
	delete: 'deleteRule',
} as const satisfies Record<Act, keyof core.Collection>

/** Before the server listens: the rules of the collections are those of core/access/collections.ts, whatever they were. */
export function applyAccess(app: core.App): void {
	for (const name of Object.keys(STAFF_ACCESS) as Collection[]) {
		const collection = app.findCollectionByNameOrId(name)
		const acts = Object.entries(RULES) as [Act, (typeof RULES)[Act]][]
		const changed = acts.filter(([act, rule]) => (collection[rule] ?? null) !== ruleOf(name, act))
		if (changed.length === 0) continue
		for (const [act, rule] of changed) collection[rule] = ruleOf(name, act) as string
		app.save(collection)
	}
}
