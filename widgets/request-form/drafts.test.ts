import { expect } from 'chai'
import { words as gate } from '../shared/form/draft-gate.ar.ts'
import { words as ar } from '../shared/form/draft-notes.ar.ts'
import { Backend, clear, file, open, type Person, until } from '../test/page.ts'
import { again, alter, begun, button, device, emptyDevice, goOn, held, NEED } from './drafts.fixture.ts'
import './request-form.ts'
import { words as receipt } from './receipt.ar.ts'
import { words } from './words.ar.ts'

beforeEach(emptyDevice)
afterEach(clear)

const CODE = '520817364915'
const BACK = gate.restored.slice(0, 12)

describe('a draft', () => {
	it('is not there before something is typed', async () => {
		localStorage.setItem('sila-draft', '1')
		const person = await open()
		await person.see('.small[role=status]')
		await held(({ flags }) => !flags[0])
		person.form.remove()
		expect(await device()).to.deep.equal({ drafts: [], files: [], flags: [] })
	})

	it('is kept on the device, which is said, with its files as bytes', async () => {
		const person = await begun()
		await person.seeText(ar.saved)
		const { drafts, files, flags } = await device()
		expect(drafts).to.have.length(1)
		expect(flags).to.deep.equal(['sila-draft'])
		expect(files[0]?.[0]).to.include({ document: 'supporting', name: 'بطاقة.png', size: 2048 })
		expect((files[0]?.[0] as { bytes?: unknown } | undefined)?.bytes).to.be.an.instanceof(ArrayBuffer)
	})

	it('brings the form back where it was, says of when it is, and goes on at its heading', async () => {
		const first = await begun()
		const { key, files } = first.form.state
		const person = await again(first)
		await goOn(person)
		expect(person.text).to.include(`${new Date().getFullYear()}`)
		expect(person.heading).to.equal(words.titles.you)
		expect(person.control('answers.fullName').value).to.equal('نورة بنت سعد')
		expect(person.root.activeElement?.localName).to.equal('h2')
		expect(person.form.state.key).to.equal(key)
		expect(person.form.state.files).to.deep.equal(files)
		await person.press('.actions .link')
		expect(person.control('answers.need').value).to.equal(NEED)
		expect(person.text).to.include('بطاقة.png').and.not.include(BACK)
	})

	it('comes without its date moving on, until something is typed', async () => {
		const first = await begun()
		await alter(draft => {
			draft.at -= 1000
		})
		const at = (await device()).drafts[0]?.at ?? 0
		const person = await again(first)
		await goOn(person)
		person.form.remove()
		expect((await device()).drafts[0]?.at).to.equal(at)
	})

	it('is as old as what was typed, however late the page comes to writing it', async () => {
		const person = await begun()
		const { setTimeout: later } = window
		const { now } = Date
		const never = (act: () => void, time?: number) => (time === 400 ? 0 : later(act, time))
		window.setTimeout = never as typeof window.setTimeout
		await person.type('answers.fullName', 'هدى')
		await person.form.updateComplete
		const typed = now()
		Date.now = () => typed + 6 * 24 * 60 * 60_000
		window.dispatchEvent(new Event('pagehide'))
		await held(({ drafts }) => drafts[0]?.values['answers.fullName'] === 'هدى')
		Date.now = now
		window.setTimeout = later
		expect((await device()).drafts[0]?.at).to.be.at.most(typed)
	})

	it('is written when the page goes, without waiting', async () => {
		const { setTimeout: later } = window
		const never = (act: () => void, time?: number) => (time === 400 ? 0 : later(act, time))
		window.setTimeout = never as typeof window.setTimeout
		const person = await open()
		await person.choose('conditions.residence', 'yes')
		await until(() => person.root.querySelector('.small[role=status]'))
		await person.form.updateComplete
		for (const [event, value] of [
			['pagehide', 'unsure'],
			['visibilitychange', 'yes'],
		] as const) {
			await person.choose('conditions.residence', value)
			await held(({ drafts }) => {
				;(event === 'pagehide' ? window : document).dispatchEvent(new Event(event))
				return drafts[0]?.values['conditions.residence'] === value
			})
		}
		window.setTimeout = later
	})

	it('joins what was typed while it waited, which stays, and so does the step', async () => {
		const first = await begun()
		first.form.remove()
		localStorage.clear()
		const person = await open({ backend: first.backend })
		await person.choose('conditions.residence', 'unsure')
		await held(({ drafts }) => drafts.length === 2)
		await goOn(person)
		await held(({ drafts }) => drafts.length === 1)
		expect(person.heading).to.equal(words.titles.conditions)
		expect(person.form.state.values['conditions.residence']).to.equal('unsure')
		await person.press()
		expect(person.control('answers.need').value).to.equal(NEED)
		await held(({ drafts }) => drafts[0]?.values['conditions.residence'] === 'unsure')
	})

	it('is that of its service and association alone', async () => {
		const first = await begun()
		const other = await open({ service: 'skills-programmes', backend: first.backend })
		await other.see('.small[role=status]')
		await other.choose('conditions.residence', 'yes')
		await held(({ drafts }) => drafts.length === 2)
		expect(other.text).not.to.include(BACK)
		first.form.remove()
		other.form.service = 'family-consultations'
		await goOn(other)
		expect(other.control('answers.fullName').value).to.equal('نورة بنت سعد')
	})

	it('is gone when all that was typed is deleted', async () => {
		const person = await open({ association: 'kadi', service: 'service-request' })
		await person.type('answers.need', 'نص')
		await person.seeText(ar.saved)
		await person.type('answers.need', '')
		await held(({ drafts, flags }) => !drafts[0] && !flags[0])
	})
})

describe('a draft that is sent', () => {
	it('is gone once the receipt is there, and the code was never written', async () => {
		const written: string[] = []
		const { put } = IDBObjectStore.prototype
		const { setItem } = Storage.prototype
		IDBObjectStore.prototype.put = function (value, key) {
			written.push(JSON.stringify(value))
			return put.call(this, value, key)
		}
		Storage.prototype.setItem = function (name, value) {
			written.push(value)
			setItem.call(this, name, value)
		}
		const person = await (await open()).upTo('review')
		await person.seeText(ar.saved)
		await person.send()
		await person.see('[part=numbers]')
		await held(({ drafts, files, flags }) => !drafts[0] && !files[0] && !flags[0])
		await person.press()
		person.form.remove()
		IDBObjectStore.prototype.put = put
		Storage.prototype.setItem = setItem
		expect(await device()).to.deep.equal({ drafts: [], files: [], flags: [] })
		expect(written.length).to.be.greaterThan(1)
		expect(written.join()).not.to.include(CODE)
		const next = await open({ backend: person.backend })
		expect(next.heading).to.equal(words.titles.conditions)
	})

	for (const answer of ['lost', 'held'] as const) {
		it(`is sent with the same key after a reload, when the answer was ${answer}`, async () => {
			const backend = await new Backend().tell({ answers: [answer] })
			const first = await (await open({ backend })).upTo('review')
			await first.seeText(ar.saved)
			await first.send()
			if (answer === 'lost') await first.seeText(words.lost)
			else {
				await first.seeText(words.sending)
				await backend.holding()
			}
			const person = await again(first)
			await goOn(person)
			expect(person.heading).to.equal(words.titles.review)
			expect(person.control('signature').value).to.equal('نورة بنت سعد')
			expect(person.control('declared').checked).to.equal(true)
			await person.press()
			await person.see('[part=numbers]')
			await person.seeText(receipt.whatNext)
			const [one, two] = await backend.calls()
			expect(two).to.deep.equal(one)
			if (answer === 'held') await backend.release()
		})
	}
})

describe('the same form twice on a page', () => {
	it('keeps two drafts, and brings each back in its place', async () => {
		const first = await begun()
		const second = await open({ backend: first.backend })
		await second.choose('conditions.residence', 'unsure')
		await held(({ drafts }) => drafts.length === 2)
		await first.type('answers.fullName', 'هدى')
		await held(({ drafts }) => drafts.some(({ values }) => values['answers.fullName'] === 'هدى'))
		expect((await device()).drafts).to.have.length(2)
		first.form.remove()
		second.form.remove()
		const back = [await open({ backend: first.backend }), await open({ backend: first.backend })]
		for (const person of back) await goOn(person)
		expect(back.map(({ form }) => form.state.values['answers.fullName'] ?? '')).to.deep.equal(['هدى', ''])
		expect(back[0]?.form.state.files).to.have.length(1)
		expect(back[1]?.form.state.files).to.have.length(0)
	})

	it('leaves its place while the browser keeps the page for “back”, which one that holds any is not, and takes it again', async () => {
		await begun()
		const places = async () => (await navigator.locks.query()).held?.length
		const comes = async (expected: number) => {
			while ((await places()) !== expected) await new Promise(resolve => setTimeout(resolve, 5))
		}
		await comes(1)
		window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))
		await comes(0)
		window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))
		await comes(1)
	})

	it('shows the draft of one only there', async () => {
		const first = await begun()
		first.form.remove()
		const back = [await open({ backend: first.backend }), await open({ backend: first.backend })]
		await goOn(back[0] as Person)
		await back[1]?.see('.small[role=status]')
		expect(back[1]?.text).not.to.include(BACK)
		expect(back[1]?.root.querySelector(':checked')).to.equal(null)
	})

	it('forgets all there is of it with one, as it says', async () => {
		const first = await begun()
		const second = await open({ backend: first.backend })
		await second.choose('conditions.residence', 'unsure')
		await held(({ drafts }) => drafts.length === 2)
		;(await button(second, ar.forget)).click()
		await second.seeText(ar.forgotten)
		await held(({ drafts, files, flags }) => !drafts[0] && !files[0] && !flags[0])
	})
})

describe('a draft that does not fit any more', () => {
	it('is deleted after seven days, whatever form it is of', async () => {
		const first = await begun()
		const other = await open({ association: 'kadi', service: 'service-request' })
		await other.type('answers.need', 'نص')
		await held(({ drafts }) => drafts.length === 2)
		other.form.remove()
		first.form.remove()
		await alter(draft => {
			draft.at = Date.now() - 7 * 24 * 60 * 60_000 - 1
		})
		const person = await open({ backend: first.backend })
		await held(({ drafts, files, flags }) => !drafts[0] && !files[0] && !flags[0])
		await person.see('.small[role=status]')
		expect(person.heading).to.equal(words.titles.conditions)
		expect(person.text).not.to.include(BACK)
	})

	it('of a form that changed keeps what still has a place, and asks for the declaration again', async () => {
		const backend = new Backend()
		const first = await open({ backend, service: 'shaml-center' })
		await first.choose('conditions.route', 'official-referral')
		await first.press()
		await first.choose('answers.ruling', 'visit')
		await first.attach('documents.execution-request', file('طلب.png'))
		await first.press()
		await first.type('answers.fullName', 'نورة بنت سعد')
		await first.type('answers.national-id', '1000000008')
		await first.choose('answers.contactMeans', 'visit')
		await first.press()
		first.control('declared').click()
		await first.type('signature', 'نورة بنت سعد')
		await held(({ drafts }) => drafts[0]?.values.signature)
		await backend.tell({ services: { 'shaml-center': { formVersion: 'v2', documents: [], questions: [] } } })
		// Past the browser's cache, as days later.
		await fetch(`${backend.at}/yusr/association.json`, { cache: 'reload' })
		const person = await again(first)
		await goOn(person)
		await person.seeText(gate.changed)
		expect(person.heading).to.equal(words.titles.review)
		expect(person.control('declared').checked).to.equal(false)
		expect(person.control('signature').value).to.equal('')
		await person.send()
		await person.see('[part=numbers]')
		const [call] = await backend.calls()
		expect(call?.request.formVersion).to.equal('v2')
		expect(call?.request.answers.fullName).to.equal('نورة بنت سعد')
		expect(call?.files[0]).to.include({ field: 'documents.supporting', name: 'طلب.png' })
	})
})

describe('a device that keeps nothing', () => {
	const whole = async (person: Person) => {
		await person.upTo('review')
		expect(person.text).not.to.include(ar.saved)
		await person.send()
		await person.see('[part=numbers]')
	}

	it('because it has no such storage: the form works, and says nothing of it', async () => {
		const { open: opening } = IDBFactory.prototype
		let tried = false
		IDBFactory.prototype.open = () => {
			tried = true
			throw new DOMException('The operation is insecure.', 'SecurityError')
		}
		await whole(await open())
		await until(() => tried)
		IDBFactory.prototype.open = opening
		expect(await device()).to.deep.equal({ drafts: [], files: [], flags: [] })
	})

	it('because it is full: the form works, and says nothing of it', async () => {
		const { put } = IDBObjectStore.prototype
		let tried = false
		IDBObjectStore.prototype.put = () => {
			tried = true
			throw new DOMException('The quota has been exceeded.', 'QuotaExceededError')
		}
		const person = await (await open()).upTo('you')
		await until(() => tried)
		expect(person.text).not.to.include(ar.saved)
		await person.press('.actions .link')
		await person.press('.actions .link')
		await whole(person)
		IDBObjectStore.prototype.put = put
	})

	it('because even asking is not allowed: the form works', async () => {
		const own = Object.getOwnPropertyDescriptor(window, 'localStorage') as PropertyDescriptor
		Object.defineProperty(window, 'localStorage', {
			configurable: true,
			get() {
				throw new DOMException('Access is denied.', 'SecurityError')
			},
		})
		await whole(await open())
		Object.defineProperty(window, 'localStorage', own)
	})
})
