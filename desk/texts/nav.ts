/** The address of the texts that associations keep to be used again. */
export const TEXTS = '#/sila/texts'
