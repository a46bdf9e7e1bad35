import { expect } from 'chai'
import type { FollowedCase } from '../../core/api/followed.ts'
import { accessible } from '../test/a11y.ts'
import { clear, file, mount, spaced, stand, until } from '../test/page.ts'
import { ok, open } from './case.fixture.ts'
import { REMEMBERED, TAB } from './case-kept.ts'
import { type Remembered, read, type Sealed } from './case-vault.ts'
import { words as ar } from './open-case.ar.ts'
import './tracker.ts'
import type { SilaTracker } from './tracker.ts'
import { words as tracker } from './words.ar.ts'

const CODE = '520817364915'
const CASE: FollowedCase = {
	kind: 'request',
	reference: '384920179',
	association: 'yusr',
	service: 'skills-programmes',
	status: 'study',
	since: '2026-11-18T22:30:00Z',
	received: '2026-11-10T08:00:00Z',
	history: [{ status: 'received', at: '2026-11-10T08:00:00Z' }],
	sensitive: false,
	can: ['withdrawn'],
}

afterEach(clear)

type Opened = Awaited<ReturnType<typeof open>>

/** The page loaded anew: another element, and what the browser keeps. */
async function reload(
	{ backend }: Opened,
	found = CASE,
	{ answers = [ok(found)] as object[], remembers = false } = {},
) {
	const kept = sessionStorage.getItem(TAB)
	clear()
	if (kept) sessionStorage.setItem(TAB, kept)
	// Other files of tests share this one's localStorage, and clear it.
	if (remembers) localStorage.setItem(REMEMBERED, '1')
	await backend.tell({ answers: answers as [], routes: {} })
	const element = mount<SilaTracker>(`<sila-tracker lang="ar" backend="${backend.at}"></sila-tracker>`)
	const root = await until(() => element.shadowRoot)
	const text = () => spaced(root.querySelector<HTMLElement>('[part=base]')?.innerText ?? '')
	return { element, root, text, see: (words: string) => until(() => text().includes(words)) }
}
/** The form for the two numbers, which nothing stands in the way of. */
const asking = (root: ShadowRoot) => until(() => root.querySelector<HTMLInputElement>('#code'))
const button = (root: ShadowRoot, name: string) =>
	until(() => [...root.querySelectorAll('button')].find(({ innerText }) => innerText === name))

/** Writes a message, and attaches a file to it. */
async function write(person: Opened) {
	await person.see(ar.noMessages)
	person.type('message.text', 'متى الرد؟')
	await person.attach('message.files', file('صورة.png'))
	await person.see('صورة.png')
	await person.element.opened?.memory?.settled()
}

/** The files that this tab has in the vault, by their ids. */
const kept = (): string[] => {
	const { forms } = JSON.parse(sessionStorage.getItem(TAB) ?? '{"forms":{}}')
	const all: { files: { id: string }[] }[] = Object.values(forms)
	return all.flatMap(({ files }) => files.map(({ id }) => id))
}
/** What the vault has under an id, as text. */
async function vault(store: 'cases' | 'files', id: string): Promise<string> {
	const sealed = await read<Sealed>(store, id)
	return sealed ? new TextDecoder('latin1').decode(sealed.data) : ''
}

describe('the tab', () => {
	it('keeps the case and what was written over a reload, key and all, and nothing in localStorage', async () => {
		const person = await open(CASE)
		await write(person)
		person.type('message.text', 'متى الرد يا ترى؟')
		const key = person.element.opened?.forms.message.key
		const again = await reload(person)
		await again.see('صورة.png')
		expect(again.root.querySelector<HTMLTextAreaElement>('[id="message.text"]')?.value).to.equal(
			'متى الرد يا ترى؟',
		)
		expect(again.element.opened?.forms.message.key).to.equal(key)
		expect([...(again.element.opened?.forms.message.files[0]?.head ?? [])].length).to.equal(64)
		expect((await person.backend.calls<{ code: string }>()).at(-1)?.code).to.equal(CODE)
		expect([localStorage.getItem(REMEMBERED), document.cookie]).to.deep.equal([null, ''])
		expect(await vault('files', kept()[0] ?? ''))
			.to.have.length(80)
			.and.not.include('PNG')
	})

	it('keeps nothing that was sent', async () => {
		const receipt = { status: 201, body: { id: 'm3', at: '2026-11-20T08:00:00Z', changed: false } }
		const person = await open(CASE, { message: [receipt] })
		await write(person)
		const [file = ''] = kept()
		person.send('message.text')
		await person.see(ar.sent)
		await person.element.opened?.memory?.settled()
		const again = await reload(person)
		await again.see(ar.noMessages)
		expect(again.root.querySelector<HTMLTextAreaElement>('[id="message.text"]')?.value).to.equal('')
		expect(again.text()).to.not.include('صورة.png')
		expect(await vault('files', file)).to.equal('')
	})

	it('forgets once it is closed', async () => {
		const person = await open(CASE)
		await write(person)
		sessionStorage.clear()
		const { root, text } = await reload(person)
		await asking(root)
		expect(text()).to.not.include(ar.messages)
	})

	it('forgets when the case is left, and asks first where something is not sent', async () => {
		const person = await open(CASE)
		await write(person)
		const [file = ''] = kept()
		await person.element.opened?.memory?.settled()
		expect(await vault('files', file)).to.not.equal('')
		;(await button(person.root, ar.keeping.leave)).click()
		await person.see(ar.keeping.unsent)
		await accessible(person.element, 'leaving')
		;(await button(person.root, ar.no)).click()
		await until(() => (person.root.activeElement as HTMLElement)?.className === 'leave')
		;(await button(person.root, ar.keeping.leave)).click()
		const left = new Promise(resolve => document.addEventListener('sila-case-left', resolve, { once: true }))
		;(await button(person.root, ar.keeping.leaveYes)).click()
		await left
		await asking(person.root)
		expect(sessionStorage.length).to.equal(0)
		expect(await vault('files', file)).to.equal('')
		await asking((await reload(person)).root)
	})

	it('does not open it where the page was opened for another', async () => {
		const person = await open(CASE)
		stand('#123456782')
		const { root } = await reload(person)
		expect((await asking(root)).value).to.equal('')
		expect(spaced(root.querySelector<HTMLInputElement>('#reference')?.value ?? '')).to.equal('123 456 782')
		stand()
	})

	it('offers another try where there was no network, and forgets what is not there any more', async () => {
		const person = await open(CASE)
		await write(person)
		const lost = await reload(person, CASE, { answers: ['lost', ok(CASE)] as never })
		await lost.see(tracker.problems.lost)
		expect(spaced(lost.root.querySelector<HTMLInputElement>('#reference')?.value ?? '')).to.equal(
			'384 920 179',
		)
		;(await button(lost.root, tracker.retry)).click()
		await lost.see('صورة.png')
		const gone = await reload(person, CASE, {
			answers: [{ status: 404, body: { status: 404, message: '', data: {} } }],
		})
		await gone.see(tracker.problems.not_found)
		await until(() => sessionStorage.length === 0)
	})
})

describe('the device', () => {
	async function remembered() {
		const person = await open(CASE)
		await write(person)
		person.find<HTMLInputElement>('#remember')?.click()
		await until(() => person.element.opened?.memory?.until)
		return person
	}

	it('remembers where it is asked to, readable by nobody who copies its storage', async () => {
		const person = await remembered()
		await until(() => person.text().includes(ar.keeping.until.slice(0, 20)))
		await accessible(person.element, 'remembered')
		person.type('message.text', 'متى الرد يا ترى؟')
		const [file = ''] = kept()
		await person.element.opened?.memory?.settled()
		sessionStorage.clear()
		const stored = [await vault('cases', person.backend.at), await vault('files', file)]
		for (const one of stored) expect(one.length).to.be.above(50)
		for (const secret of [CODE, '384920179', 'PNG', 'message'])
			expect(stored.join() + JSON.stringify(localStorage)).to.not.include(secret)
		expect((await read<Remembered>('cases', person.backend.at))?.key.extractable).to.equal(false)
		const again = await reload(person, CASE, { remembers: true })
		await again.see('صورة.png')
		expect(again.root.querySelector<HTMLTextAreaElement>('[id="message.text"]')?.value).to.equal(
			'متى الرد يا ترى؟',
		)
	})

	it('forgets when the mark is taken away, and the tab does not', async () => {
		const person = await remembered()
		person.find<HTMLInputElement>('#remember')?.click()
		// At once: whoever takes the mark away may go right then.
		expect(person.element.opened?.memory?.until).to.equal(undefined)
		await person.element.opened?.memory?.settled()
		expect(localStorage.getItem(REMEMBERED)).to.equal(null)
		await (await reload(person)).see('صورة.png')
		sessionStorage.clear()
		await asking((await reload(person, CASE, { remembers: true })).root)
	})

	it('forgets when the case is left', async () => {
		const person = await remembered()
		;(await button(person.root, ar.keeping.leave)).click()
		;(await button(person.root, ar.keeping.leaveYes)).click()
		await asking(person.root)
		expect([localStorage.getItem(REMEMBERED), sessionStorage.length]).to.deep.equal([null, 0])
		expect(await vault('cases', person.backend.at)).to.equal('')
	})
})

describe('a sensitive case', () => {
	it('is kept nowhere, which is said, and offers no remembering', async () => {
		const person = await open({ ...CASE, sensitive: true })
		await write(person)
		await person.see(ar.keeping.sensitive)
		expect(person.find('#remember')).to.equal(null)
		expect([localStorage.getItem(REMEMBERED), sessionStorage.length]).to.deep.equal([null, 0])
		await asking((await reload(person)).root)
	})

	it('takes back what was kept before it was one', async () => {
		const person = await open(CASE)
		await write(person)
		await (await reload(person, { ...CASE, sensitive: true })).see(ar.keeping.sensitive)
		expect(sessionStorage.length).to.equal(0)
	})
})
