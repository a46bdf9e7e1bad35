import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { chromiumPath, launchBrowser } from './browser.ts'

test('a page is laid out and runs its script, with nothing installed on the machine', async () => {
	const browser = await launchBrowser()
	after(() => browser.close())
	const page = await browser.newPage()
	await page.setContent(
		'<p id="word">صلة</p><script>document.title = document.querySelector("p").textContent</script>',
	)
	assert.equal(await page.title(), 'صلة')
	assert.ok((await page.locator('#word').boundingBox())?.height)
	assert.ok((await page.screenshot()).length > 1000)
})

test('several processes asking at once get the same whole browser', async () => {
	const paths = await Promise.all([chromiumPath(), chromiumPath(), chromiumPath()])
	assert.equal(new Set(paths).size, 1)
})
