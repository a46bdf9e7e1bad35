/** What is the account's own: mentions, reminders, flags. */
export const MINE = '#/sila/mine'
