import { expect } from 'chai'
import type { TextsRecord } from '../../core/api/collections.ts'
import { clear, mount, press, says, told, write } from '../frame/element.fixture.ts'
import type { DeskTexts } from './page.ts'
import './page.ts'
import type { DeskReady } from './ready.ts'
import './ready.ts'

afterEach(() => {
	clear()
	sessionStorage.clear()
})

const text = (change: Partial<TextsRecord> = {}): TextsRecord =>
	({
		id: 't1',
		association: 'kadi',
		use: 'message',
		title: 'ترحيب',
		text: 'أهلًا {الاسم}، طلبك {الرقم}.',
		changed_by: 'sara@example.org',
		...change,
	}) as TextsRecord

describe('texts to be used again', () => {
	it('one press puts one of the place where it is, with what is known of the case', async () => {
		const texts = [text(), text({ id: 't2', use: 'answer', title: 'أوقاتنا' })]
		const element = await mount<DeskReady>('desk-ready', {
			association: 'kadi',
			use: 'message',
			facts: { name: 'هدى', reference: '123 456 782', service: '' },
			fetch: async () => texts,
		})
		await says(element, 'ترحيب')
		expect(element.querySelectorAll('button').length).to.equal(1)
		const heard = told(element, 'text-ready')
		press(element, 'ترحيب')
		expect(heard).to.deep.equal([['text-ready', 'أهلًا هدى، طلبك 123 456 782.']])
		element.use = 'reason'
		await element.updateComplete
		expect(element.innerText).to.equal('')
	})

	it('are kept by who may: added, changed, and deleted after a question', async () => {
		const texts = [text()]
		const server = {
			listTexts: async () => [...texts],
			listOwners: async () => [
				{ id: 'kadi', name: { ar: 'كادي', en: 'Kadi' } },
				{ id: 'yusr', name: { ar: 'يُسر', en: 'Yusr' } },
			],
			saveText: async (id: string, draft: object) => {
				if (!id) texts.push(text({ ...draft, id: 'new' }))
				else Object.assign(texts.find(one => one.id === id) ?? {}, draft)
			},
			removeText: async (id: string) =>
				texts.splice(
					texts.findIndex(one => one.id === id),
					1,
				),
		}
		let agreed = false
		const element = await mount<DeskTexts>('desk-texts', {
			server,
			mayKeep: (association: string) => association === 'kadi',
			confirm: async () => agreed,
		})
		await says(element, 'ترحيب')
		press(element, 'أضف نصًا')
		await element.updateComplete
		press(element, 'احفظ')
		await says(element, 'لا بد منه.')
		write(element, '#sila-text-title', 'مستند ناقص')
		write(element, '#sila-text-text', 'أرفق الهوية من فضلك.')
		write(element, '#sila-text-use', 'missing', 'change')
		press(element, 'احفظ')
		await says(element, 'حُفظ، ويظهر لزملائك')
		expect(texts[1]).to.include({ association: 'kadi', use: 'missing', title: 'مستند ناقص' })
		press(element, 'عدّل')
		await element.updateComplete
		write(element, '#sila-text-title', 'تحية')
		press(element, 'احفظ')
		await says(element, 'تحية')
		press(element, 'احذف')
		await element.updateComplete
		expect(texts.length).to.equal(2)
		agreed = true
		press(element, 'احذف')
		while (element.querySelectorAll('.texts li').length > 1)
			await element.updateComplete.then(() => Promise.resolve())
		expect(texts.map(({ id }) => id)).to.deep.equal(['new'])
		element.mayKeep = () => false
		await element.updateComplete
		expect(element.querySelector('button')).to.equal(null)
	})
})
