import { findAll } from '../base/records.ts'
import { writeWords } from './words.ts'

/** Cases at a time. */
const BATCH = 500

/** Gives every case its row in the index, for the migration that made that. */
export function fillWords(app: core.App): void {
	for (let last = '', batch = BATCH; batch === BATCH; ) {
		const cases = findAll(app, 'cases', 'id > {:last}', { last }, 'id', BATCH)
		for (const record of cases) writeWords(app, record)
		last = cases.at(-1)?.id ?? last
		batch = cases.length
	}
}
