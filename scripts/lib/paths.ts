import path from 'node:path'

/** The repository's own folder. */
export const root = path.resolve(import.meta.dirname, '../..')

/** What is built of the code, and what was brought to build it. */
export const made = path.join(root, '.sila')

/** What a running Sila writes: data, copies, portals, logs. A folder of its own where SILA_HOME names one. */
export const sila = process.env.SILA_HOME ? path.resolve(process.env.SILA_HOME) : made

/** Stands in a release (scripts/release.ts) and tells what it is made of; all that is built is there. */
export const releaseFile = path.join(root, 'release.json')

export const hooksDir = path.join(root, 'pb_hooks')
export const migrationsDir = path.join(root, 'pb_migrations')
export const associationsDir = path.join(root, 'associations')

/** The associations that an empty backend begins with: of a folder, or of one file; Sila's own unless SILA_SEED says otherwise. */
export const seedPlace = (): string =>
	process.env.SILA_SEED ? path.resolve(process.env.SILA_SEED) : associationsDir
export const widgetsDir = path.join(made, 'widgets')

/** A tool from node_modules, as the arguments of `node`. */
export const tool = (file: string): string => path.join(root, 'node_modules', file)
