/** What lies ready this day: where everybody begins. */
export const DAY = '#/sila/day'
