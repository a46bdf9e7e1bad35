import fs from 'node:fs'
import path from 'node:path'
import { errorsOf, ROUTES } from '../../core/api/routes.ts'
import { sila } from '../lib/paths.ts'
import type { Result } from './result.ts'

/* Which of the answers that the table of routes declares were seen while all tests of the server ran. */

/** A folder that is there only while somebody wants to know; each test file notes there what it saw (test/setup/contract.ts). */
export const SEEN = path.join(sila, 'seen-answers')

export function watchAnswers(): void {
	fs.rmSync(SEEN, { recursive: true, force: true })
	fs.mkdirSync(SEEN, { recursive: true })
}

/** They come from one piece of code around all routes. */
const OF_ALL = ['429 too_many', '500 server', '503 busy']

/** A failure that lists the declared answers which no test got. */
export function unseenAnswers(): Result {
	const lines = fs
		.readdirSync(SEEN)
		.flatMap(file => fs.readFileSync(path.join(SEEN, file), 'utf8').split('\n'))
	fs.rmSync(SEEN, { recursive: true })
	const unseen = Object.entries(ROUTES).flatMap(([address, route]) =>
		Object.entries(errorsOf(route)).flatMap(([status, codes]) =>
			codes
				.map(code => `${status} ${code}`)
				.filter(
					answer =>
						!(OF_ALL.includes(answer)
							? lines.some(line => line.endsWith(answer))
							: lines.includes(`${address} ${answer}`)),
				)
				.map(answer => `${address}: ${answer}`),
		),
	)
	const reason = `Declared in core/api/routes.ts, and answered to no test:\n${unseen.join('\n')}`
	return {
		name: 'each declared refusal was seen',
		file: 'core/api/routes.ts',
		outcome: unseen.length ? 'failed' : 'passed',
		reason,
	}
}
