/* The addresses of what staff set. */

export const SETTINGS = '#/sila/settings'
export const HOLIDAYS = '#/sila/holidays'
export const RETENTION = '#/sila/retention'
export const PROOF = '#/sila/proof'
export const TRAIL = '#/sila/trail'
export const POLICIES = '#/sila/policies'
