import path from 'node:path'

/** The repository's own folder. */
export const root = path.resolve(import.meta.dirname, '../..')

/** Everything generated, and the data of `npm start`. */
export const sila = path.join(root, '.sila')

export const hooksDir = path.join(root, 'pb_hooks')
export const migrationsDir = path.join(root, 'pb_migrations')
export const associationsDir = path.join(root, 'associations')
export const widgetsDir = path.join(sila, 'widgets')

/** A tool from node_modules, as the arguments of `node`. */
export const tool = (file: string): string => path.join(root, 'node_modules', file)
