import { expect } from 'chai'
import { Backend, clear, mount, until } from './test/page.ts'

afterEach(clear)

const backend = new Backend()
const form = `<sila-request-form association="kadi" service="service-request" backend="${backend.at}"><a href="/x/">رابط</a></sila-request-form>`

/* In order: an element's code comes once for the whole page. */
describe('the loader', () => {
	it('leaves an element that is far away as it is, with the link inside it', async () => {
		const place = mount<HTMLElement>(`<div><div class="far"></div>${form}</div>`)
		const far = place.querySelector('.far') as HTMLElement
		far.style.blockSize = '6000px'
		await import('./sila.ts')
		// The observer tells of all it watches at once, this probe included.
		await new Promise<void>(resolve => {
			new IntersectionObserver((_, observer) => {
				observer.disconnect()
				resolve()
			}).observe(place)
		})
		expect(customElements.get('sila-request-form')).to.equal(undefined)
		expect(place.querySelector('a')?.innerText).to.equal('رابط')
	})

	it('brings it to life when it comes near', async () => {
		const element = mount<HTMLElement>(form)
		await until(() => element.shadowRoot?.querySelector('form'))
	})

	it('finds an element that is added later', async () => {
		const element = mount<HTMLElement>(`<div><sila-tracker></sila-tracker></div>`)
		await until(() => element.querySelector('sila-tracker')?.shadowRoot?.querySelector('form'))
	})

	it('may be there twice', async () => {
		const again = './sila.ts?again'
		await import(again)
		const element = mount<HTMLElement>(form)
		await until(() => element.shadowRoot?.querySelector('form'))
		expect(element.shadowRoot?.querySelectorAll('form')).to.have.length(1)
	})

	it('leaves nothing on the page’s window', async () => {
		const before = Object.keys(window)
		const again = './sila.ts?once-more'
		await import(again)
		expect(Object.keys(window)).to.deep.equal(before)
	})
})
