import fs from 'node:fs'
import path from 'node:path'
import { explain } from '../lib/failure.ts'
import { contentVersion } from './build.ts'
import { publishPortal } from './publish.ts'

/*
 * How the portal fares, in a file beside the database: who changed what is published reads it at the desk
 * (server/content/portal.ts).
 */

interface Told {
	state: 'building' | 'public' | 'failed'
	/** Of which content (portal/build.ts). */
	content: string
	/** What went wrong. */
	why?: string
}

/** Writes it down; readers see the old file or the new one. */
export function tell(dataDir: string, told: Told): void {
	const file = path.join(dataDir, 'portal-state')
	fs.writeFileSync(`${file}.part`, JSON.stringify({ ...told, at: new Date().toISOString() }))
	fs.renameSync(`${file}.part`, file)
}

/** Builds the portal where it is stale (publish.ts), and tells how that goes. */
export async function publishTold(backend: string, dataDir: string): Promise<boolean> {
	const content = await contentVersion(backend)
	tell(dataDir, { state: 'building', content })
	try {
		const built = await publishPortal(backend)
		tell(dataDir, { state: 'public', content })
		return built
	} catch (error) {
		const [why = ''] = explain(error).split('\n')
		tell(dataDir, { state: 'failed', content, why })
		throw error
	}
}
