import {
	AGES,
	BASES,
	type BoardReport,
	type KindFigures,
	type KindReport,
	type Tally,
	wholeMonths,
} from '../../core/api/report.ts'
import { type Figure, figureQuery } from '../../core/api/report-lists.ts'
import { KINDS } from '../../core/case/status.ts'
import { fill } from '../../core/language/text.ts'
import { type Named, nameOf } from '../cases/list-data.ts'
import { language } from '../frame/language.ts'
import { labels, statusLabel } from '../labels.ts'
import { listAddress } from './links.ts'
import { change, daysText, decimal, intervalText, monthText, number, percent, periodText } from './texts.ts'
import { reportWords } from './words.ts'

/* What a report says, in words and in order: the page, the paper and the files that are saved show the same tables. */

export interface Cell {
	text: string
	/** For a spreadsheet; a text where it is no number. */
	value: number | string
	/** The list of the cases behind it. */
	href?: string
	/** The figure in the text that the list is as long as, with what stands around it; the whole text unless said. */
	opens?: [before: string, figure: string, after: string]
	/** It is of the period before: read beside the others, and not before them. */
	quiet?: true
}

export interface Line {
	label: string
	cells: Cell[]
	/** How long its bars are: of the period, and where there is one of the period before. */
	bars?: number[]
	/** It divides what the line above it says. */
	inner?: true
}

export interface Table {
	id: string
	title: string
	about?: string
	/** What its lines are, and what stands in their cells. */
	head: string
	columns: string[]
	lines: Line[]
	total?: Line
	/** On the screen and in files alone: a report has two sheets of paper. */
	screen?: true
}

const DASH = (): Cell => ({ text: reportWords().rows.nothing, value: '' })
const plain = (n: number): Cell => ({ text: number(n), value: n })
const text = (said: string): Cell => ({ text: said, value: said })
const old = (cell: Cell): Cell => ({ ...cell, quiet: true })

/** A number that opens its list, in the period or in the one before. */
function figure(report: BoardReport, kind: KindReport, of: Figure, n: number, before = false): Cell {
	const period = before ? report.before : report
	const on = (before ? kind.before : kind.now).open.on
	const cell: Cell = before ? old(plain(n)) : plain(n)
	return n > 0 ? { ...cell, href: listAddress(kind.list, figureQuery(report, kind, period, on, of)) } : cell
}

const dayCell = (days: number | null): Cell =>
	days === null ? DASH() : { text: daysText(days), value: days }

/** «80٪ (8 من 10)»; where it opens a list, that is of the 8. */
function shareCell(part: number, whole: number): Cell {
	const { of } = reportWords().rows
	if (whole === 0) return DASH()
	const parts = fill(of, { part: '\n', whole: number(whole) })
	const [before = '', after = ''] = `${percent(part / whole)} (${parts})`.split('\n')
	const said = `${before}${number(part)}${after}`
	return { text: said, value: said, opens: [before, number(part), after] }
}

/** The lines of one kind: what came, what became of it, and what is open. */
export function kindTable(report: BoardReport, kind: KindReport): Table {
	const words = reportWords()
	const { now, before } = kind
	const both = (
		label: string,
		of: Figure & string,
		n: (figures: KindFigures) => number,
		inner = false,
	): Line => ({
		label,
		cells: [
			figure(report, kind, of, n(now)),
			old(figure(report, kind, of, n(before), true)),
			{ text: change(n(now), n(before)), value: n(now) - n(before) },
		],
		...(inner ? { inner: true as const } : { bars: [n(now), n(before)] }),
	})
	const of = (label: string, cell: (figures: KindFigures) => Cell): Line => ({
		label,
		cells: [cell(now), old(cell(before)), text('')],
		inner: true,
	})
	const { rows } = words
	const open = [
		both(rows.open, 'open', ({ open }) => open.total),
		both(rows.late, 'late', ({ open }) => open.late, true),
		of(rows.oldest, ({ open }) => dayCell(open.oldestDays)),
	]
	const lines = [
		both(rows.came, 'came', ({ came }) => came),
		both(rows.answered[kind.kind], 'answered', ({ answered }) => answered),
		...(kind.kind === 'request' ? decisions(both, of) : []),
		...keptLines(report, kind, of),
		of(rows.median, ({ medianDays }) => dayCell(medianDays)),
		of(rows.longest, ({ longestDays }) => dayCell(longestDays)),
		both(rows.ended[kind.kind], 'ended', ({ ended }) => ended, true),
		...open,
	]
	return {
		id: kind.kind,
		title: words.kinds[kind.kind],
		head: '',
		columns: [periodText(report), periodText(report.before), words.change],
		lines,
	}
}

type Both = (label: string, of: Figure & string, n: (figures: KindFigures) => number, inner?: boolean) => Line
type Of = (label: string, cell: (figures: KindFigures) => Cell) => Line

function decisions(both: Both, of: Of): Line[] {
	const { rows } = reportWords()
	return [
		both(rows.accepted, 'accepted', ({ accepted }) => accepted, true),
		both(rows.rejected, 'rejected', ({ rejected }) => rejected, true),
		of(rows.acceptance, ({ accepted, rejected }) => shareCell(accepted, accepted + rejected)),
	]
}

/** What was answered in time, by whose word there was one. */
function keptLines(report: BoardReport, kind: KindReport, of: Of): Line[] {
	const { rows } = reportWords()
	const there = BASES.filter(basis => kind.now.promise[basis] || kind.before.promise[basis])
	if (there.length === 0)
		return kind.now.answered + kind.before.answered > 0 ? [of(rows.kept_none, () => text(rows.noDay))] : []
	return there.map(basis => {
		const label = kind.kind === 'request' ? rows.kept[basis] : rows.ownOfOthers
		return of(label, figures => {
			const promise = figures.promise[basis]
			if (!promise) return DASH()
			const cell = shareCell(promise.within, promise.within + promise.late)
			const period = figures === kind.now
			const behind = figure(report, kind, { kept: 'within', basis }, promise.within, !period).href
			return behind ? { ...cell, href: behind } : cell
		})
	})
}

/** Of a kind that the caller sees on a part of its way. */
export function partTable(report: BoardReport, kind: KindReport): Table {
	const words = reportWords()
	const { open } = kind.now
	return {
		id: kind.kind,
		title: words.kinds[kind.kind],
		about: words.partly,
		head: '',
		columns: [words.number],
		lines: [
			{ label: words.rows.openNow, cells: [figure(report, kind, 'open', open.total)], bars: [open.total] },
			{ label: words.rows.late, cells: [figure(report, kind, 'late', open.late)], inner: true },
			{ label: words.rows.oldest, cells: [dayCell(open.oldestDays)], inner: true },
		],
	}
}

/** A table with a column for each kind, and bars of all of them together. */
function across(
	report: BoardReport,
	part: 'ages' | 'channel' | 'association' | 'month',
	codes: string[],
	label: (code: string) => string,
	of: (kind: KindReport, code: string) => [Figure, number],
	more: Partial<Table> = {},
): Table {
	const words = reportWords()
	const kinds = report.kinds.filter(kind => kind.whole || part === 'ages')
	const cells = (code: string) =>
		kinds.map(kind => {
			const [behind, n] = of(kind, code)
			return figure(report, kind, behind, n)
		})
	const sums = (line: Cell[]) => line.reduce((sum, { value }) => sum + Number(value), 0)
	const rows = codes.map(code => ({ code, row: cells(code) }))
	const whole = rows.reduce((sum, { row }) => sum + sums(row), 0)
	const share = (n: number) => (whole ? percent(n / whole) : words.rows.nothing)
	const lines = rows.map(({ code, row }) => {
		const n = sums(row)
		const last = kinds.length > 1 ? { text: `${number(n)} (${share(n)})`, value: n } : text(share(n))
		return { label: label(code), cells: [...row, last], bars: [n] }
	})
	return {
		id: part,
		...words.parts[part],
		columns: [...kinds.map(({ kind }) => words.kinds[kind]), kinds.length > 1 ? words.total : words.share],
		lines,
		...more,
	}
}

const tallyOf = (tallies: readonly Pick<Tally, 'code' | 'count'>[], code: string) =>
	tallies.find(tally => tally.code === code)?.count ?? 0

/** The codes that any kind has, the most first. */
function codesOf(
	report: BoardReport,
	of: (kind: KindReport) => readonly Pick<Tally, 'code' | 'count'>[],
): string[] {
	const sums = new Map<string, number>()
	for (const kind of report.kinds)
		for (const { code, count } of of(kind)) sums.set(code, (sums.get(code) ?? 0) + count)
	return [...sums]
		.filter(([, n]) => n > 0)
		.sort((a, b) => b[1] - a[1])
		.map(([code]) => code)
}

/** The tables beneath those of the kinds, in the order in which they are read. */
export function partTables(report: BoardReport, associations: Named[]): Table[] {
	const words = reportWords()
	const channels: Record<string, string | undefined> = labels.cases.values.channel
	const nameIn = (id: string) => nameOf(associations.find(one => one.id === id))
	const ages = across(
		report,
		'ages',
		AGES.map((_, i) => String(i)),
		i => words.ages[Number(i) as 0],
		(kind, i) => [{ age: Number(i) }, kind.now.open.ages[Number(i)] ?? 0],
	)
	const channel = across(
		report,
		'channel',
		codesOf(report, kind => kind.channels),
		code => channels[code] ?? (code || words.noChannel),
		(kind, code) => [{ channel: code }, tallyOf(kind.channels, code)],
	)
	const places = across(
		report,
		'association',
		codesOf(report, kind => kind.places),
		nameIn,
		(kind, code) => [{ association: code }, tallyOf(kind.places, code)],
	)
	const months = across(
		report,
		'month',
		codesOf(report, kind => kind.months).sort(),
		monthText,
		(kind, code) => [{ month: code }, tallyOf(kind.months, code)],
		{ screen: true },
	)
	const several = report.association === '' && places.lines.length > 1
	return [
		ages,
		...(several ? [places] : []),
		...(channel.lines.length > 0 ? [channel] : []),
		...(months.lines.length > 0 ? [months] : []),
		...serviceTable(report, several ? nameIn : () => ''),
		...groundsTable(report),
		...satisfactionTable(report),
		...statusTable(report),
	]
}

function serviceTable(report: BoardReport, nameIn: (id: string) => string): Table[] {
	const words = reportWords()
	const kind = report.kinds.find(one => one.kind === 'request')
	if (!kind || kind.services.length === 0) return []
	const total = kind.now.came
	return [
		{
			id: 'service',
			...words.parts.service,
			columns: [periodText(report), words.share, periodText(report.before)],
			lines: kind.services.map(({ code, count, before, name, association }) => ({
				label: [name[language()], nameIn(association)].filter(Boolean).join(' · '),
				cells: [
					figure(report, kind, { service: code }, count),
					text(total ? percent(count / total) : words.rows.nothing),
					figure(report, kind, { service: code }, before, true),
				],
				bars: [count, before],
			})),
		},
	]
}

function groundsTable(report: BoardReport): Table[] {
	const words = reportWords()
	const kind = report.kinds.find(one => one.grounds)
	if (!kind?.grounds || kind.now.rejected === 0) return []
	const { documents, conditions, neither } = kind.grounds
	const line = (ground: 'documents' | 'conditions' | 'neither', n: number | null): Line[] =>
		n === null
			? []
			: [{ label: words.grounds[ground], cells: [figure(report, kind, { ground }, n)], bars: [n] }]
	return [
		{
			id: 'grounds',
			...words.parts.grounds,
			columns: [words.number],
			lines: [
				...line('documents', documents),
				...line('conditions', conditions),
				...line('neither', neither),
			],
		},
	]
}

function satisfactionTable(report: BoardReport): Table[] {
	const words = reportWords()
	const { satisfaction: said, parts } = words
	if (wholeMonths(report) === 0)
		return [{ id: 'satisfaction', ...parts.satisfaction, about: said.months, columns: [], lines: [] }]
	if (!report.satisfaction) return []
	const { now, before } = report.satisfaction
	const line = (label: string, cell: (of: NonNullable<typeof now>) => Cell, bars?: number[]): Line => ({
		label,
		cells: [now ? cell(now) : text(said.hidden), old(before ? cell(before) : text(said.hidden))],
		...(bars && { bars }),
	})
	const shares = [now?.satisfied.value ?? 0, before?.satisfied.value ?? 0].map(share =>
		Math.round(share * 100),
	)
	return [
		{
			id: 'satisfaction',
			...parts.satisfaction,
			columns: [periodText(report), periodText(report.before)],
			lines: [
				line(
					said.satisfied,
					({ satisfied }) =>
						text(`${percent(satisfied.value)}${words.comma}${intervalText(satisfied, percent)}`),
					shares,
				),
				line(said.mean, ({ mean }) =>
					mean ? text(`${decimal(mean.value)}${words.comma}${intervalText(mean, decimal)}`) : DASH(),
				),
				line(said.answers, ({ n }) => plain(n)),
			],
		},
	]
}

function statusTable(report: BoardReport): Table[] {
	const words = reportWords()
	const lines = KINDS.flatMap(code => {
		const kind = report.kinds.find(one => one.kind === code)
		return (kind?.statuses ?? []).map(
			({ code: status, count }): Line => ({
				label: `${words.kinds[code]}: ${statusLabel(code, status)}`,
				cells: [figure(report, kind as KindReport, { status }, count)],
				bars: [count],
			}),
		)
	})
	return lines.length > 0
		? [{ id: 'status', ...words.parts.status, columns: [words.number], lines, screen: true }]
		: []
}
