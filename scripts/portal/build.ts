import fs from 'node:fs'
import path from 'node:path'
import type { ContentVersion } from '../../core/api/contract.ts'
import { readPlaces } from '../../core/privacy/places.ts'
import { run } from '../lib/child.ts'
import { Failure, toolFailure } from '../lib/failure.ts'
import { root, sila, tool, widgetsDir } from '../lib/paths.ts'
import { fingerprint } from '../lib/unchanged.ts'
import { point } from './point.ts'

const sources = [
	'site',
	'widgets',
	'core',
	'ui',
	'public',
	'astro.config.mjs',
	'package.json',
	'package-lock.json',
	'tsconfig.json',
]

/** What the backend tells of all that it publishes. */
async function content(backend: string): Promise<ContentVersion> {
	const answer = await fetch(`${backend}/api/sila/content`).catch(() => undefined)
	const told = answer?.ok ? ((await answer.json()) as Partial<ContentVersion>) : {}
	const { version } = told
	if (!version)
		throw new Failure(`The backend does not tell the version of its content at ${backend}/api/sila/content`)
	return { ...told, version }
}

/** Names the state of what the backend publishes. */
export const contentVersion = async (backend: string): Promise<string> => (await content(backend)).version

/** What a portal built now from this content would be: the same name means the same portal. */
export const portalName = (content: string): string =>
	fingerprint(sources, [
		content,
		process.env.SILA_SITE ?? '',
		process.env.SILA_EMERGENCY ?? '',
		process.env.SILA_HERE ?? '',
		...Object.values(readPlaces(name => process.env[name])),
	])

/**
 * The builder writes beside what it builds and takes packages from above it, and where the code of a server stands nobody
 * writes: so it works on a copy of what it is built from, with the packages by a link. It takes sources that stand outside
 * the folder it is started in for none.
 */
function workFolder(): string {
	const folder = path.join(sila, 'builder')
	for (const source of sources) {
		fs.rmSync(path.join(folder, source), { recursive: true, force: true })
		const from = path.join(root, source)
		const filter = (file: string) => !/\.test\.ts$/.test(file)
		if (fs.existsSync(from)) fs.cpSync(from, path.join(folder, source), { recursive: true, filter })
	}
	point(path.join(folder, 'node_modules'), path.join(root, 'node_modules'))
	return folder
}

/**
 * Builds the portal from the backend's content, with the widgets in it, into `out`, which appears whole or not at all. One
 * at a time.
 */
export async function buildPortal(backend: string, out: string): Promise<void> {
	const work = workFolder()
	const part = path.join(work, 'out')
	fs.rmSync(part, { recursive: true, force: true })
	try {
		// Where SILA_SITE does not say it, the address is the one that staff set.
		const { site = '' } = await content(backend)
		const SILA_SITE = process.env.SILA_SITE || site
		const env = {
			SILA_BACKEND: backend,
			SILA_OUT: part,
			SILA_SITE,
			SILA_WORK: work,
			ASTRO_TELEMETRY_DISABLED: '1',
		}
		const { code, output } = await run(process.execPath, [tool('astro/bin/astro.mjs'), 'build'], {
			env,
			cwd: work,
		})
		const log = path.join(sila, 'portal.log')
		fs.writeFileSync(log, output)
		if (code !== 0) throw toolFailure('The portal could not be built', output, log)
		fs.cpSync(widgetsDir, path.join(part, 'widgets'), { recursive: true })
		fs.rmSync(out, { recursive: true, force: true })
		fs.renameSync(part, out)
	} finally {
		fs.rmSync(part, { recursive: true, force: true })
	}
}
