import type * as definition from './definition.ts'

/**
 * The module that carries the whole of Zod, loaded where a definition is to be checked: it takes an engine as long as
 * half of a start, and hardly any start has something to check.
 */
export const loadDefinition = (): typeof definition => require(`${__hooks}/lib/content/definition.js`)
