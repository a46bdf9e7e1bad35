import fs from 'node:fs'
import path from 'node:path'
import { Failure, toolFailure } from '../lib/failure.ts'
import { GO_BILL, goTool, npm } from './tools.ts'

/*
 * The bill of materials: every package of npm that the lock file names and every module that the binary of PocketBase was
 * built of, with version, licence where it is known and checksum, in CycloneDX, which the tools of the field read.
 */

/** The packages of npm, also those that only build and test. */
export const NPM_BILL = 'sila-npm.cdx.json'
/** The modules of Go in the binary. */
export const GO_MODULES_BILL = 'sila-go.cdx.json'

export interface Bill {
	bomFormat: string
	serialNumber?: string
	metadata: { timestamp?: string; component?: { name: string } }
	components: { name: string; version: string; purl: string }[]
}

/** `name`: of what the bill is, where the tool does not know. */
function write(file: string, text: string, name?: string): number {
	const bill = JSON.parse(text) as Bill
	const { bomFormat, components } = bill
	if (bomFormat !== 'CycloneDX' || !Array.isArray(components) || components.length === 0)
		throw new Failure(`${path.basename(file)} would list nothing, so it was not written.`)
	// The same materials give the same bytes, as all of a release does.
	delete bill.serialNumber
	delete bill.metadata.timestamp
	if (name && bill.metadata.component) bill.metadata.component.name = name
	fs.writeFileSync(file, `${JSON.stringify(bill, null, '\t')}\n`)
	return components.length
}

/** Writes that of npm into a folder, and answers how many packages it lists. */
export async function npmBill(folder: string): Promise<number> {
	const { code, text, beside } = await npm('sbom', '--sbom-format=cyclonedx', '--package-lock-only')
	if (code !== 0) throw toolFailure('npm could not list the packages', beside || text)
	// npm names it by the folder that it stands in.
	return write(path.join(folder, NPM_BILL), text, 'sila')
}

/** The same of the modules of Go in a binary. */
export async function goBill(folder: string, binary: string): Promise<number> {
	const { code, text, beside } = await goTool(GO_BILL, 'bin', '-json', binary)
	if (code !== 0) throw toolFailure('The modules of Go could not be listed', beside || text)
	return write(path.join(folder, GO_MODULES_BILL), text)
}
