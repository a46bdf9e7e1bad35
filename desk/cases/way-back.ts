import type { CaseKind } from '../../core/case/status.ts'
import { back } from '../frame/states.ts'
import { PATH } from './paths.ts'
import { kindWords } from './words.ts'

/** The way back to the list of all that is of a kind; of requests, to all cases, where the list begins. */
export const backToList = (kind: CaseKind = 'request') =>
	back(kind === 'request' ? PATH : `${PATH}?kind=${kind}`, kindWords[kind].every)
