import { type Given, type GiveQuery, type Holding, MOST_HELD } from '../../core/api/holding.ts'
import { ask, send } from '../api.ts'

/* What is asked of the server about whose cases are. */

/** Which cases: by their ids, or all of an account. */
export type AskedCases = { cases: string[] } | { of: string }

/** Milliseconds after which a call is given up. */
const PATIENCE = 60_000

/** Ids in parts of as many as the server looks at together. */
function inParts(ids: readonly string[]): string[][] {
	const parts: string[][] = []
	for (let from = 0; from < ids.length; from += MOST_HELD) parts.push(ids.slice(from, from + MOST_HELD))
	return parts
}

/** Whose some cases are, and to whom they may be given: whatever holds of all parts. */
export async function holdingOf(asked: AskedCases): Promise<Holding> {
	if ('of' in asked) return ask('staff/cases/holders', null, { query: { of: asked.of } })
	const parts = await Promise.all(
		inParts(asked.cases).map(ids => ask('staff/cases/holders', null, { query: { cases: ids.join() } })),
	)
	return parts.reduce((all, part) => ({
		cases: all.cases + part.cases,
		holder: all.holder?.id === part.holder?.id ? all.holder : null,
		take: all.take && part.take,
		give: all.give && part.give,
		choices: all.choices.filter(({ id }) => part.choices.some(one => one.id === id)),
	}))
}

/** Gives them to an account, or to nobody, part by part; of all that somebody has, until no more of it goes. */
export async function giveCases(query: GiveQuery): Promise<Given> {
	const { cases, ...rest } = query
	const all: Given = { given: [], refused: [], more: false }
	const give = async (part: GiveQuery): Promise<Given> => {
		const done = await send('staff/cases/holder', part, {}, PATIENCE)
		all.given.push(...done.given)
		all.refused.push(...done.refused.filter(({ id }) => !all.refused.some(one => one.id === id)))
		return done
	}
	for (const ids of cases ? inParts(cases) : []) await give({ ...rest, cases: ids })
	if (cases) return all
	let done = await give(rest)
	while (done.more && done.given.length > 0) done = await give(rest)
	return { ...all, more: done.more }
}
