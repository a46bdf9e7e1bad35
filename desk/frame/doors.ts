import { html, type TemplateResult } from 'lit'
import type { Pattern } from './router.ts'

/** A page for who is not in yet, fetched when somebody stands before it. */
export interface Door extends Pattern {
	load: () => Promise<unknown>
	open: (token: string) => TemplateResult
}

const join = () => import('./join.ts')
const signIn = () => import('./sign-in.ts')

/** Where somebody signs in who came to any other page. */
export const SIGN_IN: Omit<Door, 'path'> = { load: signIn, open: () => html`<desk-sign-in></desk-sign-in>` }

export const DOORS: readonly Door[] = [
	// Also for who is in, with a session that has run out in the field.
	{ path: '/sign-in', load: signIn, open: () => html`<desk-sign-in away></desk-sign-in>` },
	{ path: '/join/:token', load: join, open: token => html`<desk-join .token=${token}></desk-join>` },
	{
		path: '/reset/:token',
		load: join,
		open: token => html`<desk-join reset .token=${token}></desk-join>`,
	},
]
