import { expect } from 'chai'
import { html, LitElement, nothing, type TemplateResult } from 'lit'
import type { Problem } from '../../core/sending/problems.ts'
import { choice, line } from './fields.ts'
import { attachments, type FileFields } from './files.ts'
import { FilingMachine, type Filled, type Plan } from './filing.ts'
import { problemList } from './problems.ts'

const NAMES: Record<string, string> = { name: 'Name', kind: 'Kind', files: 'Files' }

/** A form of three fields, the first two of which are needed. */
class OneForm extends LitElement {
	filled: Filled = {
		values: {},
		files: [],
		doing: [],
		problems: [],
		refused: false,
		waits: false,
		notice: '',
		sending: false,
	}
	sent: Record<string, string>[] = []
	/** What sending comes to. */
	outcome: () => Promise<unknown> = async () => {}
	refusal: ReturnType<Plan<Filled>['refusal']> = { problems: [], notice: 'No answer came.' }
	readonly machine = new FilingMachine<Filled>({
		host: this,
		filled: () => this.filled,
		draw: () => this.requestUpdate(),
		check: ({ values }) =>
			['name', 'kind'].filter(name => !values[name]).map((field): Problem => ({ field, code: 'required' })),
		label: field => NAMES[field] ?? field,
		lang: () => 'en',
		lost: () => 'The line is broken.',
		send: ({ values }) => {
			this.sent.push({ ...values })
			return this.outcome()
		},
		refusal: () => this.refusal,
	})

	protected override createRenderRoot(): this {
		return this
	}

	protected override render(): TemplateResult {
		const { filled, machine } = this
		const fields: FileFields = {
			...{ prefix: machine.prefix, values: filled.values, problems: filled.problems },
			...{ files: filled.files, doing: filled.doing },
			words: { optional: '(optional)', limits: '', add: 'Add', remove: 'Remove' },
			label: field => NAMES[field] ?? field,
			sentence: ({ field, code, message }) => message ?? `${NAMES[field]}: ${code}`,
			telling: () => nothing,
			drop: (file, field) => machine.drop(file, field),
		}
		return html`<form novalidate @input=${machine.read} @submit=${machine.submit}>
			${filled.refused && filled.problems.length > 0 ? problemList('Mend:', filled.problems, fields.sentence, field => machine.reveal(field)) : nothing}
			${line(fields, 'name', {})}
			${choice(fields, 'kind', [
				['a', 'A'],
				['b', 'B'],
			])}
			${attachments(fields, 'files', { required: false })}
			<p role="alert">${filled.notice}</p>
		</form>`
	}
}
customElements.define('one-form', OneForm)

let form: OneForm
beforeEach(async () => {
	form = document.createElement('one-form') as OneForm
	document.body.append(form)
	await form.updateComplete
})
afterEach(() => form.remove())

const find = <Found extends HTMLElement>(selector: string): Found => {
	const found = form.querySelector<Found>(selector)
	if (!found) throw new Error(`Nothing is ${selector}`)
	return found
}
async function type(name: string, value: string): Promise<void> {
	const control = find<HTMLInputElement>(`[name=${name}]`)
	control.value = value
	control.dispatchEvent(new Event('input', { bubbles: true }))
	await form.updateComplete
}
async function fill(): Promise<void> {
	await type('name', 'Huda')
	find('[name=kind][value=b]').click()
	await form.updateComplete
}
async function attach(...files: File[]): Promise<void> {
	const control = find<HTMLInputElement>('[name=files]')
	const chosen = new DataTransfer()
	for (const file of files) chosen.items.add(file)
	control.files = chosen.files
	control.dispatchEvent(new Event('input', { bubbles: true }))
}
/** Waits until something is so: what reads a file comes by itself. */
async function until(so: () => boolean): Promise<void> {
	while (!so()) await new Promise(resolve => setTimeout(resolve, 5))
	await form.updateComplete
}
const focused = () =>
	document.activeElement?.getAttribute('name') ?? document.activeElement?.getAttribute('part')
const submit = () => form.machine.submit()
const pdf = (name: string) => new File(['%PDF-1.4\n%%EOF'], name)

describe('a form of one page', () => {
	it('says what is wrong in a list that has the focus and leads to each field, and lets go of what is mended', async () => {
		await submit()
		await form.updateComplete
		await Promise.resolve()
		expect(focused()).to.equal('problems')
		expect(form.sent.length).to.equal(0)
		expect([...form.querySelectorAll('[part=problems] a')].map(link => link.textContent)).to.deep.equal([
			'Name: required',
			'Kind: required',
		])
		expect(find('[name=name]').getAttribute('aria-invalid')).to.equal('true')
		find('[part=problems] li:nth-child(2) a').click()
		await until(() => focused() === 'kind')
		await type('name', 'Huda')
		expect(form.querySelectorAll('[part=problems] a').length).to.equal(1)
		find('[name=kind][value=a]').click()
		await form.updateComplete
		expect(form.querySelector('[part=problems]')).to.equal(null)
	})

	it('sends what was typed once, however often that is asked for', async () => {
		await fill()
		await Promise.all([submit(), submit()])
		expect(form.sent).to.deep.equal([{ name: 'Huda', kind: 'b' }])
		expect(form.filled.sending).to.equal(false)
	})

	it('shows what the server refuses at its field until that changes, and all that was typed stays', async () => {
		form.outcome = () => Promise.reject(new Error('refused'))
		form.refusal = {
			problems: [{ field: 'name', code: 'name', message: 'Write it in letters.' }],
			notice: '',
		}
		await fill()
		await submit()
		await form.updateComplete
		expect(find('[id="sila-name?"]').textContent).to.include('Write it in letters.')
		expect(find<HTMLInputElement>('[name=name]').value).to.equal('Huda')
		find('[name=kind][value=a]').click()
		await form.updateComplete
		expect(find('[id="sila-name?"]').textContent).to.include('Write it in letters.')
		await type('name', 'Sara')
		expect(find('[id="sila-name?"]').textContent).not.to.include('Write it in letters.')
	})

	it('says what went wrong for no field, until it is sent again', async () => {
		form.outcome = () => Promise.reject(new Error('lost'))
		await fill()
		await submit()
		await form.updateComplete
		expect(find('[role=alert]').textContent).to.equal('No answer came.')
		form.outcome = async () => {}
		await submit()
		await form.updateComplete
		expect(find('[role=alert]').textContent).to.equal('')
		expect(form.sent.length).to.equal(2)
	})

	it('sends once the files that are being read are there', async () => {
		await fill()
		await attach(pdf('paper.pdf'))
		await submit()
		expect(form.sent.length).to.equal(0)
		await until(() => form.sent.length === 1)
		expect(form.filled.files.map(({ name }) => name)).to.deep.equal(['paper.pdf'])
	})

	it('takes no bad file, tells it, leaves the others there, and takes one back', async () => {
		await fill()
		await attach(pdf('good.pdf'), new File(['no'], 'bad.pdf'))
		await submit()
		await until(() => form.filled.problems.length > 0 && form.filled.doing.length === 0)
		expect(form.sent.length).to.equal(0)
		expect(find('[id="sila-files?"]').textContent).to.include('bad.pdf')
		expect(form.filled.files.map(({ name }) => name)).to.deep.equal(['good.pdf'])
		find('.row .link').click()
		await until(() => focused() === 'files')
		expect(form.querySelector('.row')).to.equal(null)
	})
})
