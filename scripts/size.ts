/**
 * Measures what a page downloads for an element: the built files as they are imported, one language, brotli 11; and in
 * how many round trips, since on a slow connection each of them costs more than a few kilobytes.
 *
 *     node scripts/size.ts                    compares with widgets/budget.json
 *     node scripts/size.ts --write [reason]   writes what is measured there; a figure that grew needs a reason
 *     node scripts/size.ts --portal <folder>  measures the forms' islands of a built portal too
 *
 * The budget is a ratchet (size/budget.ts): what is measured may be 300 bytes more or less than it. More needs a reason,
 * which stands in the file beside the figure, and so does another request or round trip; less is written down too, so
 * that nobody spends it unseen. A form may never cost more than 20 KB.
 */
import fs from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { brotliCompressSync, constants } from 'node:zlib'
import { parseSync } from 'vite'
import { root, widgetsDir } from './lib/paths.ts'
import { type Budget, type Cost, judge, type Measured, written } from './size/budget.ts'

const LOADER = path.join(widgetsDir, 'sila.js')
const BUDGET = path.join(root, 'widgets', 'budget.json')

/** What an element brings later, by the name of the file it asks for then. */
const LATER: Record<string, { title: string; file: string }[]> = {
	'request-form': [
		{ title: 'where the service allows to apply for somebody else', file: 'served' },
		{ title: 'what stands beside its questions, once they are shown', file: 'beside' },
		{ title: 'the proof of work, once something is typed where the form asks for one', file: 'proof' },
		{ title: 'drafts, unless nothing may be kept', file: 'draft-notes' },
		{ title: 'where a draft is found', file: 'draft-gate' },
		{ title: 'steps in the browser’s history, at the same time', file: 'trail' },
		{ title: 'the review, with the step before it', file: 'review' },
		{ title: 'the receipt, once the review is shown', file: 'receipt' },
	],
	tracker: [
		{ title: 'what one can do about a case, once it is found', file: 'open-case' },
		{ title: 'for who lost the code, once that is said', file: 'lost-code' },
		{ title: 'where it is a complaint', file: 'case-complaint' },
		{ title: 'where it is an inquiry', file: 'case-inquiry' },
		{ title: 'who opened it, once that is asked for', file: 'case-looks' },
	],
}

const LANGUAGES = ['ar', 'en'] as const

interface Imports {
	now: string[]
	later: string[]
}

/** The files that a built file imports, at once and when its code asks. */
function imports(file: string): Imports {
	const code = fs.readFileSync(file, 'utf8')
	const { staticImports, dynamicImports, staticExports } = parseSync(file, code).module
	const at = (address: string) => path.resolve(path.dirname(file), address)
	return {
		now: [
			...staticImports.map(({ moduleRequest }) => at(moduleRequest.value)),
			...staticExports.flatMap(({ entries }) =>
				entries.flatMap(({ moduleRequest }) => (moduleRequest ? [at(moduleRequest.value)] : [])),
			),
		],
		later: dynamicImports.map(({ moduleRequest: { start, end } }) => at(code.slice(start + 1, end - 1))),
	}
}

/** The files that are downloaded, each with the round trip in which it is asked for. */
type Loaded = Map<string, number>

/**
 * Adds a file that is asked for in a `round`, all that it imports, and of what their code asks for then, that which
 * `wanted` accepts. An import is asked for once the file is there that imports it; code runs once all imports are there.
 */
function load(start: string, round: number, wanted: (file: string) => boolean, loaded: Loaded): void {
	const own: Loaded = new Map([[start, round]])
	// In the order of the round trips, so that each is seen in its first.
	for (const [file, asked] of own) {
		for (const other of imports(file).now) if (!own.has(other)) own.set(other, asked + 1)
	}
	for (const [file, asked] of own) loaded.set(file, Math.min(asked, loaded.get(file) ?? asked))
	const ready = Math.max(...[...own.keys()].map(file => loaded.get(file) ?? 0))
	for (const file of [...own.keys()].flatMap(file => imports(file).later)) {
		if (wanted(file) && (loaded.get(file) ?? Number.POSITIVE_INFINITY) > ready + 1)
			load(file, ready + 1, wanted, loaded)
	}
}

const bytes = (file: string): number =>
	brotliCompressSync(fs.readFileSync(file), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length

/** What a file is called before its hash. */
const nameOf = (file: string): string => path.basename(file, '.js').replace(/-[\w-]{8}$/, '')

/** Prints the files, and returns what they cost. */
function report(title: string, files: Loaded, base: string): Cost {
	const sizes = [...files].map(([file, round]) => ({
		file: path.relative(base, file),
		round,
		size: bytes(file),
	}))
	const cost = {
		bytes: sizes.reduce((sum, { size }) => sum + size, 0),
		requests: sizes.length,
		roundTrips: new Set(files.values()).size,
	}
	console.log(`\n${title}: ${cost.bytes} bytes, ${cost.requests} requests, ${cost.roundTrips} round trips`)
	for (const { file, round, size } of sizes)
		console.log(`${String(size).padStart(8)}  ${String(round).padStart(2)}  ${file}`)
	return cost
}

/** The files of an element that are wanted by `names`, with what these import; what an import asks for too, it does at once. */
function download(names: string[]): Loaded {
	const wanted = (file: string) => names.includes(nameOf(file))
	const once: Loaded = new Map()
	load(LOADER, 1, wanted, once)
	// Words that are imported by words are asked for beside them.
	const loaded: Loaded = new Map()
	load(LOADER, 1, file => once.has(file), loaded)
	const missing = names.filter(
		name => !/\.(ar|en)$/.test(name) && ![...loaded.keys()].some(file => nameOf(file) === name),
	)
	if (missing.length > 0) throw new Error(`${missing} is not asked for: this measures nothing`)
	return loaded
}

/** What an element downloads at once in one language, and what it brings later; measured by name. */
function measure(element: string, lang: string): Record<string, Cost> {
	const names = [element, `${element}.${lang}`]
	let before = download(names)
	const measured = { [element]: report(`${element}, ${lang}`, before, widgetsDir) }
	for (const { title, file } of LATER[element] ?? []) {
		names.push(file, `${file}.${lang}`)
		const now = download(names)
		const added = new Map([...now].filter(([file]) => !before.has(file)))
		measured[`${element} › ${file}`] = report(`  ${title}`, added, widgetsDir)
		before = now
	}
	return measured
}

/** A form's island on its pages of the portal. What Astro and Lit's hydration add is shown, but it is not ours. */
function island(portal: string, element: string, where: string): void {
	const pages = fs.globSync(where, { cwd: portal })
	const html = pages.map(page => fs.readFileSync(path.join(portal, page), 'utf8'))
	const tag = html
		.join('')
		.match(new RegExp(`<astro-island[^>]*component-url="[^"]*${element}[^"]*"[^>]*>`))?.[0]
	if (!tag) throw new Error(`No page under ${portal} has ${element}`)
	const loaded = (...names: string[]) => {
		const files: Loaded = new Map()
		for (const name of names) {
			const address = new RegExp(` ${name}="([^"]+)"`).exec(tag)?.[1]
			if (!address) throw new Error(`The island of ${element} has no ${name}`)
			load(path.join(portal, address), 1, () => false, files)
		}
		return files
	}
	const ours = loaded('component-url')
	report(`${element} on the portal`, ours, portal)
	const theirs = [...loaded('renderer-url', 'before-hydration-url')].filter(([file]) => !ours.has(file))
	report('  and what Astro and hydration add', new Map(theirs), portal)
}

const { values, positionals } = parseArgs({
	options: { write: { type: 'boolean' }, portal: { type: 'string' } },
	allowPositionals: true,
})
const measured: Measured = {}
for (const element of imports(LOADER).later.map(nameOf)) {
	for (const lang of LANGUAGES) {
		for (const [name, cost] of Object.entries(measure(element, lang))) {
			measured[name] = { ...measured[name], [lang]: cost }
		}
	}
}
if (values.portal) {
	const portal = path.resolve(values.portal)
	island(portal, 'request-form', '*/services/*/index.html')
	island(portal, 'complaint-form', '*/complaints/index.html')
	island(portal, 'inquiry-form', '*/contact/index.html')
}
const budget: Budget = JSON.parse(fs.readFileSync(BUDGET, 'utf8'))
const next = values.write ? written(budget, measured, positionals.join(' ')) : budget
const problems = judge(next, measured)
if (problems.length > 0) {
	console.error(`\n${problems.join('\n')}`)
	process.exitCode = 1
} else if (values.write) fs.writeFileSync(BUDGET, `${JSON.stringify(next, null, '\t')}\n`)
