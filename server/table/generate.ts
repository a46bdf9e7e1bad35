/**
 * Prints what PocketBase loads: the routes, hooks and jobs of this folder as calls of its own API. PocketBase runs a
 * handler's text in another engine, where no name from outside exists, so each requires what it calls.
 */
import fs from 'node:fs'
import path from 'node:path'
import { API, ROUTES, type Route, type RoutePath, type Who } from '../../core/api/routes.ts'
import { admit } from '../base/theirs.ts'
import { respond, surround } from '../http/answer.ts'
import { noteProxy } from '../http/proxy.ts'
import { writeReply } from '../http/write.ts'
import {
	EXPANDED,
	GLASS,
	HOOKS,
	type HookStep,
	LISTS,
	LOOKS,
	SETTINGS,
	SIGNED_IN,
	SINGLE,
	SUPERUSER,
	SUPERUSERS,
} from './hooks.ts'
import { JOBS } from './jobs.ts'
import { HANDLERS } from './routes.ts'
import { APART, BOOTSTRAP, EDGE, LOAD, LOGS, SERVE } from './start.ts'

// biome-ignore lint/complexity/noBannedTypes: any function of any room, which is only named here
type Named = Function

/** The folders whose modules are built into lib/. */
export const rooms = () =>
	fs
		.readdirSync(path.join(import.meta.dirname, '..'), { withFileTypes: true })
		.filter(entry => entry.isDirectory() && entry.name !== path.basename(import.meta.dirname))
		.map(entry => entry.name)

/** Where each function of the rooms is exported. */
async function placesOf(): Promise<Map<unknown, { module: string; name: string }>> {
	const places = new Map<unknown, { module: string; name: string }>()
	for (const room of rooms()) {
		for (const file of fs.readdirSync(path.join(import.meta.dirname, '..', room))) {
			if (!file.endsWith('.ts') || file.endsWith('.test.ts')) continue
			const module: Record<string, unknown> = await import(`../${room}/${file}`)
			for (const [name, value] of Object.entries(module))
				places.set(value, { module: `${room}/${file.replace(/\.ts$/, '')}`, name })
		}
	}
	return places
}

const places = await placesOf()

function placeOf(run: Named) {
	const place = places.get(run)
	if (!place) throw new Error(`${run.name || 'A function of the table'} is exported by no module of a room.`)
	return place
}

/** A handler that calls functions with what `body` says, by their names. */
function handler(parameter: string, runs: Named[], body: string[]): string {
	const modules: Record<string, string[]> = {}
	for (const { module, name } of runs.map(placeOf)) modules[module] = [...(modules[module] ?? []), name]
	const required = Object.entries(modules).map(
		([module, names]) =>
			`\tconst { ${[...new Set(names)].join(', ')} } = require(\`\${__hooks}/lib/${module}.js\`)`,
	)
	return [`${parameter} => {`, ...required, ...body.map(line => `\t${line}`), '}'].join('\n')
}

const nameOf = (run: Named) => placeOf(run).name

/** A function of PocketBase's own that does nothing but go on. */
const NOTHING = '$apis.skipSuccessActivityLog().func'

/** PocketBase's checks stand inside of what answers, so that their refusals are told in the same words. */
const middleware = (runs: Named[], inner: string, files: boolean) =>
	`new Middleware(${handler('e', [surround, ...runs], [`${nameOf(surround)}(e, ${files}, () => ${inner})`])}, ${EDGE.priority})`

/** PocketBase's check of who calls a route, where not everybody may. */
function guard(who: Who): string[] {
	if (who === 'administrator') return ['$apis.requireSuperuserAuth()']
	if (who === 'staff') return ["$apis.requireAuth('staff')"]
	return []
}

function route(address: RoutePath, { method, who, body, compressed }: Route): string {
	const answers = HANDLERS[address]
	const admits = who === 'staff' ? [admit] : []
	const files = body?.kind === 'multipart' && body.files !== null
	// What is compressed is written where PocketBase's compression stands around it.
	const [handles, outer] = compressed
		? [
				handler(
					'e',
					[noteProxy, answers, writeReply],
					[`${nameOf(noteProxy)}(e)`, `${nameOf(writeReply)}(e, ${nameOf(answers)}(e))`],
				),
				middleware([], 'e.next()', files),
			]
		: [
				NOTHING,
				middleware(
					[...admits, respond, answers],
					`${nameOf(respond)}(e, ${body?.bytes ?? 0}, ${admits.length > 0 ? `e => ${nameOf(admit)}(e, '${address}') && ${nameOf(answers)}(e)` : nameOf(answers)})`,
					files,
				),
			]
	const around = [
		outer,
		...guard(who),
		...(body ? [`$apis.bodyLimit(${body.bytes})`] : []),
		...(compressed ? ['$apis.gzip()'] : []),
	]
	return `routerAdd(${[`'${method}'`, `'${API}${address}'`, handles, ...around].join(', ')})`
}

/** A step in the body of a handler. */
function line(step: HookStep<never>): string {
	if (step.when === 'never') return `${nameOf(step.run)}()`
	if (step.when === 'hide') return `e.record?.hide(${step.fields.map(name => `'${name}'`).join(', ')})`
	return `${nameOf(step.run)}(e)`
}

/** One handler for all steps up to one that does not simply go on: each handler takes an engine of its own while it waits. */
function hooks(event: string, collection: string, steps: HookStep<never>[]): string[] {
	const ends = steps.flatMap((step, i) => (step.when !== 'before' || i === steps.length - 1 ? [i + 1] : []))
	return ends.map((end, i) => {
		const taken = steps.slice(ends[i - 1] ?? 0, end)
		const runs = taken.flatMap(step => ('run' in step ? [step.run] : []))
		const body = taken.flatMap(step =>
			step.when === 'after' || step.when === 'hide' ? ['e.next()', line(step)] : [line(step)],
		)
		if (taken.at(-1)?.when === 'before') body.push('e.next()')
		return `${event}(${handler('e', runs, body)}, '${collection}')`
	})
}

const calls = (runs: Named[], values: string) => runs.map(run => `${nameOf(run)}(${values})`)

function job(name: string, { schedule, run }: (typeof JOBS)[string]): string {
	const body = ['const now = new Date().toISOString()', ...calls(run, '$app, now')]
	return `cronAdd('${name}', '${schedule}', ${handler('()', run, body)})`
}

const text = [
	'// Written by server/table/generate.ts; change the table and build it again.',
	...(Object.entries(ROUTES) as [RoutePath, Route][]).map(entry => route(...entry)),
	...Object.entries(GLASS).map(([event, run]) => {
		const collections = Object.keys(HOOKS).filter(name => name !== 'upload_parts')
		const tags = collections.map(name => `'${name}'`).join(', ')
		return `${event}(${handler('e', [run], [`${nameOf(run)}(e)`, 'e.next()'])}, ${tags})`
	}),
	...Object.entries(HOOKS).flatMap(([collection, events]) =>
		Object.entries(events).flatMap(([event, steps]) => hooks(event, collection, steps as HookStep<never>[])),
	),
	...Object.entries(LOOKS).map(
		([event, run]) => `${event}(${handler('e', [run], [`${nameOf(run)}(e)`, 'e.next()'])})`,
	),
	...SINGLE.map(event => `${event}(${handler('e', [EXPANDED], [`${nameOf(EXPANDED)}(e)`, 'e.next()'])})`),
	`onRecordsListRequest(${handler('e', [LISTS], [`${nameOf(LISTS)}(e)`, 'e.next()'])})`,
	`onRecordAuthRequest(${handler('e', [SIGNED_IN], [`${nameOf(SIGNED_IN)}(e)`, 'e.next()'])}, 'staff', '_superusers')`,
	`onRecordCreateRequest(${handler('e', [SUPERUSERS], [`${nameOf(SUPERUSERS)}(e)`, 'e.next()'])}, '_superusers')`,
	`onRecordUpdateRequest(${handler('e', [SUPERUSER], [`${nameOf(SUPERUSER)}(e)`, 'e.next()'])}, '_superusers')`,
	...SETTINGS.map(run => `onSettingsUpdateRequest(${handler('e', [run], [`${nameOf(run)}(e)`])})`),
	...Object.entries(JOBS).map(entry => job(...entry)),
	`onBootstrap(${handler('e', BOOTSTRAP, ['e.next()', ...calls(BOOTSTRAP, 'e.app')])})`,
	// PocketBase hands no copy of this to other engines: it runs where it stands, once.
	`$app.onServe().bindFunc(${handler('e', SERVE, [...calls(SERVE, 'e.app, e'), 'return e.next()'])})`,
	...LOAD.map(run => `require(\`\${__hooks}/lib/${placeOf(run).module}.js\`).${nameOf(run)}()`),
	`onModelCreate(${handler('e', [LOGS], [`${nameOf(LOGS)}(e)`, 'e.next()'])}, '_logs')`,
	// All routes are there now, and the middleware after them is not yet.
	`$app.onServe().bindFunc(${handler('e', [APART], [`${nameOf(APART)}(e)`])})`,
	`routerUse(new Middleware(${handler('e', [EDGE.run], [`${nameOf(EDGE.run)}(e)`])}, ${EDGE.priority}))`,
].join('\n\n')

process.stdout.write(`${text}\n`)
