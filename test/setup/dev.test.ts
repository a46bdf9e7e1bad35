import assert from 'node:assert/strict'
import fs from 'node:fs'
import path from 'node:path'
import { after, test } from 'node:test'
import { freePort } from '../../scripts/lib/port.ts'
import { launchBrowser } from './browser.ts'
import { makeClone, processesIn, runIn } from './clone.ts'

/* `npm run dev` in a clone: what is changed in a file is seen at its one address, in pages that were open before. */

const clone = makeClone()
const PORT = String(await freePort())
const url = `http://127.0.0.1:${PORT}`
const dev = await runIn(clone, { PORT }, ['dev'])
after(async () => {
	dev.process.kill('SIGINT')
	await dev.ended
	fs.rmSync(clone, { recursive: true, force: true })
})
await dev.until('Ctrl-C ends it')
const browser = await launchBrowser()
after(() => browser.close())

/** Writes one text in the place of another. */
function change(file: string, before: string, now: string): void {
	const place = path.join(clone, file)
	const text = fs.readFileSync(place, 'utf8')
	assert.ok(text.includes(before), `${file} says ${before}`)
	fs.writeFileSync(place, text.replaceAll(before, now))
}

const page = async (address: string, text: string) => {
	const opened = await browser.newPage()
	opened.setDefaultTimeout(120_000)
	await opened.goto(url + address)
	await opened.getByText(text).first().waitFor()
	return opened
}

test('its first lines say where to look', () => {
	for (const place of ['/', '/en/', '/desk/', '/_/', '/api/sila/'])
		assert.ok(dev.output().includes(`${url}${place}`), place)
	assert.match(dev.output(), /staff@example\.org · [\w-]{16}\n/)
})

test('a change in core is seen on an open page and in what the server answers', async () => {
	const open = await page('/kadi/policy/', 'شبكات التواصل الاجتماعي')
	change('core/language/words/contact.ar.ts', 'شبكات التواصل الاجتماعي', 'كلمة جديدة')
	await open.getByText('كلمة جديدة').first().waitFor()

	const follow = async () => {
		const body = JSON.stringify({ reference: '100000009', code: '0'.repeat(12), lang: 'ar' })
		const headers = { 'Content-Type': 'application/json' }
		const answer = await fetch(`${url}/api/sila/cases/follow`, { method: 'POST', headers, body })
		return ((await answer.json()) as { message: string }).message
	}
	assert.match(await follow(), /^لم نجد حالة/)
	change('core/language/words/request.ar.ts', await follow(), 'جواب جديد')
	await dev.until('Server: PocketBase runs it')
	assert.equal(await follow(), 'جواب جديد')
})

test('a change of the desk is seen where it is open', async () => {
	const open = await page('/desk/', 'الدخول إلى مكتب صلة')
	change('desk/frame/words.ar.ts', 'الدخول إلى مكتب صلة', 'باب الموظفين')
	await open.getByText('باب الموظفين').waitFor()
})

test('widgets come as they are written, at the address of their build', async () => {
	const loader = await (await fetch(`${url}/widgets/sila.js`)).text()
	assert.match(loader, /IntersectionObserver/)
	assert.match(loader, /\/widgets\/elements\.ts/)
})

test('Ctrl-C ends it all, with 0', async () => {
	await browser.close()
	dev.process.kill('SIGINT')
	assert.equal(await dev.ended, 0)
	assert.deepEqual(processesIn(clone), [])
})
