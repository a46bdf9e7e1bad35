/** A moment, in milliseconds, as the database has it. */
export const stored = (moment: number): string => new Date(moment).toISOString().replace('T', ' ')
