import PocketBase from 'pocketbase'
import type { Role } from '../../core/access/roles.ts'
import type { People } from '../../core/api/people.ts'
import type { Backend } from '../setup/backend.ts'

/* Who works on a full day (day-cases.ts): invited by the administrator, agreed to by senior management, signed in. */

const PASSWORD = 'قهوة الصباح مع الجيران'

const PLACES = ['artwa', 'kadi', 'nama-makkiyah', 'yusr', 'kitab-wa-qari'] as const
export type Place = (typeof PLACES)[number]

/**
 * One desk for all five associations, one for two of them and one for a single one: who works for several reads beside
 * each case whose it is.
 */
const WORKERS = {
	// The first of senior management, named at the setup; all others are agreed to.
	first: { name: 'هند بنت سعود', roles: ['management'], at: PLACES },
	reception: { name: 'نورة بنت عبدالله', roles: ['reception'], at: PLACES },
	researcher: { name: 'منى بنت عمر', roles: ['research'], at: ['yusr', 'nama-makkiyah'] },
	followUp: { name: 'سعد بن إبراهيم', roles: ['follow_up', 'confidential'], at: ['kadi', 'yusr'] },
	officer: { name: 'سعاد بنت علي', roles: ['contact'], at: ['kadi'] },
	management: { name: 'لمياء بنت فهد', roles: ['management'], at: PLACES },
	// Who is away on that day, with whom their work lies.
	away: { name: 'بدر بن ماجد', roles: ['research'], at: ['yusr'] },
} as const satisfies Record<string, { name: string; roles: readonly Role[]; at: readonly Place[] }>
export type Worker = keyof typeof WORKERS

interface Member {
	id: string
	name: string
	email: string
	/** Signed in. */
	client: PocketBase
}
export type Staffed = Record<Worker, Member>

/** A call of the API by somebody; what is refused is an error. */
export async function call<T>(by: PocketBase, path: string, body?: object): Promise<T> {
	return by.send(`/api/sila/${path}`, { ...(body && { method: 'POST', body }), requestKey: null })
}

/** The ids of the associations' records, by their slugs. */
export async function placesOf(administrator: PocketBase): Promise<Record<Place, string>> {
	const all = await administrator.collection('associations').getFullList({ fields: 'id,slug' })
	return Object.fromEntries(all.map(({ slug, id }) => [slug, id])) as Record<Place, string>
}

/** Has all of them join. */
export async function staffOf(backend: Backend): Promise<Staffed> {
	const administrator = await backend.superuser()
	const ids = await placesOf(administrator)
	const staff = {} as Staffed
	for (const [worker, { name, roles, at }] of Object.entries(WORKERS) as [
		Worker,
		(typeof WORKERS)[Worker],
	][]) {
		const email = `${worker.toLowerCase()}@example.org`
		const asked = at.flatMap(slug => roles.map(role => ({ association: ids[slug], role })))
		const { account, link } = await call<{ account: { id: string }; link: string }>(
			administrator,
			'accounts/invite',
			{ name, email, roles: asked },
		)
		await call(administrator, 'accounts/join', { token: link.split('/').at(-1), password: PASSWORD })
		const client = new PocketBase(backend.url).autoCancellation(false)
		await client.collection('staff').authWithPassword(email, PASSWORD)
		staff[worker] = { id: account.id, name, email, client }
		if (worker !== 'first') await agreeTo(staff.first.client, account.id)
		await client.collection('staff').authRefresh()
	}
	return staff
}

/** Senior management agrees to what was proposed for somebody. */
async function agreeTo(manager: PocketBase, subject: string): Promise<void> {
	const { associations } = await call<People>(manager, 'staff/people')
	for (const proposal of associations.flatMap(({ proposals }) => proposals))
		if (proposal.subject === subject)
			await call(manager, 'staff/proposals/decide', { id: proposal.id, decision: 'agree' })
}
