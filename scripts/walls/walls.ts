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

/**
 * Rooms with an order, and which rooms or files of their own folder each may know: of core all of them, the lowest
 * first. A rule knows nothing of what is sent over HTTP, and words know the codes that they are the words of.
 */
const ROOMS: Record<string, string[]> = {
	'core/language': [],
	'core/time': [],
	'core/people': ['core/language'],
	'core/privacy': ['core/time'],
	'core/backup': ['core/time'],
	// The fields of the collections are generated, and import nothing.
	'core/case': ['core/language', 'core/time', 'core/api/fields.ts'],
	'core/access': ['core/case', 'core/api/fields.ts'],
	'core/policy': ['core/language', 'core/language/words', 'core/case'],
	'core/survey': ['core/language', 'core/policy'],
	'core/sending': [
		'core/language',
		'core/language/words',
		'core/time',
		'core/people',
		'core/case',
		'core/policy',
	],
	'core/telling': [
		'core/language',
		'core/language/words',
		'core/case',
		'core/policy',
		'core/survey',
		'core/sending',
		'core/api/collections.ts',
	],
	'core/language/words': [
		'core/language',
		'core/access',
		'core/people',
		'core/case',
		'core/policy',
		'core/survey',
		'core/sending',
		'core/telling',
	],
	'core/api': [
		'core/access',
		'core/language',
		'core/time',
		'core/privacy',
		'core/backup',
		'core/people',
		'core/case',
		'core/policy',
		'core/survey',
		'core/sending',
	],
	'server/base': [],
	'server/http': ['server/base'],
}

/** Files that join the rooms of their folder, and so know what they join. */
const JOINTS = ['server/base/start.ts', 'server/http/edge.ts', 'server/http/doors.ts']

/** What configures a tool may import what that tool needs. */
const isConfig = (file: string) => /(^|\/)[\w.-]*config\.\w+$/.test(file)

/** The path in the repository of what a file imports; undefined for a package. */
export const target = (file: string, address: string): string | undefined =>
	address.startsWith('.')
		? path.posix.join(path.posix.dirname(file), address.replace(/\?\w+$/, ''))
		: undefined

const folder = (file: string) => (file.includes('/') ? (file.split('/')[0] ?? '') : '')

/** The room that a file is in: of rooms inside each other the inner one. */
function room(file: string): string {
	const [top = '', outer = '', inner = ''] = file.split('/')
	const within = `${top}/${outer}/${inner}`
	return within in ROOMS ? within : `${top}/${outer}`
}

/** What tests a room may look into others. */
const isTest = (file: string) => /\.(test|fixture)\.ts$/.test(file)

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
		const free = room(to) === room(file) || isTest(file) || JOINTS.includes(file)
		if (rooms && other === from && !free && !rooms.includes(room(to)) && !rooms.includes(to))
			faults.push({ file, line, text: `${room(file)} lies below ${room(to)} and may not import ${to}` })
	}
	return faults
}
