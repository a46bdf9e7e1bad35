import { type SeenCase, seenOf } from '../../core/access/sights.ts'
import { CASE_NAMES, type CaseName, EVERYBODY, house, type Member, type Who } from './house.ts'
import type { Opened } from './support.ts'

/* A house and its cases (house.ts), and what core says of who sees which: for tests that hold the server to it. */

export async function watched(backend: Opened) {
	const made = await house(backend)
	const { members, cases, stored } = made
	const facts = Object.fromEntries(CASE_NAMES.map(name => [name, stored(name)])) as Record<
		CaseName,
		ReturnType<typeof stored>
	>
	const nameOf = (id: string) => CASE_NAMES.find(name => cases[name] === id) ?? id
	/** What a member sees of a case where many are asked for. */
	const rowOf = (member: Member, it: SeenCase) => seenOf(member, { ...it, concerned: false })
	return {
		...made,
		facts,
		nameOf,
		rowOf,
		names: (ids: string[]) => ids.map(nameOf).sort(),
		token: (who: Who) => members[who].client.authStore.token,
		/** Everybody who can sign in. */
		whoever: EVERYBODY.filter(who => who !== 'leaver'),
		listed: (member: Member) => CASE_NAMES.filter(name => rowOf(member, facts[name])),
		opens: (member: Member) => CASE_NAMES.filter(name => seenOf(member, facts[name])),
		ids: (some: readonly CaseName[]) => some.map(name => cases[name]).sort(),
		send: (who: Who, path: string) => members[who].client.send(`/api/sila/${path}`, {}),
	}
}
