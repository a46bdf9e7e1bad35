/**
 * Measures what a page downloads for a widget: the built files as they are imported, one language, brotli 11.
 * Fails when it is more than the budget. `node scripts/size.ts [portal]` also measures the forms' islands of a
 * built portal, where the words are in the page and Astro brings the element to life.
 */
import fs from 'node:fs'
import path from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { parseSync } from 'vite'
import { widgetsDir } from './lib/paths.ts'

/** In bytes. The form's is for all of it: loader, Lit, every step with its checks, sending, the receipt's numbers, words, styles. */
const BUDGET = {
	'request-form': 15 * 1024,
	tracker: 12 * 1024,
	'complaint-form': 15 * 1024,
	'inquiry-form': 15 * 1024,
	/** Beyond what a page has for any other element: the loader, and what all share. The form in its dialog comes when it is opened. */
	'complaint-link': 3 * 1024,
	/** The same. */
	contact: 3 * 1024,
	'satisfaction-survey': 12 * 1024,
	portal: 15 * 1024,
}

/** The elements that others.ts has, which the loader fetches first for them. */
const OTHERS = ['complaint-form', 'complaint-link', 'satisfaction-survey', 'inquiry-form', 'contact']

/** What an element brings later, by the name of its files. */
const LATER = {
	'request-form': { after: '  and the rest of the receipt, while one reviews' },
	tracker: {
		room: '  and what one can do about a case, once it is found',
		'room-complaint': '  and where it is a complaint',
		'room-inquiry': '  and where it is an inquiry',
	},
	'complaint-form': { 'complaint-after': '  and the rest of the receipt, while one reviews' },
	'inquiry-form': { 'inquiry-after': '  and the rest of the receipt, while one reviews' },
} as const

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

/** A file with all that it imports, and of what its code asks for later, that which `wanted` accepts. */
function closure(start: string[], wanted: (file: string) => boolean, found = new Set<string>()): Set<string> {
	for (const file of start) {
		if (found.has(file)) continue
		found.add(file)
		const { now, later } = imports(file)
		closure([...now, ...later.filter(wanted)], wanted, found)
	}
	return found
}

const bytes = (file: string): number =>
	brotliCompressSync(fs.readFileSync(file), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length

let over = false

/** One block of the table; `budget` null only informs. */
function report(title: string, files: Iterable<string>, base: string, budget: number | null): void {
	const sizes = [...files].map(file => ({ file: path.relative(base, file), size: bytes(file) }))
	const total = sizes.reduce((sum, { size }) => sum + size, 0)
	const tooMuch = budget !== null && total > budget
	if (tooMuch) over = true
	const limit = budget === null ? '' : ` of ${budget} bytes${tooMuch ? `: ${total - budget} too many` : ''}`
	console.log(`\n${title}: ${total}${limit}`)
	for (const { file, size } of sizes) console.log(`${String(size).padStart(8)}  ${file}`)
}

const named = (part: string) => (file: string) => path.basename(file).startsWith(part)

/** The files that an element needs at once, in one language; fails where one of its `parts` is not among them. */
function needed(element: keyof typeof BUDGET, lang: string, parts: string[]): Set<string> {
	const start = [path.join(widgetsDir, 'sila.js')]
	const others = OTHERS.includes(element)
	const now = closure(
		start,
		file => named(`words.${lang}-`)(file) || named(`${element}-`)(file) || (others && named('others-')(file)),
	)
	for (const part of ['sila', 'shared-', `${element}-`, ...parts]) {
		if (![...now].some(named(part)))
			throw new Error(`${element} in ${lang} does not load ${part}…: this measures nothing`)
	}
	return now
}

/** An element with its words; gives what it needs at once. */
function embedded(element: keyof typeof BUDGET, lang: string): Set<string> {
	const now = needed(element, lang, [`words.${lang}-`])
	report(`${element} on a foreign page, ${lang}`, now, widgetsDir, BUDGET[element])
	return now
}

/** An element with its words, and then what it brings later. */
function embeddedWithMore(element: keyof typeof LATER, lang: string): void {
	const now = embedded(element, lang)
	for (const [part, title] of Object.entries(LATER[element])) {
		const words = `(?:${part}|${part.replace(/.*-/, '')})\\.${lang}`
		const wanted = (file: string) =>
			new RegExp(`^(?:${part}|${words})-[a-z0-9]{6}\\.js$`).test(path.basename(file))
		// What comes later may be asked for by what came later before it.
		const others = [...closure([...now].flatMap(file => imports(file).later).filter(wanted), wanted)].filter(
			file => !now.has(file),
		)
		if (!others.some(wanted)) throw new Error(`${element} brings no ${part}-… later: this measures nothing`)
		report(title, others, widgetsDir, null)
		for (const file of others) now.add(file)
	}
}

/** A small element, without what a page has for any other. */
function small(element: 'complaint-link' | 'contact', lang: string): void {
	const own = [...needed(element, lang, element === 'contact' ? [`words.${lang}-`] : [])].filter(
		file => !['sila.js', 'shared-'].some(part => named(part)(file)),
	)
	report(`${element} beyond other elements${lang && `, ${lang}`}`, own, widgetsDir, BUDGET[element])
}

/** A form's island on its pages of the portal. What Astro and Lit's hydration add is shown, but it is not ours. */
function island(portal: string, element: string, where: string): void {
	const pages = fs.globSync(where, { cwd: portal })
	const html = pages.map(page => fs.readFileSync(path.join(portal, page), 'utf8'))
	const tag = html
		.join('')
		.match(new RegExp(`<astro-island[^>]*component-url="[^"]*${element}[^"]*"[^>]*>`))?.[0]
	if (!tag) throw new Error(`No page under ${portal} has ${element}`)
	const file = (name: string) => {
		const address = new RegExp(` ${name}="([^"]+)"`).exec(tag)?.[1]
		if (!address) throw new Error(`The island of ${element} has no ${name}`)
		return path.join(portal, address)
	}
	const theirs = [file('renderer-url'), file('before-hydration-url')]
	const ours = closure([file('component-url')], () => false)
	report(`${element} on the portal`, ours, portal, BUDGET.portal)
	report(
		'  and what Astro and hydration add',
		[...closure(theirs, () => false)].filter(file => !ours.has(file)),
		portal,
		null,
	)
}

for (const lang of ['ar', 'en']) {
	embeddedWithMore('request-form', lang)
	embeddedWithMore('tracker', lang)
	embeddedWithMore('complaint-form', lang)
	embeddedWithMore('inquiry-form', lang)
	embedded('satisfaction-survey', lang)
	small('contact', lang)
}
small('complaint-link', '')
const portal = process.argv[2]
if (portal) {
	island(path.resolve(portal), 'request-form', '*/services/*/index.html')
	island(path.resolve(portal), 'complaint-form', '*/complaints/index.html')
	island(path.resolve(portal), 'inquiry-form', '*/contact/index.html')
}
if (over) {
	console.error('\nA budget is exceeded.')
	process.exitCode = 1
}
