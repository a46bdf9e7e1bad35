import type { Rate } from './rate.ts'

/** Prints rows of one shape as a table in Markdown, ready to be kept. */
export function table(title: string, rows: Record<string, string | number>[]): void {
	const columns = Object.keys(rows[0] ?? {})
	const line = (cells: unknown[]) => `| ${cells.join(' | ')} |`
	console.log(`\n${title}\n`)
	console.log(line(columns))
	console.log(line(columns.map((_, n) => (n === 0 ? '---' : '--:'))))
	for (const row of rows) console.log(line(columns.map(name => row[name])))
}

/** A row about a rate, and how it compares with that of the way it is measured against: by rate, and by what it costs. */
export const rateRow = (what: string, atOnce: number, rate: Rate, against: Rate) => ({
	what,
	'at once': atOnce,
	'CPU, ms': rate.cpu.toFixed(2),
	'a second': Math.round(rate.perSecond),
	'middle, ms': rate.middle.toFixed(1),
	'slowest 1 %, ms': rate.slow.toFixed(1),
	'of raw by rate': (rate.perSecond / against.perSecond).toFixed(2),
	'of raw by CPU': (against.cpu / rate.cpu).toFixed(2),
})
