import { expect } from 'chai'
import { html, type TemplateResult } from 'lit'
import { refusal } from '../cases/case.fixture.ts'
import { clear, mount, write } from './element.fixture.ts'
import { DeskElement } from './element.ts'
import { field, troubleAt } from './field.ts'
import { DeskForm, Refused } from './form.ts'

/** A form of two fields, the first of which is needed. */
class OneForm extends DeskElement {
	typed: Record<string, string> = {}
	sent: Record<string, string>[] = []
	/** What sending comes to. */
	outcome: () => Promise<unknown> = async () => {}
	readonly form = new DeskForm(this, {
		fields: () => ['name', 'day'],
		control: name => `#${name}`,
		check: () => ({ name: this.typed.name ? '' : 'Write a name.' }),
		send: () => {
			this.sent.push({ ...this.typed })
			return this.outcome()
		},
		otherwise: 'button',
	})

	#line(name: string): TemplateResult {
		const take = (event: Event) => {
			this.typed[name] = (event.target as HTMLInputElement).value
			this.form.changed(name)
		}
		return field(
			{ id: name, label: name, hint: 'As written.', wrong: this.form.wrong(name) },
			({ about, invalid }) =>
				html`<input id=${name} aria-describedby=${about} aria-invalid=${invalid} @input=${take}>`,
		)
	}

	protected override render(): TemplateResult {
		return html`<form novalidate @submit=${this.form.submit}>${this.#line('name')}${this.#line('day')}
			<button>Save</button>${troubleAt(this.form.notice, 'whole')}</form>`
	}
}
customElements.define('desk-one-form', OneForm)

const open = () => mount<OneForm>('desk-one-form', {})
const said = (element: OneForm, id: string) => element.querySelector(`#${id}`)?.textContent

afterEach(clear)

describe('a form of the desk', () => {
	it('says what is wrong where the control is described, goes there, and lets go of it once it changes', async () => {
		const element = await open()
		expect(await element.form.submit()).to.equal(false)
		await element.updateComplete
		const control = element.querySelector('#name')
		expect(document.activeElement?.id).to.equal('name')
		expect(control?.getAttribute('aria-invalid')).to.equal('true')
		expect(control?.getAttribute('aria-describedby')).to.equal('name-hint name-trouble')
		expect(said(element, 'name-trouble')).to.equal('Write a name.')
		write(element, '#name', 'Huda')
		await element.updateComplete
		expect(said(element, 'name-trouble')).to.equal('')
		expect(element.sent.length).to.equal(0)
	})

	it('is sent once at a time', async () => {
		const element = await open()
		write(element, '#name', 'Huda')
		const taken = await Promise.all([element.form.submit(), element.form.submit()])
		expect(taken).to.deep.equal([true, false])
		expect(element.sent).to.deep.equal([{ name: 'Huda' }])
	})

	it('has what the server refuses at its fields, and says the rest as a whole until it is sent again', async () => {
		const element = await open()
		write(element, '#name', 'Huda')
		element.outcome = () =>
			Promise.reject(
				refusal({ day: { code: 'x', message: 'No such day.' }, other: { code: 'x', message: 'Not so.' } }),
			)
		await element.form.submit()
		await element.updateComplete
		expect(document.activeElement?.id).to.equal('day')
		expect(said(element, 'day-trouble')).to.include('No such day.')
		expect(said(element, 'whole')).to.include('Not so.')
		element.outcome = () => Promise.reject(refusal({ other: { code: 'x', message: 'Not so.' } }))
		await element.form.submit()
		await element.updateComplete
		expect(said(element, 'day-trouble')).to.equal('')
		expect(document.activeElement?.textContent).to.equal('Save')
	})

	it('says what is found on the way to the server like what is checked before', async () => {
		const element = await open()
		write(element, '#name', 'Huda')
		element.outcome = () => Promise.reject(new Refused({ day: 'It is a holiday.' }))
		expect(await element.form.submit()).to.equal(false)
		await element.updateComplete
		expect(said(element, 'day-trouble')).to.equal('It is a holiday.')
		expect(said(element, 'whole')).to.equal('')
	})
})
