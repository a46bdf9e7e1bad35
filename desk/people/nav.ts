/** Who holds which role, and who is away. */
export const PEOPLE = '#/sila/people'
