import type PocketBase from 'pocketbase'

/**
 * The administrator of the system is no member of staff: PocketBase's console is theirs, and of the desk one page, the
 * accounts. Where the desk stands inside the console, it lends the administrator's session to that page.
 */
export const administrator: { client: PocketBase | undefined } = { client: undefined }

/** The page of the accounts. */
export const ACCOUNTS = '#/sila/accounts'
