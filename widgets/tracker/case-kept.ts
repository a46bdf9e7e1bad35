import type { FollowQuery } from '../../core/api/common.ts'

/** The two numbers by which a case is seen. */
export type CaseNumbers = Pick<FollowQuery, 'reference' | 'code'>

/* Under which names the browser's storage says that the tracker keeps something, so that else it brings nothing for it. */

/** In sessionStorage: the case that this tab has open, with its two numbers and what was typed. */
export const TAB = 'sila-case'
/** In localStorage, where the person asked for it: that IndexedDB has a case. Never the case itself. */
export const REMEMBERED = 'sila-case-remembered'

/** Whether this tab has a case open, or this device remembers one. */
export function isKept(): boolean {
	try {
		return sessionStorage.getItem(TAB) !== null || localStorage.getItem(REMEMBERED) !== null
	} catch {
		// The browser lets this page store nothing.
		return false
	}
}
