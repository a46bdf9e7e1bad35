import { html, type TemplateResult } from 'lit'
import './join.ts'
import './sign-in.ts'
import type { Pattern } from './router.ts'

/** A page for who is not in yet. */
export interface Door extends Pattern {
	open: (token: string) => TemplateResult
}

export const DOORS: readonly Door[] = [
	// Also for who is in, with a session that has run out in the field.
	{ path: '/sign-in', open: () => html`<desk-sign-in away></desk-sign-in>` },
	{ path: '/join/:token', open: token => html`<desk-join .token=${token}></desk-join>` },
	{ path: '/reset/:token', open: token => html`<desk-join reset .token=${token}></desk-join>` },
]
