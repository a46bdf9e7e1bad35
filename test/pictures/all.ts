import fs from 'node:fs'
import path from 'node:path'
import { startBackend } from '../setup/backend.ts'
import { launchBrowser } from '../setup/browser.ts'
import { PICTURES, type PictureName } from './pictures.ts'
import { FOLDER, houseOf, take } from './take.ts'

/* Takes the pictures of the guide for staff, from a server with a day of its own: all of them, or those that are named. */

const asked = process.argv.slice(2)
const names = (Object.keys(PICTURES) as PictureName[]).filter(
	name => asked.length === 0 || asked.includes(name),
)
const [backend, browser] = await Promise.all([startBackend(), launchBrowser()])
fs.mkdirSync(FOLDER, { recursive: true })
try {
	const house = await houseOf(backend)
	for (const name of names) {
		const picture = await take(name, browser, backend, house)
		fs.writeFileSync(path.join(FOLDER, `${name}.webp`), picture)
		console.log(`${name}.webp: ${Math.round(picture.length / 1024)} KB`)
	}
} finally {
	await browser.close()
	await backend.stop()
}
