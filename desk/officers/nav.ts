/** The address of the page on which staff record officers. */
export const OFFICERS = '#/sila/officers'
