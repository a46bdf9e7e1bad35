import path from 'node:path'
import type { Source } from './source.ts'

/** What breaks a rule, where, and how it is meant to be. */
export interface Fault {
	file: string
	line: number
	text: string
}

/** The folders, and which others each may import from. Whatever is not here may not be imported from at all. */
const HOUSE: Record<string, string[]> = {
	core: [],
	ui: ['core'],
	widgets: ['core', 'ui'],
	site: ['core', 'ui', 'widgets'],
	desk: ['core', 'ui'],
	dashboard: ['core', 'ui', 'desk'],
	server: ['core'],
	scripts: ['core'],
	bench: ['core', 'scripts', 'test'],
	test: ['core', 'ui', 'widgets', 'site', 'desk', 'dashboard', 'server', 'scripts', 'bench'],
}

/** Rooms that others build on, and which rooms of their own folder they may know. */
const ROOMS: Record<string, string[]> = {
	'core/time': [],
	'server/base': [],
	'server/http': ['server/base'],
}

/** Files that join the rooms of their folder, and so know what they join. */
const JOINTS = ['server/base/start.ts', 'server/http/edge.ts']

/** What configures a tool may import what that tool needs. */
const isConfig = (file: string) => /(^|\/)[\w.-]*config\.\w+$/.test(file)

/** The path in the repository of what a file imports; undefined for a package. */
export const target = (file: string, address: string): string | undefined =>
	address.startsWith('.')
		? path.posix.join(path.posix.dirname(file), address.replace(/\?\w+$/, ''))
		: undefined

const folder = (file: string) => (file.includes('/') ? (file.split('/')[0] ?? '') : '')
const room = (file: string) => file.split('/').slice(0, 2).join('/')

/** Imports that run against the house. */
export function walls({ file, imports }: Source): Fault[] {
	const from = folder(file)
	const allowed = HOUSE[from]
	if (!allowed || isConfig(file)) return []
	const faults: Fault[] = []
	for (const { address, line } of imports) {
		const to = target(file, address)
		if (to === undefined) continue
		const other = folder(to)
		if (other in HOUSE && other !== from && !allowed.includes(other)) {
			const may =
				allowed.length > 0 ? `${from} may import ${allowed.join(', ')}` : `${from} imports nothing else`
			faults.push({ file, line, text: `${from}/ imports ${to}: ${may}` })
		}
		const rooms = ROOMS[room(file)]
		if (
			rooms &&
			other === from &&
			room(to) !== room(file) &&
			!rooms.includes(room(to)) &&
			!JOINTS.includes(file)
		)
			faults.push({ file, line, text: `${room(file)} lies below ${room(to)} and may not import ${to}` })
	}
	return faults
}
