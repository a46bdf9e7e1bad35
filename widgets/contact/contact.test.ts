import { expect } from 'chai'
import { officerWords } from '../../core/language/words/contact.ar.ts'
import type { PublishedOfficer } from '../../core/policy/published.ts'
import { accessible } from '../test/a11y.ts'
import { Backend, clear, mount, until } from '../test/page.ts'
import './contact.ts'
import type { SilaContact } from './contact.ts'
import { words as ar } from './words.ar.ts'
import { words as en } from './words.en.ts'

afterEach(clear)

const OFFICERS: PublishedOfficer[] = [
	{
		title: { ar: 'ضابط اتصال الأسر', en: 'Families officer' },
		name: 'سعد بن علي',
		categories: [
			{ ar: 'الأسر', en: 'Families' },
			{ ar: 'الأرامل', en: 'Widows' },
		],
		fields: [{ ar: 'الإسكان', en: 'Housing' }],
		topics: ['question', 'complaint'],
		phone: '+966501234567',
		email: 'families@example.net',
		hours: { ar: 'الأحد إلى الخميس', en: 'Sunday to Thursday' },
		substitute: true,
	},
	{
		title: { ar: 'الاستقبال', en: 'Reception' },
		categories: [],
		fields: [],
		topics: [],
		substitute: false,
	},
]

async function open(association: string, officers: PublishedOfficer[] = [], lang = 'ar') {
	const backend = await new Backend().tell({ association: { officers } })
	const element = mount<SilaContact>(
		`<sila-contact association="${association}" backend="${backend.at}" lang="${lang}"><a href="/fallback/">رابط</a></sila-contact>`,
	)
	const root = await until(() => element.shadowRoot?.querySelector('h2') && element.shadowRoot)
	return {
		element,
		backend,
		root,
		text: (root.querySelector('[part=base]') as HTMLElement).innerText,
		links: [...root.querySelectorAll<HTMLAnchorElement>('a[part=row]')].map(link =>
			link.getAttribute('href'),
		),
	}
}

describe('the contact element', () => {
	it('shows each officer with what they are there for, when, and rows to call and to write', async () => {
		const { text, links, root } = await open('kadi', OFFICERS)
		for (const words of ['ضابط اتصال الأسر', 'سعد بن علي', 'الأسر', 'الأرامل', 'الإسكان', 'الأحد إلى الخميس'])
			expect(text).to.include(words)
		for (const words of [officerWords.topics.complaint, officerWords.substitute, officerWords.general])
			expect(text).to.include(words)
		expect(links).to.include('tel:+966501234567').and.include('mailto:families@example.net')
		for (const row of root.querySelectorAll<HTMLElement>('a[part=row]')) {
			const { height, width } = row.getBoundingClientRect()
			expect(height).to.be.at.least(48)
			expect(width, 'the whole row').to.equal(row.parentElement?.getBoundingClientRect().width)
		}
	})

	it('shows the association’s contact and channels where nobody is published', async () => {
		const { text, links, backend } = await open('nama-makkiyah')
		expect(text).to.not.include(ar.officers)
		expect(text).to.include('050\u00a0755\u00a03717').and.include('حي الرحاب')
		expect(text, 'a name without a number').to.not.include(ar.channel['social-media'])
		expect(links).to.include('tel:0507553717').and.include('mailto:info@nmamakkyah.sa')
		expect(links).to.include(`${backend.at}/nama-makkiyah/contact/#volunteering`)
		expect(links).to.include(`${backend.at}/nama-makkiyah/services/support-request/#apply`)
	})

	it('speaks English, and leads to the English pages', async () => {
		const { text, links, backend } = await open('kadi', OFFICERS, 'en')
		for (const words of ['Families officer', 'Families, Widows', 'Sunday to Thursday', en.inquiry])
			expect(text).to.include(words)
		expect(links).to.include(`${backend.at}/en/kadi/contact/#inquiry`)
	})

	for (const lang of ['ar', 'en']) {
		it(`is accessible, in ${lang}`, async () => {
			const { element } = await open('nama-makkiyah', OFFICERS, lang)
			await accessible(element, 'shown')
		})
	}
})
