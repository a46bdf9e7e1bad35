/**
 * `npm run witness -- YYYY-MM-DD [digest]`: whether the audit trail and the record of who looked are of that day as they
 * were when it had ended, by the digest that was kept and, where it is given, the one that was mailed. Ends with 1 where
 * they are not. `--database <file>` reads another database, such as that of a copy.
 */
import path from 'node:path'
import { parseArgs } from 'node:util'
import { dataDir } from './data/place.ts'
import { witnessOf } from './data/witness.ts'
import { explain, Failure } from './lib/failure.ts'

function witness(words: string[]): void {
	const { values, positionals } = parseArgs({
		args: words,
		allowPositionals: true,
		options: { database: { type: 'string', default: path.join(dataDir, 'data.db') } },
	})
	const [day = '', mailed, ...others] = positionals
	if (others.length > 0) throw new Failure('Say one day: npm run witness -- 2026-11-27')
	const { digest, kept, acts, looks, chained } = witnessOf(values.database, day)
	const wrong = [
		...(digest === kept ? [] : [`the one that was kept is ${kept}`]),
		...(mailed === undefined || mailed.trim().toLowerCase() === digest ? [] : [`the one given is ${mailed}`]),
		...(acts.now === acts.before ? [] : [`${acts.now} entries of the audit trail, and ${acts.before} then`]),
		...(looks.now === looks.before ? [] : [`${looks.now} entries of who looked, and ${looks.before} then`]),
		...(chained ? [] : ['the digest of the day before is another than the one that stands in it']),
	]
	console.log(`${day}: ${acts.now} entries of the audit trail, ${looks.now} of who looked.\n${digest}`)
	if (wrong.length === 0) {
		console.log('It is the same: nothing of that day was changed.\nهي هي: لم يتغير شيء من سجلات ذلك اليوم.')
		return
	}
	console.error(`It is NOT the same: ${wrong.join('; ')}.\nليست هي: تغيّرت سجلات ذلك اليوم.`)
	process.exitCode = 1
}

try {
	witness(process.argv.slice(3))
} catch (error) {
	console.error(explain(error))
	process.exitCode = 1
}
