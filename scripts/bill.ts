/** `npm run bill [-- folder]`: lists what Sila is made of, as two bills of materials in CycloneDX. */
import fs from 'node:fs'
import path from 'node:path'
import { explain } from './lib/failure.ts'
import { sila } from './lib/paths.ts'
import { stepper } from './lib/print.ts'
import { pocketbase } from './pocketbase/binary.ts'
import { GO_MODULES_BILL, goBill, NPM_BILL, npmBill } from './supply/bill.ts'

async function bill([folder = path.join(sila, 'bill')]: string[]): Promise<void> {
	const into = path.resolve(folder)
	fs.mkdirSync(into, { recursive: true })
	const step = stepper(2)
	await step('npm', async () => `${await npmBill(into)} packages in ${path.join(into, NPM_BILL)}`)
	await step('Go', async tell => {
		const binary = await pocketbase(tell)
		return `${await goBill(into, binary)} modules in ${path.join(into, GO_MODULES_BILL)}`
	})
}

bill(process.argv.slice(3)).catch(error => {
	console.error(explain(error))
	process.exitCode = 1
})
