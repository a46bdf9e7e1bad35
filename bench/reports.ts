/** Reports and oversight among 100,000 cases, by role, beside a call that does nothing: `node bench/reports.ts`. */
import PocketBase from 'pocketbase'
import { ROLES, type Role } from '../core/access/roles.ts'
import { monthOf } from '../core/api/report.ts'
import { addDays, riyadhDay } from '../core/time/clock.ts'
import { holdsOnly } from '../test/setup/appointments.ts'
import { withSila } from './lib/backends.ts'
import { costOf, costRow } from './lib/cost.ts'
import { CASES, fill } from './lib/many.ts'
import { table } from './lib/table.ts'

const TIMES = 15

await withSila(async sila => {
	await fill(sila)
	const staff = await sila.staff()
	const all = (await staff.collection('associations').getFullList()).map(({ id }) => id)
	const account = String(staff.authStore.record?.id)
	const today = riyadhDay(new Date().toISOString())
	const year = `staff/reports?from=${monthOf(today, -12).from}&to=${monthOf(today, -1).to}`
	const rows = []
	for (const roles of [['management'], ['reception'], ROLES] as (readonly Role[])[]) {
		holdsOnly(sila.dir, account, all, roles)
		const client = new PocketBase(sila.url).autoCancellation(false)
		await client.collection('staff').authWithPassword(sila.account.email, sila.account.password)
		const get = (path: string) => () => client.send(`/api/${path}`, {})
		const watches = !['reception', 'research'].includes(roles[0] as string) || roles.length > 1
		const who = roles.length > 1 ? 'all roles' : roles[0]
		const calls = {
			'last month': get('sila/staff/reports'),
			'a year': get(`sila/${year}`),
			...(watches && {
				oversight: get('sila/staff/oversight'),
				'its list': get('sila/staff/oversight/cases'),
				'its list, page 50': get('sila/staff/oversight/cases?page=50'),
				'behind a figure': get(
					`sila/staff/oversight/cases?kind=complaint&came_from=${addDays(today, -60)}&came_to=${addDays(today, -30)}`,
				),
			}),
		}
		for (const [what, call] of Object.entries(calls))
			rows.push(costRow(`${what}, ${who}`, await costOf(sila.pid, TIMES, call, get('health'))))
	}
	table(`Reports and oversight of ${CASES.toLocaleString('en')} cases`, rows)
})
