import { test } from 'node:test'

/**
 * A test of what others in `npm test` walk the like of. It runs where its file is asked for by name, and in
 * `npm run test:long`; a step that runs as a whole leaves it out.
 */
export const long: (title: string, run: () => Promise<void> | void) => unknown = process.env.SILA_SLICE
	? () => {}
	: test
