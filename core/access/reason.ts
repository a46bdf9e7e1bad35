/*
 * What a role sees of a case only on opening it, with a reason (`reasoned` in sights.ts). The reason is given for one case
 * by one account (server/looks/reasons.ts), stands among who looked, and is good for a time.
 */

/** For how many minutes a reason that was given is good. */
export const REASON_MINUTES = 60

/** What can be wrong with giving one. */
export type ReasonProblemCode = 'reason_short' | 'too_long' | 'unknown_field' | 'not_found'
