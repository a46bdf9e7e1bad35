import fs from 'node:fs'
import path from 'node:path'
import { buildWidgets } from '../../scripts/build.ts'
import { withLock } from '../../scripts/lib/lock.ts'
import { sila } from '../../scripts/lib/paths.ts'
import { buildPortal as build, portalName } from '../../scripts/portal/build.ts'
import { point } from '../../scripts/portal/publish.ts'
import type { Backend } from './backend.ts'

const KEPT = 3
const portals = path.join(sila, 'test-portals')

/** The folder of a portal built from what this backend publishes. Backends that publish the same share one. */
async function buildPortal(backendUrl: string): Promise<string> {
	await buildWidgets()
	const published = await fetch(`${backendUrl}/api/sila/associations`)
	if (!published.ok) throw new Error(`${published.url} answered ${published.status}`)
	const out = path.join(portals, portalName(await published.text()))
	return withLock(path.join(sila, 'portals.lock'), async () => {
		if (!fs.existsSync(out)) {
			fs.mkdirSync(portals, { recursive: true })
			await build(backendUrl, out)
			discardOld()
		}
		return out
	})
}

/** Builds the portal of a backend and serves it there, so that all is on one origin as it is for people. */
export async function servePortal(backend: Backend): Promise<void> {
	point(backend.publicDir, await buildPortal(backend.url))
}

function discardOld(): void {
	const age = (name: string) => fs.statSync(path.join(portals, name)).mtimeMs
	const old = fs
		.readdirSync(portals)
		.sort((a, b) => age(b) - age(a))
		.slice(KEPT)
	for (const name of old) fs.rmSync(path.join(portals, name), { recursive: true, force: true })
}
