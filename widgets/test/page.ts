import type { PublishedAssociation } from '../../core/policy/published.ts'
import type { Solution } from '../../core/sending/proof.ts'
import type { RequestSubmission } from '../../core/sending/request.ts'
import type { SilaRequestForm } from '../request-form/request-form.ts'
import type { SilaForm } from '../shared/form/form.ts'

/* What widget tests do again and again. A test never waits for a time, only for what it expects to see. */

/**
 * Puts a page at another address, by default at its own without what follows the `#`, and a text into its history: beside
 * one forms make no entries (widgets/shared/trail.ts). The tab's history is the runner's, which goes from file to file in
 * it, and a frame's entries are the tab's too. A form that was sent goes back over its own a while after that is seen. If
 * its file has ended by then, the browser goes back from the runner's next page to that file's, which runs once more in the
 * place of the next. What forms do in a history of their own is for the end-to-end tests.
 */
export const stand = (address = '', page: Window = window): void => {
	const { pathname, search } = page.location
	page.history.replaceState('the runner’s', '', address || pathname + search)
}

stand()

/** A request, or what else a form sends, as it reached the backend. */
export interface Call<Sent = RequestSubmission> {
	key: string
	request: Sent
	files: { field: string; name: string; size: number }[]
	/** The proof of work that came with it. */
	proof?: Solution
}

/** What was sent about a case that was found: to which route, and the key and files of those that have them. */
export interface SentCall {
	route: string
	key?: string
	request: Record<string, unknown>
	files?: Call['files']
}

type Program = {
	answers?: ({ status: number; body?: unknown; headers?: Record<string, string> } | 'lost' | 'held')[]
	services?: Record<string, object>
	association?: Partial<PublishedAssociation>
	/** Answers of what can be done about a case, by the last part of its address. */
	routes?: Record<string, Program['answers']>
	/** What an association asks, by turns: each look takes the next, the last stays. */
	feedback?: object[]
	/** What its next challenges are like, in order; `number` is what solves it. */
	challenges?: { status?: number; seconds?: number; number?: number }[]
}

/** A backend that does as told; see backend.ts. */
export class Backend {
	readonly at = `${location.origin}/backends/${crypto.randomUUID()}`

	async tell(program: Program): Promise<this> {
		await fetch(`${this.at}/program`, { method: 'POST', body: JSON.stringify(program) })
		return this
	}

	async calls<Kind = Call>(): Promise<Kind[]> {
		return (await fetch(`${this.at}/calls`)).json()
	}

	/** What was sent about a case that was found, in order. */
	async sent(): Promise<SentCall[]> {
		return (await fetch(`${this.at}/sent`)).json()
	}

	/** Waits until an answer is `held`: a form that says that it sends may still be at work on its proof. */
	async holding(): Promise<void> {
		await fetch(`${this.at}/holding`)
	}

	/** Lets the answer go that is `held`, once it is. */
	async release(): Promise<void> {
		await fetch(`${this.at}/release`)
	}

	async definition(slug: string): Promise<PublishedAssociation> {
		return (await fetch(`${this.at}/${slug}/association.json`)).json()
	}
}

/** Waits until `look` finds something, looking again at each frame; the test runner's timeout is the only limit. */
export async function until<Found>(look: () => Found | null | undefined | false): Promise<Found> {
	for (;;) {
		const found = look()
		if (found) return found
		await new Promise(resolve => setTimeout(resolve, 5))
	}
}

const mounted: Element[] = []

/** Removes what tests put on the page, and what is kept of it, which all test files share. */
export function clear(): void {
	for (const element of mounted.splice(0)) element.remove()
	localStorage.clear()
	sessionStorage.clear()
	document.documentElement.lang = 'ar'
}

/** Puts markup on the page and gives back its first element. */
export function mount<Kind extends Element>(markup: string): Kind {
	const place = document.createElement('div')
	place.innerHTML = markup
	document.body.append(place)
	mounted.push(place)
	return place.firstElementChild as Kind
}

export interface FormOptions {
	service?: string
	association?: string
	lang?: string
	backend?: Backend
}

/** Somebody before an element. */
export class Visitor<Element extends HTMLElement> {
	readonly element: Element
	readonly backend: Backend

	constructor(element: Element, backend: Backend) {
		this.element = element
		this.backend = backend
	}

	get root(): ShadowRoot {
		return this.element.shadowRoot as ShadowRoot
	}

	all<Kind extends HTMLElement = HTMLElement>(selector: string): Kind[] {
		return [...this.root.querySelectorAll<Kind>(selector)]
	}

	see<Kind extends HTMLElement = HTMLElement>(selector: string): Promise<Kind> {
		return until(() => this.root.querySelector<Kind>(selector))
	}

	async seeText(text: string): Promise<void> {
		await until(() => this.text.includes(text))
	}

	/** All that is written, without scripts and styles. */
	get text(): string {
		return spaced(this.root.querySelector<HTMLElement>('[part=base]')?.innerText ?? '')
	}

	get heading(): string {
		return this.root.querySelector('h2')?.textContent ?? ''
	}
}

/** A person before a form. */
export class Person<Form extends SilaForm = SilaRequestForm> extends Visitor<Form> {
	get form(): Form {
		return this.element
	}

	control(name: string): HTMLInputElement {
		const found = this.root.querySelector<HTMLInputElement>(`[name="${name}"]`)
		if (!found) throw new Error(`There is no control “${name}”`)
		return found
	}

	async type(name: string, value: string): Promise<void> {
		const control = this.control(name)
		control.value = value
		control.dispatchEvent(new Event('input', { bubbles: true, composed: true }))
		await this.form.updateComplete
	}

	async choose(name: string, value: string): Promise<void> {
		const option = this.root.querySelector<HTMLInputElement>(`[name="${name}"][value="${value}"]`)
		if (!option) throw new Error(`“${name}” has no “${value}”`)
		option.click()
		await this.form.updateComplete
	}

	/** Picks files as the browser's dialogue would, and waits until they are read. */
	async attach(name: string, ...files: File[]): Promise<void> {
		const control = this.control(name)
		const chosen = new DataTransfer()
		for (const file of files) chosen.items.add(file)
		control.files = chosen.files
		const { state } = this.form
		const told = () =>
			state.files.length + state.problems.filter(({ field, kept }) => kept && field === name).length
		const before = state.files.length
		control.dispatchEvent(new Event('input', { bubbles: true, composed: true }))
		await until(() => told() >= before + files.length)
		await this.form.updateComplete
	}

	/** The step that is shown. */
	get step(): string | undefined {
		const { steps = [], at = 0 } = this.form.view() ?? {}
		return steps[at]
	}

	async press(selector = '[part~=primary]'): Promise<void> {
		;(await this.see(selector)).click()
		await this.form.updateComplete
		await this.form.updateComplete
		// The review is brought with the step before it, which a test fills in sooner than a person.
		await until(() => this.step !== 'review' || this.root.querySelector('[part=letter], [part=numbers]'))
	}

	/** The fields that problems are shown at. */
	get problems(): string[] {
		return this.all('[part=problem]').map(({ parentElement }) => parentElement?.id.slice(0, -1) ?? '')
	}

	/** Fills in Yusr's family consultations up to a step. */
	async upTo(step: 'need' | 'you' | 'review'): Promise<this> {
		await this.choose('conditions.residence', 'yes')
		await this.press()
		if (step === 'need') return this
		await this.choose('answers.kind', 'marital')
		await this.type('answers.need', 'نحتاج إلى استشارة.')
		await this.press()
		if (step === 'you') return this
		await this.introduce()
		await this.press()
		return this
	}

	/** Fills in who one is and how to be reached. */
	async introduce(): Promise<void> {
		await this.type('answers.fullName', 'نورة بنت سعد')
		await this.type('answers.national-id', '١٠٠٠٠٠٠٠٠٨')
		await this.choose('answers.contactMeans', 'sms')
		await this.type('answers.phone', '0501234567')
		await this.see('[name="answers.discreet"]')
	}

	/** Declares, signs and sends; the answer may still be on its way. */
	async send(): Promise<void> {
		this.control('declared').click()
		await this.type('signature', 'نورة بنت سعد')
		await this.press()
	}
}

/** A form, ready, and a person before it. */
export async function open({
	service = 'family-consultations',
	association = 'yusr',
	lang,
	backend = new Backend(),
}: FormOptions = {}): Promise<Person> {
	const form = mount<SilaRequestForm>(
		`<sila-request-form association="${association}" service="${service}" backend="${backend.at}"
			${lang ? `lang="${lang}"` : ''}><a href="/fallback/">رابط</a></sila-request-form>`,
	)
	const person = new Person(form, backend)
	await until(() => form.shadowRoot?.querySelector('h2, [part~=call]'))
	return person
}

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

/** Bytes of a PNG without a picture. */
const SMALLEST_PNG = 57
const ascii = (text: string) => [...text].map(letter => letter.charCodeAt(0))

/** A picture of so many bytes, or any other content. */
export function file(name: string, { size = 64, head = PNG }: { size?: number; head?: number[] } = {}): File {
	const bytes = new Uint8Array(size)
	bytes.set(head.slice(0, size))
	if (head === PNG && size >= SMALLEST_PNG) {
		// Whole: its head, some of the picture, its end.
		const data = size - SMALLEST_PNG
		bytes.set([0, 0, 0, 13, ...ascii('IHDR')], 8)
		bytes.set([...[24, 16, 8, 0].map(bits => (data >> bits) & 0xff), ...ascii('IDAT')], 33)
		bytes.set(ascii('IEND'), size - 8)
	}
	return new File([bytes], name)
}

/** A picture of so many bytes that it is made smaller: its points differ by little, and no two alike. */
export async function photo(name: string): Promise<File> {
	const [width, height] = [1600, 1000]
	const canvas = Object.assign(document.createElement('canvas'), { width, height })
	const points = new ImageData(width, height)
	for (let i = 0; i < points.data.length; i++) points.data[i] = i % 4 === 3 ? 255 : 120 + Math.random() * 8
	canvas.getContext('2d')?.putImageData(points, 0, 0)
	const made = await new Promise<Blob | null>(resolve => canvas.toBlob(resolve, 'image/png'))
	return new File([made as Blob], name)
}

/** Text as people read it: they see no difference between a space and one that never breaks. */
export const spaced = (text: string): string => text.replaceAll('\u00a0', ' ')
