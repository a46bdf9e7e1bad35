import { Failure, toolFailure } from '../lib/failure.ts'
import { GO_AUDIT, goTool, npm } from './tools.ts'

/* Whether faults are known of what Sila is made of. */

/** One that is known. */
export interface Known {
	name: string
	/** How bad: low, moderate, high, critical; of Go it is not graded. */
	severity: string
	/** Where it can be read of, or in which versions it is. */
	about: string
}

interface NpmReport {
	error?: { summary?: string }
	message?: string
	vulnerabilities?: Record<string, { severity: string; range: string; via: (string | { url: string })[] }>
}

/** Faults of packages of npm, by the registry's list. */
export async function npmKnown(): Promise<Known[]> {
	const { text, beside } = await npm('audit', '--json')
	const report = read(text)
	if (!report?.vulnerabilities)
		throw new Failure(
			`npm's list of known faults is not to be had: ${report?.message ?? beside.slice(0, 300)}`,
		)
	return Object.entries(report.vulnerabilities).map(([name, { severity, range, via }]) => ({
		name,
		severity,
		about: via.map(one => (typeof one === 'string' ? `by ${one}` : one.url)).join(', ') || range,
	}))
}

function read(text: string): NpmReport | null {
	try {
		return JSON.parse(text) as NpmReport
	} catch {
		return null
	}
}

/** How `go run` tells that it ended with 3, which is that it found something. */
const FOUND = /^exit status 3$/m

/** Faults of functions of Go that a binary holds. */
export async function goKnown(binary: string): Promise<Known[]> {
	const { code, text, beside } = await goTool(GO_AUDIT, '-mode=binary', binary)
	if (code !== 0 && !FOUND.test(beside)) {
		const reason = beside.replace(/^exit status \d+$/m, '').trim()
		throw toolFailure("Go's list of known faults is not to be had", reason || text)
	}
	return [...text.matchAll(/^Vulnerability #\d+: (\S+)$/gm)].map(([, id = '']) => ({
		name: id,
		severity: 'known',
		about: `https://pkg.go.dev/vuln/${id}`,
	}))
}
