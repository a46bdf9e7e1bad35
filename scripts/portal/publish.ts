import fs from 'node:fs'
import path from 'node:path'
import { withLock } from '../lib/lock.ts'
import { sila } from '../lib/paths.ts'
import { buildPortal, contentVersion, portalName } from './build.ts'
import { finishPortal } from './finish.ts'
import { point } from './point.ts'

/** The built portals, each in a folder named by what it was built from. */
export const portals = path.join(sila, 'portals')

/** As octal 0755: a web server of another user reads the portal. */
const READABLE = 0o755

/** The folder that PocketBase serves: a link to the newest whole portal. */
export const portalLink = path.join(sila, 'portal')

/** The portal now served, by its folder's name; empty when there is none. */
export function served(): string {
	return fs.existsSync(portalLink) ? path.basename(fs.realpathSync(portalLink)) : ''
}

/** Builds the portal and puts it in the old one's place in one move. Returns false when it would have been the same. */
export function publishPortal(backend: string): Promise<boolean> {
	return withLock(path.join(sila, 'portals.lock'), async () => {
		const name = portalName(await contentVersion(backend))
		const before = served()
		if (before === name) return false
		fs.mkdirSync(portals, { recursive: true })
		const folder = path.join(portals, name)
		await buildPortal(backend, folder)
		finishPortal(folder, before ? path.join(portals, before) : undefined)
		fs.chmodSync(portals, READABLE)
		point(portalLink, folder)
		for (const old of fs.readdirSync(portals)) {
			// The one before stays, to go back to.
			if (old !== name && old !== before) fs.rmSync(path.join(portals, old), { recursive: true, force: true })
		}
		return true
	})
}
