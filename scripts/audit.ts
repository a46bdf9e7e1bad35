/**
 * `npm run audit`: whether faults are known of the packages and modules that Sila is made of. Ends with 1 where there are,
 * and where one of the two lists is not to be had: what was not looked up is not well.
 */
import { explain } from './lib/failure.ts'
import { stepper } from './lib/print.ts'
import { pocketbase } from './pocketbase/binary.ts'
import { goKnown, type Known, npmKnown } from './supply/audit.ts'

async function audit(): Promise<void> {
	const step = stepper(2)
	const known: Known[] = []
	const failures: string[] = []
	const look = (title: string, list: (tell: (how: string) => void) => Promise<Known[]>) =>
		step(title, async tell => {
			const found = await list(tell)
			known.push(...found)
			return found.length === 0 ? 'nothing is known' : `${found.length} known`
		}).catch(error => {
			failures.push(explain(error))
		})
	await look('npm', npmKnown)
	await look('Go', async tell => goKnown(await pocketbase(tell)))
	for (const { name, severity, about } of known) console.log(`${severity}: ${name}: ${about}`)
	for (const failure of failures) console.error(failure)
	if (known.length + failures.length > 0) process.exitCode = 1
}

audit()
