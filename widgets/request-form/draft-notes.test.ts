import { emulateMedia } from '@web/test-runner-commands'
import { expect } from 'chai'
import { words as gateAr } from '../shared/form/draft-gate.ar.ts'
import { words as gateEn } from '../shared/form/draft-gate.en.ts'
import { words as ar } from '../shared/form/draft-notes.ar.ts'
import { words as en } from '../shared/form/draft-notes.en.ts'
import { accessible } from '../test/a11y.ts'
import { clear, mount, open, Person, until } from '../test/page.ts'
import { again, alter, begun, button, device, emptyDevice, goOn, held } from './drafts.fixture.ts'
import type { SilaRequestForm } from './request-form.ts'
import './request-form.ts'
import { words } from './words.ar.ts'

/* What a form says of its draft, and the ways to have none. */

beforeEach(emptyDevice)
afterEach(clear)

describe('a person who wants no draft', () => {
	it('has it deleted and the form emptied, and may change their mind', async () => {
		const person = await begun()
		const { key } = person.form.state
		;(await button(person, ar.forget)).click()
		await held(({ drafts, files, flags }) => !drafts[0] && !files[0] && !flags[0])
		const undo = await button(person, ar.undo)
		await until(() => person.root.activeElement === undo)
		expect(person.heading).to.equal(words.titles.conditions)
		expect(person.root.querySelector(':checked')).to.equal(null)
		expect(person.form.state.key).not.to.equal(key)
		undo.click()
		await person.seeText(words.titles.you)
		expect(person.control('answers.fullName').value).to.equal('نورة بنت سعد')
		await held(({ drafts, files }) => drafts[0]?.key === key && files[0]?.length === 1)
	})

	it('has the controls of the first step emptied too, and begins another request', async () => {
		const person = await open({ association: 'kadi', service: 'service-request' })
		await person.type('answers.need', 'نص')
		;(await button(person, ar.forget)).click()
		await button(person, ar.undo)
		await until(() => person.control('answers.need').value === '')
		await person.type('answers.need', 'آخر')
		await held(({ drafts }) => drafts[0]?.values['answers.need'] === 'آخر')
		expect(person.text).not.to.include(ar.undo)
	})

	it('says that the device is shared: it is deleted at once, and nothing more is kept', async () => {
		const person = await begun()
		const shared = () => person.root.querySelector<HTMLInputElement>('.actions [type=checkbox]')
		;(await until(shared)).click()
		await person.seeText(ar.unsaved)
		await held(({ drafts, files, flags }) => !drafts[0] && !files[0] && !flags[0])
		expect(person.control('answers.fullName').value).to.equal('نورة بنت سعد')
		await person.type('answers.fullName', 'نورة')
		person.form.remove()
		expect(await device()).to.deep.equal({ drafts: [], files: [], flags: [] })
		mount<HTMLElement>('<section></section>').append(person.form)
		;(await until(shared)).click()
		await held(({ drafts }) => drafts[0]?.values['answers.fullName'] === 'نورة')
	})

	it('is served by a webmaster who switches drafts off, one from before included', async () => {
		const first = await begun()
		first.form.remove()
		const form = mount<SilaRequestForm>(
			`<sila-request-form association="yusr" service="family-consultations" backend="${first.backend.at}" drafts="off"></sila-request-form>`,
		)
		await held(({ drafts, flags }) => !drafts[0] && !flags[0])
		const person = new Person(form, first.backend)
		await person.see('h2')
		await person.upTo('you')
		await person.type('answers.fullName', 'نورة')
		expect(person.text).not.to.include(gateAr.restored.slice(0, 12)).and.not.include(ar.saved)
		form.remove()
		expect(await device()).to.deep.equal({ drafts: [], files: [], flags: [] })
	})
})

for (const said of [
	{ ...ar, ...gateAr },
	{ ...en, ...gateEn },
]) {
	const { lang } = said
	for (const scheme of ['light', 'dark'] as const) {
		it(`every state of a draft is accessible, in ${lang}, ${scheme}`, async () => {
			await emulateMedia({ colorScheme: scheme })
			document.documentElement.style.colorScheme = 'light dark'
			const first = await begun({ lang })
			await first.seeText(said.saved)
			await accessible(first.form, 'saved')
			await alter(draft => {
				draft.version = 'v0'
			})
			const person = await again(first, lang)
			await person.seeText(said.anew)
			await accessible(person.form, 'found')
			await goOn(person, said)
			await person.seeText(said.changed)
			await accessible(person.form, 'restored')
			;(await button(person, said.forget)).click()
			await person.seeText(said.forgotten)
			await accessible(person.form, 'forgotten')
			;(await button(person, said.undo)).click()
			await person.seeText(said.saved)
			person.root.querySelector<HTMLInputElement>('.actions [type=checkbox]')?.click()
			await person.seeText(said.unsaved)
			await accessible(person.form, 'shared')
		})
	}
}

it('the note follows the language of the form', async () => {
	const person = await begun()
	await person.seeText(ar.saved)
	person.form.lang = 'en'
	await person.seeText(en.saved)
})
