import type { LitElement } from 'lit'
import { COLUMN_OF } from '../../core/access/columns.ts'
import { FACT_NAMES } from '../../core/case/fields.ts'
import type { AnyCase } from './types.ts'

/* A case as elements are given it in tests, with what they look at. */

const facts = Object.fromEntries(FACT_NAMES.map(name => [name, name === 'minutes' ? [] : '']))

/** All of it is shown. */
export const ALL_SHOWN = new Set(Object.values(COLUMN_OF))

export const caseOf = <C extends AnyCase = AnyCase>(record: object = {}, more: object = {}): C =>
	({
		record: {
			...facts,
			id: 'case00000000001',
			kind: 'request',
			reference: '123456782',
			status: 'received',
			revision: 1,
			earliest_reply_on: '',
			contact_means: '',
			contact: null,
			about_officers: [],
			about_words: '',
			about_decided: false,
			not_unit: false,
			restricted: '',
			topic: '',
			...record,
		},
		shown: ALL_SHOWN,
		association: { slug: 'kadi', name: { ar: 'جمعية كادي', en: 'Kadi' } },
		request: null,
		files: [],
		...more,
	}) as unknown as C

/** An answer of the server that refuses, with what it says of each field. */
export const refusal = (data: Record<string, { code: string; message: string }>, message = '') =>
	Object.assign(new Error(message), { status: 400, response: { message, data } })

/** The server is not reached. */
export const lost = () => Object.assign(new Error('lost'), { status: 0 })

/** Waits until an element has done what it was asked. */
export async function settled(element: LitElement & { busy: boolean }): Promise<void> {
	do await element.updateComplete
	while (element.busy)
	await element.updateComplete
}

/** Waits until `look` finds something; the test runner's timeout is the only limit. */
export async function until<Found>(look: () => Found | null | undefined | false): Promise<Found> {
	for (;;) {
		const found = look()
		if (found) return found
		await new Promise(resolve => requestAnimationFrame(resolve))
	}
}
