/*
 * The versions of what is stored as a policy. Each definition says in `schema` which version of its schema it was
 * written for; one that says nothing is of version 1, from before versions were written down.
 *
 * To change a schema: raise its number here; write `<kind>-<number>.ts` beside this file, which makes the new shape out
 * of the one before; name it in upgrade.ts; add a migration that says so and calls `upgradePolicies`; put a sample of the
 * new version and its JSON Schema into core/policy/released/<number>/. The tests beside this file name whichever was
 * forgotten. One more code in a list needs none of it: it refuses nothing that is stored.
 *
 * A step that gives a value another meaning also gives it another name, so that an old form, which is kept as it was
 * written, never says in the present shape what it did not say then.
 */
export const VERSIONS = { association: 3, service: 5, survey: 2 } as const

export type DefinitionKind = keyof typeof VERSIONS

/** A definition as it was stored, of whatever version, right or wrong. */
export type StoredDefinition = Record<string, unknown>

/** Makes the shape that its file's name tells out of the one before. Leaves what it does not know as it is, and never changes its input. */
export type Upgrade = (definition: StoredDefinition) => StoredDefinition
