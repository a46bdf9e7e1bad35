import fs from 'node:fs'
import path from 'node:path'
import { withLock } from '../lib/lock.ts'
import { sila } from '../lib/paths.ts'
import { buildPortal, contentVersion, portalName } from './build.ts'

/** The built portals, each in a folder named by what it was built from. */
export const portals = path.join(sila, 'portals')

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
		await buildPortal(backend, path.join(portals, name))
		point(portalLink, path.join(portals, name))
		for (const old of fs.readdirSync(portals)) {
			// The one before stays, to go back to.
			if (old !== name && old !== before) fs.rmSync(path.join(portals, old), { recursive: true, force: true })
		}
		return true
	})
}

/** Points a link at a folder; readers see the old one or the new one, nothing between. */
export function point(link: string, folder: string): void {
	const next = `${link}.next`
	fs.rmSync(next, { force: true })
	fs.symlinkSync(folder, next, 'junction')
	// Windows does not rename over a junction.
	if (process.platform === 'win32') fs.rmSync(link, { force: true })
	fs.renameSync(next, link)
}
