/** The address of the list, and with an id after it of a case. */
export const PATH = '#/sila/cases'

/** The address of the page on which staff write a request down. */
export const NEW = '#/sila/new'
