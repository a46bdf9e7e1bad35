import { setViewport } from '@web/test-runner-commands'
import { expect } from 'chai'
import type { SetupGap } from '../../core/api/setup.ts'
import type { DeskSetupNotice } from './notice.ts'
import './notice.ts'
import { speak } from '../frame/language.ts'

let made: DeskSetupNotice | undefined
afterEach(async () => {
	made?.remove()
	await setViewport({ width: 1280, height: 800 })
})

async function show(gaps: SetupGap[]): Promise<DeskSetupNotice> {
	made = Object.assign(document.createElement('desk-setup-notice') as DeskSetupNotice, { gaps })
	document.body.append(made)
	await made.updateComplete
	return made
}

describe('what is missing of the set-up', () => {
	it('says what is missing, how much waits for it, and where it is mended', async () => {
		const notice = await show([
			{ code: 'site', waiting: 3 },
			{ code: 'holidays', until: '2026-12-31' },
		])
		const lines = [...notice.querySelectorAll('p')].map(one => one.textContent)
		expect(lines.length).to.equal(2)
		expect(lines[0]).to.include('وينتظره الآن 3 إشعارات')
		expect(lines[1]).to.include('تنتهي بنهاية 2026')
		expect([...notice.querySelectorAll('a')].map(one => one.getAttribute('href'))).to.deep.equal([
			'#/sila/site',
			'#/sila/holidays',
		])
	})

	it('names associations in the language of the desk', async () => {
		const gap: SetupGap = {
			code: 'unreachable',
			associations: [{ id: 'a', name: { ar: 'جمعية كادي', en: 'Kadi Association' } }],
		}
		const notice = await show([gap])
		expect(notice.textContent).to.include('جمعية كادي')
		speak('en')
		await notice.updateComplete
		expect(notice.textContent).to.include('Kadi Association')
		speak('ar')
	})

	it('says where nobody is named for restricted cases, and leads to where somebody is', async () => {
		const associations = [{ id: 'a', name: { ar: 'جمعية كادي', en: 'Kadi Association' } }]
		const notice = await show([
			{ code: 'unnamed', restricted: 'confidential', associations },
			{ code: 'unnamed', restricted: 'protection', associations },
		])
		const [confidential, protection] = [...notice.querySelectorAll('p')].map(one => one.textContent)
		expect(confidential).to.include('للشكاوى السرية في: جمعية كادي')
		expect(protection).to.include('لحالات الحماية في: جمعية كادي')
		expect(notice.querySelector('a')?.getAttribute('href')).to.equal('#/sila/people')
	})

	it('stands behind one line where the page is for something else, and is all there when it is opened', async () => {
		made = document.createElement('desk-setup-notice') as DeskSetupNotice
		Object.assign(made, { gaps: [{ code: 'mail' }, { code: 'second_factor' }], folded: true })
		document.body.append(made)
		await made.updateComplete
		expect(made.querySelector('summary')?.textContent).to.equal('شيئان لم يُضبطا بعد')
		expect(made.querySelectorAll('details:not([open]) > p').length).to.equal(2)
	})

	it('says nothing where nothing is missing', async () => {
		const notice = await show([])
		expect(notice.textContent?.trim()).to.equal('')
	})

	it('is one line with how many there are on a phone, which opens; a single one stands as it is', async () => {
		const gaps: SetupGap[] = [{ code: 'site' }, { code: 'sender' }, { code: 'mail' }]
		const on = async (width: number, found: SetupGap[]) => {
			made?.remove()
			await setViewport({ width, height: 740 })
			return show(found)
		}
		const phone = await on(360, gaps)
		expect(phone.querySelector('summary')?.textContent).to.equal('3 أشياء لم تُضبط بعد')
		const first = phone.querySelector('p') as HTMLElement
		expect(first.checkVisibility()).to.equal(false)
		phone.querySelector('summary')?.click()
		expect(first.checkVisibility()).to.equal(true)
		expect((await on(360, gaps.slice(0, 1))).querySelector('summary')).to.equal(null)
		const wide = await on(1280, gaps)
		expect(wide.querySelector('summary')).to.equal(null)
		expect(wide.querySelectorAll('p').length).to.equal(3)
	})
})
