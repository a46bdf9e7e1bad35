/* Whether answers were ever gathered on this device: all else of the field is brought only then. */

const KEY = 'sila-field'

export const wasInField = (): boolean => localStorage.getItem(KEY) !== null

export const noteField = (): void => localStorage.setItem(KEY, '1')
