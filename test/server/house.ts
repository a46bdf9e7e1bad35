import { randomBytes } from 'node:crypto'
import PocketBase from 'pocketbase'
import { type Grants, type Holder, ROLES, type Role } from '../../core/access/roles.ts'
import { conditionOf, type SeenCase } from '../../core/access/sights.ts'
import { holdsOnly } from '../setup/appointments.ts'
import { arrive } from './cases.ts'
import { anonymous, complaint, inquiry, officer, submit } from './complaints.ts'
import { enter } from './entry.ts'
import { databaseIn, formVersion, type Opened } from './support.ts'

/* An association with one account for each role, some who have none, and a case of each kind that there is to see or not to see. */

/** Beside the roles: who holds none, who left, who works elsewhere, whom complaints are about, and who stands in for them. */
const OTHERS = ['nobody', 'leaver', 'elsewhere', 'accused', 'substitute'] as const
export type Who = Role | (typeof OTHERS)[number]
export const EVERYBODY: Who[] = [...ROLES, ...OTHERS]

/** What those hold beside the roles, in the association of the house or, for one, in another. */
const HELD: Record<(typeof OTHERS)[number], readonly Role[]> = {
	nobody: [],
	leaver: ROLES,
	elsewhere: ROLES,
	accused: ROLES,
	substitute: ROLES,
}

/** Of a request of the house; the identity number of who applies, and a word of theirs. */
export const IDENTITY = '1000000008'

export interface Member extends Holder {
	client: PocketBase
}
export interface House {
	/** The association's record. */
	id: string
	elsewhere: string
	members: Record<Who, Member>
	/** Ids of the cases, by what they are. */
	cases: Record<CaseName, string>
	references: Record<CaseName, string>
	/** What is asked of a case, as it is stored. */
	stored(name: CaseName): SeenCase & { id: string }
	/** Ids of the cases for which a condition holds, read in the database itself. */
	where(condition: string): string[]
	/** Of the cases that somebody sees or counts, by the condition of core. */
	counted(member: Holder): string[]
}

export const CASE_NAMES = [
	'protected',
	'plain',
	'study',
	'decided',
	'closed',
	'entered',
	'concerned',
	'concernedQuietly',
	'complaint',
	'anonymous',
	'escalated',
	'complaintConcerning',
	'confidential',
	'confidentialConcerning',
	'about',
	'inquiry',
	'inquiryEntered',
	'foreign',
] as const
export type CaseName = (typeof CASE_NAMES)[number]

const FROM = { association: 'yusr', contactMeans: 'phone', email: '', phone: '0501234567' } as const

/** Makes all of it in Yusr, whose requests have an identity number and a file. */
export async function house(backend: Opened): Promise<House> {
	const { url, staff, administrator, dir } = backend
	const idOf = async (slug: string) =>
		(await administrator.collection('associations').getFirstListItem(`slug="${slug}"`)).id
	const [id, elsewhere] = [await idOf('yusr'), await idOf('kadi')]
	const open = <T>(read: (database: ReturnType<typeof databaseIn>) => T): T => {
		const database = databaseIn(dir)
		try {
			return read(database)
		} finally {
			database.close()
		}
	}
	const set = (name: CaseName, values: string) =>
		open(database => database.exec(`UPDATE cases SET ${values} WHERE id = '${cases[name]}'`))

	const members = {} as Record<Who, Member>
	for (const [i, who] of EVERYBODY.entries()) {
		const account = `member${String(i).padStart(9, '0')}`
		const email = `${who}@house.example.org`
		open(database =>
			database
				.prepare(
					`INSERT INTO staff (id, email, password, tokenKey, verified, name, associations, joined, created, updated)
					SELECT ?, ?, password, ?, 1, ?, '[]', created, created, updated FROM staff WHERE id = 'memberofstaff01'`,
				)
				.run(account, email, randomBytes(25).toString('hex'), who),
		)
		const roles: readonly Role[] = who in HELD ? HELD[who as keyof typeof HELD] : [who as Role]
		const at = who === 'elsewhere' ? elsewhere : id
		holdsOnly(dir, account, [at], roles)
		const client = new PocketBase(url).autoCancellation(false)
		await client.collection('staff').authWithPassword(email, backend.account.password)
		const grants = Object.fromEntries(
			ROLES.map(role => [role, roles.includes(role) ? [at] : []]),
		) as unknown as Grants
		members[who] = { id: account, email, grants, client }
	}

	const account = async (who: Who, values: object = {}) =>
		officer(
			staff,
			{
				account: members[who].id,
				published: true,
				role: 'contact-officer',
				title_ar: who,
				title_en: who,
				...values,
			},
			'yusr',
		)
	const accused = await account('accused', { substitute: await account('substitute') })

	const cases = {} as Record<CaseName, string>
	const references = {} as Record<CaseName, string>
	const named = async (name: CaseName, record: { id: string; reference?: string }) => {
		cases[name] = record.id
		references[name] = String(record.reference)
	}
	const byReference = (reference: string) =>
		open(database =>
			database.prepare('SELECT id, reference FROM cases WHERE reference = ?').get(reference),
		) as {
			id: string
			reference: string
		}

	const services = administrator.collection('services')
	const skills = await services.getFirstListItem(`association="${id}" && slug="skills-programmes"`)
	await services.update(skills.id, { definition: { ...skills.definition, restricted: true } })
	await named('protected', (await arrive(backend, 'yusr')).record)
	await services.update(skills.id, { definition: skills.definition })
	const receipts: Partial<Record<CaseName, { reference: string; code: string }>> = {}
	for (const name of ['plain', 'study', 'decided', 'closed', 'concerned', 'concernedQuietly'] as const) {
		const { record, receipt } = await arrive(backend, 'yusr')
		await named(name, record)
		receipts[name] = receipt
	}
	const service = { association: 'yusr', service: 'skills-programmes' }
	const written = await enter(
		{ url, staff: members.delegate.client },
		{ ...service, formVersion: await formVersion(url, 'yusr', 'skills-programmes') },
	)
	await named('entered', byReference(written.body.reference))
	const sent = async (name: CaseName, what: 'complaint' | 'inquiry', value: object, options = {}) => {
		const { status, body } = await submit(url, what, value, options)
		if (status !== 201) throw new Error(JSON.stringify(body))
		await named(name, byReference(body.reference))
	}
	const about = (name: CaseName) => ({
		concernsReference: receipts[name]?.reference ?? '',
		concernsCode: receipts[name]?.code ?? '',
	})
	const one = { ...complaint, ...FROM }
	await sent('complaint', 'complaint', one)
	await sent('anonymous', 'complaint', { ...anonymous, association: 'yusr' })
	await sent('escalated', 'complaint', one)
	await sent('complaintConcerning', 'complaint', { ...one, ...about('concerned') })
	await sent('confidential', 'complaint', { ...one, about: 'abuse' })
	await sent('confidentialConcerning', 'complaint', { ...one, about: 'abuse', ...about('concernedQuietly') })
	await sent('about', 'complaint', { ...one, aboutOfficers: [accused] })
	const asked = { ...inquiry, association: 'yusr' }
	await sent('inquiry', 'inquiry', asked)
	await sent('inquiryEntered', 'inquiry', asked, {
		staff: true,
		headers: { Authorization: members.delegate.client.authStore.token },
		parts: [['channel', 'phone']],
	})
	await named('foreign', (await arrive(backend, 'kadi')).record)
	// How a case comes there is walked by others; here it stands there.
	set('study', "status = 'study'")
	set('decided', "status = 'accepted', resolved_as = 'accepted', resolved_at = status_since")
	set('closed', "status = 'closed', resolved_as = 'closed', resolved_at = status_since")
	set('escalated', "status = 'escalated', escalation_reason = 'لم تُسوَّ في موعدها'")

	await fetch(`${url}/api/sila/accounts/end`, {
		method: 'POST',
		headers: { Authorization: administrator.authStore.token },
		body: JSON.stringify({ id: members.leaver.id }),
	})
	const none = Object.fromEntries(ROLES.map(role => [role, []])) as unknown as Grants
	members.leaver.grants = none

	const where = (condition: string) =>
		open(database => database.prepare(`SELECT id FROM cases WHERE ${condition}`).all()).map(row =>
			String(row.id),
		)
	return {
		id,
		elsewhere,
		members,
		cases,
		references,
		where,
		counted: member => where(conditionOf(member, { counted: true })),
		stored(name) {
			const row = open(database =>
				database
					.prepare(
						'SELECT id, association, kind, status, entered_by, anonymous, escalation_reason, restricted, barred, concerned FROM cases WHERE id = ?',
					)
					.get(cases[name]),
			) as Record<string, unknown>
			return {
				...row,
				anonymous: Boolean(row.anonymous),
				concerned: Boolean(row.concerned),
			} as unknown as SeenCase & { id: string }
		},
	}
}
