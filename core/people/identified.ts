/**
 * How somebody proved to staff who they are. `card`: an identity card that staff saw. `callback`: staff called the number
 * on file, and the answers fit the case. `visit`: staff visited them and know them. `authority`: the authority that
 * referred them said so.
 */
export const PROOFS = ['card', 'callback', 'visit', 'authority'] as const
export type Proof = (typeof PROOFS)[number]
