import fs from 'node:fs'
import path from 'node:path'
import type { ContentVersion } from '../../core/api/contract.ts'
import { buildWidgets } from '../../scripts/build.ts'
import { withLock } from '../../scripts/lib/lock.ts'
import { sila } from '../../scripts/lib/paths.ts'
import { buildPortal as build, portalName } from '../../scripts/portal/build.ts'
import { point } from '../../scripts/portal/point.ts'
import type { Backend } from './backend.ts'

const portals = path.join(sila, 'test-portals')
/** How long one that no test asked for is kept, in milliseconds: longer than any test that may be reading it. */
const KEPT = 6 * 60 * 60_000

/** The folder of a portal built from what this backend publishes. Backends that publish the same share one. */
async function buildPortal(backendUrl: string): Promise<string> {
	await buildWidgets()
	const published = await fetch(`${backendUrl}/api/sila/associations`)
	if (!published.ok) throw new Error(`${published.url} answered ${published.status}`)
	const { site = '' } = (await (await fetch(`${backendUrl}/api/sila/content`)).json()) as ContentVersion
	const out = path.join(portals, portalName((await published.text()) + site))
	return withLock(path.join(sila, 'portals.lock'), async () => {
		if (!fs.existsSync(out)) {
			fs.mkdirSync(portals, { recursive: true })
			await build(backendUrl, out)
		}
		const now = Date.now()
		fs.utimesSync(out, now / 1000, now / 1000)
		discardUnused(now - KEPT)
		return out
	})
}

/** Builds the portal of a backend and serves it there, so that all is on one origin as it is for people. */
export async function servePortal(backend: Backend): Promise<void> {
	point(backend.publicDir, await buildPortal(backend.url))
}

function discardUnused(since: number): void {
	for (const name of fs.readdirSync(portals)) {
		const folder = path.join(portals, name)
		if (fs.statSync(folder).mtimeMs < since) fs.rmSync(folder, { recursive: true, force: true })
	}
}
