/** The address of the page on which staff set the portal's public address. */
export const SITE = '#/sila/site'

/** The address of what is known of the backups. */
export const BACKUPS = '#/sila/backups'
