import assert from 'node:assert/strict'
import type { BrowserContextOptions, Page } from 'playwright-core'
import PocketBase from 'pocketbase'
import type { Role } from '../../core/access/roles.ts'
import type { People } from '../../core/api/people.ts'
import { DESKTOP, type Stage, setStage } from './stage.ts'

/* Members of staff who come to an office, in journeys of what each sees and does: invited by the administrator, agreed to by senior management. */

const PASSWORD = 'قهوة الصباح مع الجيران'

/** Somebody who was invited. */
export interface Invited {
	id: string
	name: string
	email: string
	/** Of the invitation. */
	link: string
}

/** A member of staff follows the link of an invitation, chooses a password and signs in. */
export async function joins(
	{ page: newPage, backend }: Pick<Stage, 'page' | 'backend'>,
	{ link, email }: Pick<Invited, 'link' | 'email'>,
	options: BrowserContextOptions = { viewport: DESKTOP },
): Promise<Page> {
	const page = await newPage(options)
	await page.goto(new URL(link, backend.url).href)
	await page.getByLabel('كلمة المرور الجديدة').fill(PASSWORD)
	await page.getByRole('button', { name: 'احفظ كلمة المرور' }).click()
	await page.getByRole('link', { name: 'دخول' }).click()
	await enters(page, email)
	// Without a role there is no work yet.
	await page.getByRole('heading', { level: 1, name: /^(يومك|لا دور لك الآن)/ }).waitFor()
	await page.goto(`${backend.url}/desk/#/sila/cases`)
	return page
}

/** Signs in where the sign-in stands. */
async function enters(page: Page, email: string): Promise<void> {
	await page.getByLabel('البريد الإلكتروني').fill(email)
	await page.getByLabel('كلمة المرور', { exact: true }).fill(PASSWORD)
	await page.getByRole('button', { name: 'دخول' }).click()
}

/** The parts of the desk that the header leads to. */
export const partsOf = async (page: Page): Promise<string[]> =>
	(await page.getByRole('navigation', { name: 'صفحات المكتب' }).getByRole('link').allInnerTexts()).map(text =>
		text.trim().replace(/ \(\d+\)$/, ''),
	)

/** A stage with associations whose first managers are named, and ways in which people come and go. */
export async function setMembers() {
	const stage = await setStage()
	const { backend } = stage
	const { url } = backend
	const administrator = await backend.superuser()
	await administrator.settings.update({ rateLimits: { excludedIPs: ['127.0.0.1'] } })
	const managers = new Map<string, PocketBase>()

	const idOf = async (slug: string) =>
		(await administrator.collection('associations').getFirstListItem(`slug="${slug}"`)).id
	async function call(path: string, body: object, client = administrator) {
		const answer = await fetch(`${url}/api/sila/${path}`, {
			method: 'POST',
			headers: { Authorization: client.authStore.token },
			body: JSON.stringify(body),
		})
		const said = await answer.json()
		assert.ok(answer.ok, `${path}: ${JSON.stringify(said)}`)
		return said
	}

	/** Has the administrator invite somebody for some roles at an association; they wait where senior management is to agree. */
	async function invited(
		name: string,
		email: string,
		slug: string,
		roles: readonly Role[],
	): Promise<Invited> {
		const association = await idOf(slug)
		const asked = roles.map(role => ({ association, role }))
		const { account, link } = await call('accounts/invite', { name, email, roles: asked })
		return { id: account.id, name, email, link }
	}

	/** The first manager of an association, who has joined by the API. */
	async function managerOf(slug: string): Promise<PocketBase> {
		const known = managers.get(slug)
		if (known) return known
		const { email, link } = await invited('هند بنت سعود', `hind-${slug}@example.org`, slug, ['management'])
		await call('accounts/join', { token: link.split('/').at(-1), password: PASSWORD })
		const client = new PocketBase(url).autoCancellation(false)
		await client.collection('staff').authWithPassword(email, PASSWORD)
		managers.set(slug, client)
		return client
	}

	/** The same, and the association's manager has agreed to each role. */
	async function appointed(
		name: string,
		email: string,
		slug: string,
		roles: readonly Role[],
	): Promise<Invited> {
		const manager = await managerOf(slug)
		const made = await invited(name, email, slug, roles)
		const { associations }: People = await manager.send('/api/sila/staff/people', {})
		for (const { id, subject } of associations.flatMap(({ proposals }) => proposals))
			if (subject === made.id) await call('staff/proposals/decide', { id, decision: 'agree' }, manager)
		return made
	}

	/** The administrator ends an account: its page is back at the sign-in, which lets nobody in by it. */
	async function leaves(page: Page, { id, email }: Invited): Promise<void> {
		await call('accounts/end', { id })
		await page.goto(`${url}/desk/#/sila/people`)
		await page.reload()
		await page.getByRole('heading', { name: 'الدخول إلى مكتب صلة' }).waitFor()
		await enters(page, email)
		await page.getByText('البريد أو كلمة المرور غير صحيحة.').waitFor()
		await page.context().close()
	}

	return { stage, backend, administrator, idOf, invited, appointed, managerOf, leaves }
}
