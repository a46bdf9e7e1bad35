/*
 * What was done and who looked on one day, as one text: its SHA-256 is the digest of the day. The digest of the day before
 * stands in it, so that whoever changes a row of some day changes the digest of every day from it on.
 */

/** A row as it is stored: what each column has, as text. */
export type Row = Record<string, string | null>

/** The tables of a day, each in the order of its rows' moments and then of their ids. */
export const WITNESSED = ['audit', 'access_log'] as const
export type Witnessed = Record<(typeof WITNESSED)[number], readonly Row[]>

/** What is not filled in is left out: a column that is made later changes no day before it. */
const lineOf = (row: Row): string =>
	JSON.stringify(
		Object.entries(row)
			.filter(([, value]) => value !== null && value !== '')
			.sort(([a], [b]) => (a < b ? -1 : 1)),
	)

/** The text of a Riyadh day, YYYY-MM-DD. `before` is the digest of the day before it; empty for the first. */
export const textOfDay = (day: string, before: string, rows: Witnessed): string =>
	[day, before, ...WITNESSED.flatMap(table => [table, ...rows[table].map(lineOf)])].join('\n')

/** The rows of a table of a day: `{:from}` until before `{:until}`, moments as the database has them. */
export const selectOfDay = (table: keyof Witnessed, columns: string): string =>
	`SELECT ${columns} FROM ${table} WHERE at >= {:from} AND at < {:until} ORDER BY at, id`
