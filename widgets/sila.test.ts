import { expect } from 'chai'
import { elements } from './elements.ts'
import { Backend, clear, mount, until } from './test/page.ts'

afterEach(clear)

const backend = new Backend()
const form = `<sila-request-form association="kadi" service="service-request" backend="${backend.at}"><a href="/x/">رابط</a></sila-request-form>`

const alive = (element: Element | null) => until(() => element?.shadowRoot?.querySelector('form'))

/* In order: an element's code comes once for the whole page. */
describe('the loader', () => {
	it('brings what is near to life, and leaves what is far away with the link inside it', async () => {
		const load = elements['sila-request-form']
		let loaded = false
		elements['sila-request-form'] = async () => {
			loaded = true
		}
		const place = mount<HTMLElement>(`<div><sila-tracker></sila-tracker><div class="far"></div>${form}</div>`)
		const far = place.querySelector('.far') as HTMLElement
		far.style.blockSize = '6000px'
		await import('./sila.ts')
		await alive(place.querySelector('sila-tracker'))
		expect(loaded).to.equal(false)
		expect(place.querySelector('a')?.innerText).to.equal('رابط')
		far.style.blockSize = '100px'
		await until(() => loaded)
		if (load) elements['sila-request-form'] = load
	})

	it('finds an element that is added later', async () => {
		await alive(mount<HTMLElement>(form))
	})

	it('fetches for an element that few pages have where that is', async () => {
		await alive(
			mount(`<sila-complaint-form association="kadi" backend="${backend.at}"></sila-complaint-form>`),
		)
	})

	it('lets alone what is not of Sila, known or not', async () => {
		const place = mount<HTMLElement>(
			'<div><other-element></other-element><sila-nothing></sila-nothing></div>',
		)
		await alive(mount<HTMLElement>(form))
		expect(place.querySelectorAll(':defined')).to.have.length(0)
	})

	it('may be there twice', async () => {
		const again = './sila.ts?again'
		await import(again)
		const element = mount<HTMLElement>(form)
		await alive(element)
		expect(element.shadowRoot?.querySelectorAll('form')).to.have.length(1)
	})

	it('leaves nothing on the page’s window', async () => {
		const before = Object.keys(window)
		const again = './sila.ts?once-more'
		await import(again)
		expect(Object.keys(window)).to.deep.equal(before)
	})
})
