/*
 * Who looked at what of a case. It is written down before anything leaves the server (server/looks/), in `access_log`,
 * which nobody changes.
 */

/**
 * What was looked at. `case`: its page, its messages or what was recorded of it; `file`: one of its files; `export`: rows
 * of cases taken along; `identity-search`: people looked for by identity number; `glass`: the administrator opened one,
 * and `records` is whatever they read through it; `reason`: somebody of staff gave a reason to see more (reason.ts).
 */
export type Look = 'case' | 'file' | 'export' | 'identity-search' | 'glass' | 'records' | 'reason'

/** One account that looks at the same again within so many minutes has looked once. */
export const SAME_LOOK_MINUTES = 10

/** How long a reason to look is, in letters. */
export const REASON = { least: 10, most: 500 }

/** What an entry has in the place of a case or of an association where it is about none. */
export const NONE = ''
