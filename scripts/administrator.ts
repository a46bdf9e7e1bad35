/** `npm run administrator -- <e-mail> [--new]`: makes somebody the administrator of the system, also while `npm start` runs. */
import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { changeAdministrator } from './data/administrator.ts'
import { dataDir } from './data/place.ts'
import { explain, Failure } from './lib/failure.ts'
import { pocketbase } from './pocketbase/binary.ts'
import { command } from './pocketbase/serve.ts'

async function administrator(words: string[]): Promise<void> {
	const fresh = words.includes('--new')
	const [email, ...others] = words.filter(word => word !== '--new')
	if (!email || others.length > 0)
		throw new Failure('Say whom to make the administrator: npm run administrator -- huda@example.org')
	const database = path.join(dataDir, 'data.db')
	if (!fs.existsSync(database)) throw new Failure(`There are no accounts yet: ${dataDir} holds no data.`)
	const { former, isStaff } = changeAdministrator(database, email, fresh)
	let secret = ''
	if (!isStaff) {
		secret = randomBytes(12).toString('base64url')
		await command({ binary: await pocketbase(), dataDir }, 'superuser', 'upsert', email, secret)
	}
	console.log(
		[
			`${email} is the administrator of the system now, and signs in at /_/ ${isStaff ? 'with the password of their account of staff, which stays' : `with this password, to be changed there at once: ${secret}`}`,
			`${email} مدير النظام الآن، ويدخل من ‎/_/‎ ${isStaff ? 'بكلمة مرور حسابه موظفًا، وهو باقٍ' : `بكلمة المرور هذه، وتُغيَّر فور الدخول: ${secret}`}`,
			...(former
				? [
						`${former} was it, and has an account of staff at /desk/ with the same password.`,
						`${former} كان مدير النظام، وله حساب موظف في ‎/desk/‎ بكلمة المرور نفسها.`,
					]
				: []),
		].join('\n'),
	)
}

administrator(process.argv.slice(3)).catch(error => {
	console.error(explain(error))
	process.exitCode = 1
})
