import { expect } from 'chai'
import { words as ar } from '../shared/form/draft-gate.ar.ts'
import { words as notes } from '../shared/form/draft-notes.ar.ts'
import { words as sensitive } from '../shared/sensitive/words.ar.ts'
import { accessible } from '../test/a11y.ts'
import { Backend, clear, open, type Person, until } from '../test/page.ts'
import { again, begun, button, device, emptyDevice, goOn, held, NEED } from './drafts.fixture.ts'
import './request-form.ts'
import { words } from './words.ar.ts'

/* What somebody else who opens the form on the same device sees of a draft, and what is kept at all. */

beforeEach(emptyDevice)
afterEach(clear)

/** All that the form shows and holds. */
const shown = ({ form, root }: Person) =>
	`${root.innerHTML} ${JSON.stringify(form.state.values)} ${form.state.files.map(({ name }) => name)}`

describe('a draft that is found', () => {
	it('shows that there is one and of when, and nothing of it', async () => {
		const person = await again(await begun())
		await button(person, ar.goOn)
		expect(person.text).to.include(`${new Date().getFullYear()}`)
		expect(person.heading).to.equal(words.titles.conditions)
		for (const secret of [NEED, 'نورة', 'بطاقة', 'marital']) expect(shown(person)).not.to.include(secret)
		await goOn(person)
		for (const own of [NEED, 'نورة', 'بطاقة', 'marital']) expect(shown(person)).to.include(own)
	})

	it('is deleted unseen by whoever begins anew', async () => {
		const person = await again(await begun())
		;(await button(person, ar.anew)).click()
		await person.seeText(notes.forgotten)
		await held(({ drafts, files, flags }) => !drafts[0] && !files[0] && !flags[0])
		expect(shown(person)).not.to.include('نورة')
		await until(() => person.root.activeElement?.localName === 'h2')
		await person.choose('conditions.residence', 'unsure')
		await held(({ drafts }) => drafts[0]?.values['conditions.residence'] === 'unsure')
	})

	it('stays as it was while somebody who has not chosen writes beside it', async () => {
		const person = await again(await begun())
		await button(person, ar.goOn)
		await person.choose('conditions.residence', 'unsure')
		await held(({ drafts }) => drafts.length === 2)
		expect((await device()).drafts.map(({ values }) => values['answers.need'] ?? '').sort()).to.deep.equal([
			'',
			NEED,
		])
	})
})

it('the choice not to keep anything stands before the first answer', async () => {
	const person = await open()
	const box = await until(() => person.root.querySelector<HTMLInputElement>('[type=checkbox]'))
	expect(box.compareDocumentPosition(person.root.querySelector('form') as Element) & 4).to.equal(4)
	box.click()
	await (await person.upTo('you')).type('answers.fullName', 'نورة')
	person.form.remove()
	expect(await device()).to.deep.equal({ drafts: [], files: [], flags: [] })
})

describe('a sensitive form', () => {
	const begin = async () =>
		open({ backend: await new Backend().tell({ services: { 'family-consultations': { sensitive: true } } }) })
	const answer = async (person: Person, text: string) =>
		(
			await until(() =>
				[...person.root.querySelectorAll('label')].find(label => label.textContent?.trim() === text),
			)
		).click()

	it('asks first, and keeps nothing before it was answered', async () => {
		await new Promise(done => {
			indexedDB.deleteDatabase('sila-drafts').onsuccess = done
		})
		const person = await begin()
		await person.seeText(sensitive.keep)
		await accessible(person.form, 'sensitive')
		await (await person.upTo('you')).type('answers.fullName', 'نورة')
		await person.seeText(sensitive.keep)
		person.form.remove()
		expect((await indexedDB.databases()).map(({ name }) => name)).not.to.include('sila-drafts')
		expect(localStorage.length + sessionStorage.length).to.equal(0)
	})

	it('keeps a draft once that was allowed, until it is not any more', async () => {
		const person = await begin()
		await person.seeText(sensitive.keep)
		await answer(person, sensitive.keepYes)
		await (await person.upTo('you')).type('answers.fullName', 'نورة')
		await held(({ drafts }) => drafts[0]?.values['answers.fullName'])
		const next = await again(person)
		await goOn(next)
		await next.type('answers.fullName', 'هدى')
		await held(({ drafts }) => drafts[0]?.values['answers.fullName'] === 'هدى')
		await answer(next, sensitive.keepNo)
		await held(({ drafts, flags }) => !drafts[0] && !flags[0])
	})
})
