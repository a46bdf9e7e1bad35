import { stripVTControlCharacters } from 'node:util'

/** A failure the reader can do something about: one line that says what, shown without a stack. */
export class Failure extends Error {}

const byCode: Record<string, (file: string) => string> = {
	ENOSPC: () => 'The disk is full: free some space and start again.',
	EACCES: file => `Sila may not write ${file}: allow yourself to write there, or move the folder.`,
	EPERM: file => `Sila may not write ${file}: allow yourself to write there, or move the folder.`,
	EROFS: file => `${file} is on a read-only disk: move the folder to one that can be written.`,
}

/** What to print for anything thrown: a line for what is the reader's to mend, a stack for what is ours. */
export function explain(error: unknown): string {
	if (error instanceof Failure) return error.message
	if (!(error instanceof Error)) return String(error)
	const { code, path } = error as NodeJS.ErrnoException
	return byCode[code ?? '']?.(path ?? 'its files') ?? error.stack ?? error.message
}

/** The same for a tool that ended badly, from what it wrote; `log` is where the rest stands. */
export function toolFailure(what: string, output: string, log?: string): Failure {
	if (diskIsFull(output)) return new Failure(explain(Object.assign(new Error(), { code: 'ENOSPC' })))
	return new Failure(`${what}: ${reason(output)}${log ? ` (see ${log})` : ''}`)
}

/** The line in which a tool names its error: Rolldown tags it, Astro puts it before the stack, Go writes it last. */
function reason(output: string): string {
	const lines = stripVTControlCharacters(output)
		.split('\n')
		.filter(line => line.trim() && !/^\s+at /.test(line) && !WARNING.test(line))
	const tagged = lines.map(line => /\[(?:[A-Z_]+|builtin:[\w-]+)\]\s+(.+)/.exec(line)?.[1]).find(Boolean)
	return (
		tagged ?? beforeStack(lines) ?? lines.findLast(line => !STACK.test(line))?.trim() ?? 'it gave no reason'
	)
}

/** The first line of what Astro says between its progress and the stack. */
function beforeStack(lines: string[]): string | undefined {
	const stack = lines.findIndex(line => STACK.test(line))
	const progress = lines.slice(0, stack).findLastIndex(line => PROGRESS.test(line))
	return stack > progress + 1 ? lines[progress + 1]?.trim() : undefined
}

const STACK = /^\s*Stack trace:/
/** What a build goes on after. */
const WARNING = /^\s*\d\d:\d\d:\d\d \[WARN\]/
/** What Astro tells of how far it is. */
const PROGRESS = /^\s*(\d\d:\d\d:\d\d |[▶├└λ]|generating static routes)/

export const diskIsFull = (output: string): boolean => /ENOSPC|no space left on device/i.test(output)
