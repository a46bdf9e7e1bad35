import type { Source } from './source.ts'
import { type Fault, target } from './walls.ts'

/** Words of one language may know the type of what picks among the languages, which stands beside them. */
const knowsItsPicker = (file: string, to: string) =>
	/\.(ar|en)\.ts$/.test(file) && to === file.replace(/\.\w+\.ts$/, '.ts')

/**
 * Files that import each other in a circle, also where only types go round. Each circle of files, as large as it is,
 * is one fault, with the shortest way round.
 */
export function circles(sources: Source[]): Fault[] {
	const files = new Map(sources.map(source => [source.file, source]))
	const next = (file: string) =>
		(files.get(file)?.imports ?? [])
			.map(({ address }) => target(file, address))
			.filter(to => to !== undefined && files.has(to) && !knowsItsPicker(file, to)) as string[]
	const reach = new Map([...files.keys()].map(file => [file, reachable(file, next)]))
	const done = new Set<string>()
	const faults: Fault[] = []
	for (const file of files.keys()) {
		if (done.has(file) || !reach.get(file)?.has(file)) continue
		const knot = [...(reach.get(file) ?? [])].filter(other => reach.get(other)?.has(file))
		for (const member of knot) done.add(member)
		const way = shortest(file, next)
		const others = knot.length > way.length ? ` (${knot.length} files are knotted)` : ''
		faults.push({ file, line: 1, text: `imports itself: ${[...way, file].join(' → ')}${others}` })
	}
	return faults
}

type Next = (file: string) => string[]

/** What can be come to from a file; itself only by a circle. */
function reachable(file: string, next: Next): Set<string> {
	const found = new Set<string>()
	const open = [...next(file)]
	for (let to = open.pop(); to !== undefined; to = open.pop()) {
		if (found.has(to)) continue
		found.add(to)
		open.push(...next(to))
	}
	return found
}

/** The files on the shortest way from one back to itself, beginning with it. */
function shortest(file: string, next: Next): string[] {
	const ways = [[file]]
	const seen = new Set<string>()
	for (let way = ways.shift(); way; way = ways.shift()) {
		for (const to of next(way.at(-1) ?? '')) {
			if (to === file) return way
			if (seen.has(to)) continue
			seen.add(to)
			ways.push([...way, to])
		}
	}
	return [file]
}
