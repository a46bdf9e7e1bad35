import type { CaseKind } from '../../core/case/status.ts'

/** The address of the list, and with an id after it of a case. */
export const PATH = '#/sila/cases'

/** The address of the page on which staff write a request down, and of that for another kind. */
export const NEW = '#/sila/new'
export const newOf = (kind: CaseKind): string => (kind === 'request' ? NEW : `${NEW}/${kind}`)
