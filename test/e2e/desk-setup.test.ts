import assert from 'node:assert/strict'
import { test } from 'node:test'
import { arrive, reachedBy, told } from '../server/outbox.ts'
import { comesTo } from '../server/support.ts'
import { holds, setDesk } from './desk.ts'

/* What is missing of how Sila is set up, as staff see and mend it. */

const { backend, staff, desk } = await setDesk()

test('without the portal’s address staff are told so, set it, and what waited has it', async () => {
	const { url } = backend
	const answers = reachedBy('letter', { address: 'جدة، حي الرحاب' })
	const { record } = await arrive({ url, staff }, { association: 'artwa', answers })
	const [letter] = await told(staff, record.id)

	const page = await desk(`#/sila/tasks/${letter?.id}`)
	await page.getByText('في الخطاب رابط، ولم يُحدَّد عنوان البوابة بعد.').waitFor()
	assert.equal(await page.getByRole('button', { name: 'اطبع' }).count(), 0)
	await page.getByText('[الرابط: لم يُحدَّد عنوان البوابة بعد]').waitFor()
	await holds(page, 'letter without the address')
	await page.goto(`${url}/desk/#/sila/tasks`)
	const notice = page.getByText(
		'عنوان البوابة العام غير محدد، فلا يخرج إشعار فيه رابط، وينتظره الآن إشعار واحد.',
	)
	await notice.waitFor()
	await holds(page, 'tasks without the address')
	await page.getByRole('link', { name: 'حدّد العنوان' }).click()

	const address = page.getByLabel('عنوان البوابة العام')
	for (const wrong of ['care.example.org', 'https://care.example.org/portal', 'http://care.example.org']) {
		await address.fill(wrong)
		await address.press('Enter')
		await page.getByText('اكتب عنوان البوابة وحده').waitFor()
		assert.equal(await address.inputValue(), wrong)
	}
	await holds(page, 'an address that is none')
	await address.fill('https://Care.Example.org/')
	await address.press('Enter')
	await page.getByText('حُفظ العنوان. ما كان ينتظره من الإشعارات يخرج خلال دقيقة.').waitFor()
	await holds(page, 'the address is set')
	const text = async () => /^https?:\S+$/m.exec((await told(staff, record.id))[0]?.text ?? '')?.[0]
	await comesTo(text, `https://care.example.org/track/#${record.reference}`)

	await page.goto(`${url}/desk/#/sila/tasks/${letter?.id}`)
	await page.getByRole('button', { name: 'اطبع' }).waitFor()
	await page.goto(`${url}/desk/#/sila/settings`)
	await page.getByText('العنوان الذي في روابط البريد').waitFor()
	assert.equal(await notice.count(), 0)
	await page.context().close()
})
