/**
 * `npm run keys [-- file]`: shows the key of the backups and the server's secret, or writes them into a file, to be kept
 * apart from the machine; `npm run keys -- kept <number or file>` says that they are.
 */
import fs from 'node:fs'
import path from 'node:path'
import { riyadhDay } from '../core/time/clock.ts'
import { noteKept } from './backups/kept.ts'
import { checkNumber, type Kept, keyFor, readSheet, sheet } from './backups/key.ts'
import { noteOnRecord } from './backups/record.ts'
import { noteState } from './backups/state.ts'
import { dataDir, keptFile, keyFile } from './data/place.ts'
import { secretMark, secretOf } from './data/secret.ts'
import { explain, Failure } from './lib/failure.ts'
import { sila } from './lib/paths.ts'

async function here(): Promise<Kept> {
	if (!fs.existsSync(path.join(dataDir, 'data.db')))
		throw new Failure(`There is nothing to open yet: ${dataDir} holds no data. Run npm start first.`)
	const mark = secretMark(dataDir)
	const secret = secretOf(dataDir, mark)
	if (!secret)
		throw new Failure(
			'The secret is that of SILA_SECRET, and not set here: run this with the SILA_SECRET that the server has.',
		)
	return { key: await keyFor(keyFile), secret }
}

async function show(file: string | undefined): Promise<void> {
	const kept = await here()
	const text = sheet(kept, riyadhDay(new Date().toISOString()))
	// Nobody gets them without a trace.
	noteOnRecord(dataDir, 'keys', 'exported', kept.key.mark)
	if (file) {
		const place = path.resolve(file)
		if (place.startsWith(sila + path.sep))
			throw new Failure(`${place} is lost with the data: name a file on another disk, such as a USB stick.`)
		fs.writeFileSync(place, text, { mode: 0o600, flag: 'wx', flush: true })
		console.log(`Written to ${place}. Keep it where neither the server nor the backups are. Then say so:`)
		console.log('كُتبت. احفظها حيث لا الخادم ولا النسخ، ثم أكّد ذلك:')
		console.log(`  npm run keys -- kept ${place}`)
		return
	}
	console.log(text)
	console.log(
		'Print it or write it down, and keep it where neither the server nor the backups are. Then say so, with the number at its foot:',
	)
	console.log('اطبعها أو انسخها، واحفظها حيث لا الخادم ولا النسخ، ثم أكّد ذلك بالرقم الذي في آخرها:')
	console.log('  npm run keys -- kept 000-000')
}

async function confirm(proof: string | undefined): Promise<void> {
	if (!proof)
		throw new Failure(
			'Say what proves it: npm run keys -- kept <the number at the foot of the sheet, or its file>',
		)
	const kept = await here()
	const given = /^\d{3}-?\d{3}$/.test(proof)
		? proof.replace(/^(\d{3})-?/, '$1-')
		: checkNumber(await readSheet(proof))
	if (given !== checkNumber(kept))
		throw new Failure(
			'That is the number of another sheet: the key or the secret is not the one that is used now.',
		)
	noteOnRecord(dataDir, 'keys', 'kept', kept.key.mark)
	noteKept(keptFile, kept.key, secretMark(dataDir))
	noteState(dataDir, { keysKept: true })
	console.log(
		'From the next backup on the secret is in none: without that sheet no backup opens the cases again.',
	)
	console.log('من النسخة القادمة لا يكون السر في النسخ: من دون تلك الورقة لا تفتح نسخة الطلبات من جديد.')
}

const [word, ...rest] = process.argv.slice(3)
const done = word === 'kept' ? confirm(rest[0]) : show(word)
done.catch(error => {
	console.error(explain(error))
	process.exitCode = 1
})
