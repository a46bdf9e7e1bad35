import { expect } from 'chai'
import type { PublishedAssociation } from '../../core/policy/published.ts'
import { speak } from '../frame/language.ts'
import { pb } from '../frame/session.ts'
import './assigned.ts'
import { type AssignedEntry, submissionOf } from './assigned-draft.ts'
import './entry.ts'
import { keepChannel } from './last-channel.ts'
import type { DeskEntry } from './page.ts'
import type { Written } from './types.ts'
import { words } from './words.ar.ts'

const text = (ar: string, en: string) => ({ ar, en })
const service = (slug: string, change: object = {}) => ({
	slug,
	name: text(`خدمة ${slug}`, `Service ${slug}`),
	entry: { by: 'request' },
	conditions: [],
	questions: [
		{ type: 'paragraph', id: 'need', label: text('ما الحاجة؟', 'What is needed?'), required: true },
		{ type: 'national-id', id: 'number', label: text('رقم الهوية', 'ID number'), required: true },
	],
	documents: [{ id: 'proof', label: text('إثبات', 'Proof'), required: true }],
	open: true,
	formVersion: 'v1',
	...change,
})
const KADI = {
	slug: 'kadi',
	name: text('جمعية كادي', 'Kadi Association'),
	channels: [{ kind: 'phone' }, { kind: 'fax' }],
	declaration: 'none',
	services: [service('one'), service('two')],
	officers: [
		{ topics: ['question'], categories: [], fields: [text('التعليم', 'Education')], substitute: false },
	],
} as unknown as PublishedAssociation
/** The same with other services. */
const having = (...services: object[]): PublishedAssociation => ({
	...KADI,
	services: services as PublishedAssociation['services'],
})
const YUSR = { ...KADI, slug: 'yusr', name: text('جمعية يُسر', 'Yusr Association') }

type Page = DeskEntry<Written>
let page: Page
let sent: AssignedEntry[] = []

/** A page before a server with these associations; an error instead of them is what it answers first. */
async function open(
	kind: 'request' | 'complaint' | 'inquiry',
	...answers: (PublishedAssociation[] | Error)[]
) {
	const given = answers.length > 0 ? answers : [[KADI]]
	sent = []
	page = document.createElement(`desk-new-${kind}`) as Page
	page.server = {
		listForms: async () => {
			const answer = given.length > 1 ? given.shift() : given[0]
			if (answer instanceof Error) throw answer
			return answer ?? []
		},
		caseId: async () => 'case00000000001',
		sendEntry: async () => {
			throw new Error('no request is sent here')
		},
		sendMatter: async entry => {
			sent.push(structuredClone(entry))
			return { reference: '123456782', code: '123456789012', received: '2026-11-20T08:00:00.000Z' } as never
		},
	}
	document.body.append(page)
	await drawn()
}
async function drawn(): Promise<void> {
	for (let n = 0; n < 10; n++) await Promise.resolve()
	await page.updateComplete
}
/** The desk is signed out of: nothing that was begun outlasts a test. */
afterEach(() => {
	page.remove()
	document.querySelector('dialog')?.remove()
	pb.authStore.clear()
	keepChannel('')
	speak('ar')
})

function find<Found extends HTMLElement = HTMLInputElement>(selector: string): Found {
	const found = page.querySelector<Found>(selector)
	if (!found) throw new Error(`Nothing is ${selector}: ${page.innerText}`)
	return found
}
async function type(name: string, value: string): Promise<void> {
	const control = find(`[name="${name}"]`)
	control.value = value
	control.dispatchEvent(new Event('input', { bubbles: true }))
	await drawn()
}
async function choose(name: string, value: string): Promise<void> {
	find(`[name="${name}"][value="${value}"]`).click()
	await drawn()
}
/** Which of several that stand side by side is chosen. */
const chosen = (name: string) => page.querySelector<HTMLInputElement>(`[name="${name}"]:checked`)?.value
async function press(words: string, within: ParentNode = page): Promise<void> {
	const button = [...within.querySelectorAll('button')].find(one => one.textContent?.includes(words))
	if (!button) throw new Error(`No button says ${words}: ${page.innerText}`)
	button.click()
	await drawn()
}
const dialog = () => document.querySelector('dialog') as HTMLDialogElement
/** Whether the browser would ask before the tab is closed. */
const asks = () => !dispatchEvent(new Event('beforeunload', { cancelable: true }))

describe('a page on which staff write down a new case', () => {
	it('says that the forms did not come, with another try', async () => {
		await open('complaint', Object.assign(new Error(), { status: 500, response: { message: 'x' } }), [KADI])
		expect(page.querySelector('form')).to.equal(null)
		expect(page.querySelector('[role=alert]')?.checkVisibility()).to.equal(true)
		await press('حاول من جديد')
		expect(find('form').checkVisibility()).to.equal(true)
	})

	it('asks before the tab is closed once something is typed, and keeps it for who comes back', async () => {
		await open('inquiry')
		expect(asks()).to.equal(false)
		await type('text', 'متى يفتح التسجيل؟')
		expect(asks()).to.equal(true)
		page.remove()
		expect(asks()).to.equal(false)
		await open('inquiry')
		expect(find('[name=text]').value).to.equal('متى يفتح التسجيل؟')
		expect(page.innerText).to.include(words.resumed)
		pb.authStore.clear()
		page.remove()
		await open('inquiry')
		expect(find('[name=text]').value).to.equal('')
	})

	it('is emptied once that is confirmed, and not before', async () => {
		await open('complaint')
		await type('happened', 'رُفع الصوت')
		await choose('about', 'conduct')
		await choose('channel', 'fax')
		await press(words.clear)
		await press(words.goBack, dialog())
		expect(find('[name=happened]').value).to.equal('رُفع الصوت')
		await press(words.clear)
		await press(words.clear, dialog())
		await drawn()
		expect([find('[name=happened]').value, chosen('channel')]).to.deep.equal(['', undefined])
		expect(find('[name=about][value=conduct]').checked).to.equal(false)
		expect(document.activeElement?.tagName).to.equal('H1')
		expect(page.textContent).not.to.include(words.clear)
	})

	it('speaks another language at once, and keeps what was typed', async () => {
		await open('complaint')
		await type('happened', 'رُفع الصوت')
		speak('en')
		await drawn()
		expect(find('h1').textContent).to.equal('New complaint for somebody')
		expect(find('[name=happened]').value).to.equal('رُفع الصوت')
	})

	it('draws the questions of another service anew, with what was typed under the same names', async () => {
		const other = service('two', {
			questions: [
				{ type: 'paragraph', id: 'plan', label: text('ما الخطة؟', 'What is planned?'), required: true },
				{ type: 'paragraph', id: 'need', label: text('ما الحاجة؟', 'What is needed?'), required: true },
			],
		})
		await open('request', [having(service('one'), other), YUSR])
		await type('association', 'kadi')
		await choose('service', 'one')
		await choose('channel', 'fax')
		await type('answers.need', 'كتب')
		await choose('service', 'two')
		expect(find('[name="answers.need"]').value).to.equal('كتب')
		expect(find('[name="answers.plan"]').value).to.equal('')
		await type('association', 'yusr')
		// Of what is another's there, nothing stays chosen.
		expect([chosen('service'), chosen('channel')]).to.deep.equal(['two', 'fax'])
	})

	it('begins with the channel by which the account last wrote something down, where the association has it', async () => {
		keepChannel('fax')
		await open('request', [having(service('one')), YUSR])
		await type('association', 'kadi')
		expect(chosen('channel')).to.equal('fax')
		await choose('channel', 'phone')
		expect(chosen('channel')).to.equal('phone')
		keepChannel('letter')
		page.remove()
		await open('complaint')
		expect(chosen('channel')).to.equal(undefined)
	})

	it('lays out channels and few services, and folds many services', async () => {
		const services = Array.from({ length: 7 }, (_, n) => service(`s${n}`))
		await open('request', [having(...services.slice(1)), { ...having(...services), slug: 'yusr' }])
		await type('association', 'kadi')
		const controls = () =>
			['service', 'channel'].map(name =>
				[...page.querySelectorAll<HTMLInputElement>(`[name=${name}]`)].map(one => one.type),
			)
		expect(controls()).to.deep.equal([Array(6).fill('radio'), ['radio', 'radio']])
		await type('association', 'yusr')
		expect(controls()).to.deep.equal([['select-one'], ['radio', 'radio']])
	})

	it('takes no request for a service that is shut', async () => {
		await open('request', [having(service('one', { open: false }))])
		expect(page.innerText).to.include(words.request.closedWhy)
		expect(page.querySelector('.primary')).to.equal(null)
	})

	it('takes an attached file back', async () => {
		await open('request', [having(service('one'))])
		const control = find('[name="documents.proof"]')
		const chosen = new DataTransfer()
		chosen.items.add(new File(['%PDF-1.4\n%%EOF'], 'ورقة.pdf'))
		control.files = chosen.files
		control.dispatchEvent(new Event('input', { bubbles: true }))
		while (!page.querySelector('.row')) await new Promise(resolve => setTimeout(resolve, 5))
		await press(words.controls.remove)
		expect(page.querySelector('.row')).to.equal(null)
		expect(document.activeElement?.getAttribute('name')).to.equal('documents.proof')
	})
})

describe('a complaint that staff write down', () => {
	it('names the request that it concerns by both its numbers', async () => {
		await open('complaint')
		await choose('channel', 'phone')
		await choose('about', 'delay')
		await type('happened', 'تأخر الرد')
		await type('concernsReference', '123456782')
		await type('concernsCode', '123456789012')
		await type('fullName', 'خالد بن عمر')
		await choose('contactMeans', 'phone')
		await type('phone', '0501234567')
		await press(words.pages.complaint.store)
		expect(page.innerText).to.include(words.pages.complaint.receipt.title)
		const { concernsReference, concernsCode } = submissionOf(sent[0] as AssignedEntry) as unknown as Record<
			string,
			string
		>
		expect([concernsReference, concernsCode]).to.deep.equal(['123456782', '123456789012'])
	})
})

describe('an inquiry that staff write down', () => {
	it('of somebody who offers to help needs name and contact', async () => {
		await open('inquiry')
		await choose('channel', 'phone')
		await choose('topic', 'volunteering')
		await type('text', 'أريد التطوع')
		await press(words.pages.inquiry.store)
		const wrong = [...page.querySelectorAll('[part=problem]')].map(one => one.parentElement?.id)
		expect(wrong).to.deep.equal(['sila-fullName?', 'sila-contactMeans?'])
		expect(sent.length).to.equal(0)
	})

	it('goes to the field of work that an officer is there for', async () => {
		await open('inquiry')
		expect(
			[...find('[name=field]').querySelectorAll('option')].map(({ textContent }) => textContent),
		).to.deep.equal(['اختر', 'التعليم'])
		await choose('channel', 'phone')
		await choose('topic', 'question')
		await type('field', 'التعليم')
		await type('text', 'متى يفتح التسجيل؟')
		await press(words.pages.inquiry.store)
		expect(sent[0]?.values.field).to.equal('التعليم')
		// Who leaves no contact has no other way to the answer.
		expect(page.innerText).to.include(words.onlyWay)
	})
})
