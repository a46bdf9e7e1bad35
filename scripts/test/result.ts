/** One test's end, as every runner tells it: a line of JSON on its standard output. */
export interface Result {
	name: string
	file: string
	outcome: 'passed' | 'failed' | 'skipped'
	/** Why it failed. */
	reason?: string
}

/** Begins a line that holds a Result, among whatever else a runner writes. */
const MARK = '#result '

export const line = (result: Result): string => `${MARK}${JSON.stringify(result)}\n`

export const parse = (text: string): Result | undefined =>
	text.startsWith(MARK) ? (JSON.parse(text.slice(MARK.length)) as Result) : undefined
