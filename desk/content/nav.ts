/** The address of what is published, as staff write it. */
export const CONTENT = '#/sila/content'
/** Of an association or a service, by its name in the API. */
export const contentAt = (thing: string): string => `${CONTENT}/${thing}`
