import { expect } from 'chai'
import type { Colleague, People, Proposed } from '../../core/api/people.ts'
import { clear, mount, press, says, write } from '../frame/element.fixture.ts'
import { Server } from '../frame/server.fixture.ts'
import type { DeskPeople } from './page.ts'
import './page.ts'
import { heldRole, proposed, receptionist } from './role.fixture.ts'

afterEach(clear)

const colleague = (change: Partial<Colleague> = {}): Colleague => ({
	...receptionist(),
	away: [],
	...change,
})
const manager = colleague({
	id: 'm1',
	name: 'هند',
	email: 'hind@example.org',
	roles: [heldRole({ id: 'm', role: 'management' })],
})
const away = {
	id: 'w1',
	association: 'kadi',
	substitute: 'm1',
	substituteName: 'هند',
	from: '2026-03-01',
	until: '2026-03-14',
}
const DONE = { entered: true }

/** The page with what the server says of the people of one association. */
async function open(
	own: Colleague,
	people: Colleague[],
	more: { proposals?: Proposed[]; manages?: boolean } = {},
) {
	const { proposals = [], manages = false } = more
	const body: People = { own, associations: [{ association: 'kadi', people, proposals, manages }] }
	const server = new Server(
		{ associations: [{ id: 'kadi', name_ar: 'جمعية كادي', name_en: 'Kadi', slug: 'kadi' }] },
		{
			'sila/staff/people': body,
			'sila/staff/proposals/decide': DONE,
			'sila/staff/appointments': { entered: false },
			'sila/staff/appointments/end': DONE,
			'sila/staff/appointments/looked': DONE,
			'sila/staff/absences': { entered: false },
			'sila/staff/absences/end': DONE,
		},
	)
	const element = await mount<DeskPeople>('desk-people')
	await says(element, 'أدوارك')
	return { server, element }
}
const sent = (server: Server) =>
	server.sent.filter(({ path }) => path.startsWith('sila/')).map(({ path, body }) => [path, body])

describe('roles and absence', () => {
	it('tell each member their own roles and what they are for, and nothing of others', async () => {
		const { element } = await open(colleague(), [colleague({ email: '', roles: [] })])
		expect(element.innerText).to.include('علاقات المستفيدين (الاستقبال)').and.include('يستقبل الطلبات')
		expect(element.innerText).not.to.include('من يعمل هنا').and.not.to.include('اقترح دورًا')
	})

	it('let somebody say when they are away and who stands in, and come back', async () => {
		const names = [
			colleague({ email: '', roles: [] }),
			colleague({ id: 'a2', name: 'نورة', email: '', roles: [] }),
		]
		const { element, server } = await open(colleague(), names)
		press(element, 'سجّل غيابي')
		await says(element, 'البديل')
		write(element, '#record-substitute', 'a2', 'change')
		write(element, '#record-until', '2030-01-10')
		press(element, 'احفظ')
		await says(element, 'اقتُرح الغياب')
		const days = { from: '', until: '2030-01-10', reason: '' }
		expect(sent(server)).to.deep.equal([
			['sila/staff/absences', { account: 'a1', association: 'kadi', substitute: 'a2', ...days }],
		])
		clear()
		const gone = await open(colleague({ away: [away] }), names)
		press(gone.element, 'عدتُ')
		await says(gone.element, 'انتهى الغياب')
		expect(sent(gone.server)).to.deep.equal([['sila/staff/absences/end', { id: 'w1' }]])
	})

	it('show management what waits; it agrees, declines, and takes back its own', async () => {
		const proposals = [
			proposed(),
			proposed({ id: 'p2', role: 'contact' }),
			proposed({
				id: 'p3',
				role: 'content',
				mine: false,
				own: true,
				effectiveAt: '2026-03-02T09:00:00.000Z',
				reason: 'وحدي',
			}),
		]
		const { element, server } = await open(manager, [colleague(), manager], { proposals, manages: true })
		expect(element.innerText).to.include('أن يكون سارة: وحدة المتابعة').and.include('يسري من نفسه')
		expect(element.querySelector('#agree-p3')).to.equal(null)
		for (const [id, words] of [
			['agree-p1', 'تمت الموافقة'],
			['decline-p2', 'رُفض الاقتراح'],
			['withdraw-p3', 'سُحب الاقتراح'],
		]) {
			element.querySelector<HTMLElement>(`#${id}`)?.click()
			await says(element, words ?? '')
		}
		expect(sent(server).map(([, body]) => body)).to.deep.equal([
			{ id: 'p1', decision: 'agree' },
			{ id: 'p2', decision: 'decline' },
			{ id: 'p3', decision: 'withdraw' },
		])
	})

	it('let management propose a role, end one once confirmed, and look through what was carried over', async () => {
		const carried = colleague({ roles: [heldRole({ basis: 'carried' })] })
		const { element, server } = await open(manager, [carried, manager], { manages: true })
		expect(element.innerText).to.include('نُقلت مما كان قبلها')
		element.querySelector<HTMLElement>('#look-r1')?.click()
		await says(element, 'رُوجع')
		element.querySelector<HTMLElement>('#end-r1')?.click()
		press(document.body, 'نعم، أنهِ الدور')
		await says(element, 'انتهى الدور.')
		element.querySelector<HTMLElement>('#role-a1-kadi')?.click()
		await says(element, 'اقتراح دور: سارة')
		press(element, 'احفظ')
		await says(element, 'هذا الحقل مطلوب.')
		write(element, '#record-role', 'contact', 'change')
		server.refuse('POST sila/staff/appointments', {
			status: 400,
			message: 'السبب: لا يُترك فارغًا.',
			data: { reason: { code: 'required', message: 'السبب: لا يُترك فارغًا.' } },
		})
		press(element, 'احفظ')
		await says(element, 'السبب: لا يُترك فارغًا.')
		write(element, '#record-reason', 'وحدي')
		press(element, 'احفظ')
		await says(element, 'سُجل الاقتراح.')
		expect(sent(server).at(-1)).to.deep.equal([
			'sila/staff/appointments',
			{ account: 'a1', role: { association: 'kadi', role: 'contact', from: '', until: '' }, reason: 'وحدي' },
		])
	})

	it('say that the people did not come', async () => {
		new Server({ associations: [] }).refuse('GET sila/staff/people')
		await says(await mount<DeskPeople>('desk-people'), 'تعذر الوصول إلى الخادم')
	})
})
