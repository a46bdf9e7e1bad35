import fs from 'node:fs'
import path from 'node:path'

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
