/** What somebody does with their own account. */
export const ACCOUNT = '#/sila/account'
