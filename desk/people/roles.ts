import { ROLES, type Role } from '../../core/access/roles.ts'
import type { AskedRole } from '../../core/api/people.ts'
import { roleWords as ar } from '../../core/language/words/roles.ar.ts'
import { roleWords as en } from '../../core/language/words/roles.en.ts'
import { day, parse } from '../dates.ts'
import { language } from '../frame/language.ts'
import type { RecordField } from '../records/form.ts'
import { peopleWords } from './words.ts'

/* Roles as they are named, chosen and told at the desk. */

export const roleWords = () => (language() === 'en' ? en : ar)

/** All roles to choose from, each with what it sees and does. */
export const roleOptions = () =>
	ROLES.map(role => ({ value: role, label: roleWords()[role].name, hint: roleWords()[role].does }))

/** Asks for several roles in one association of some. */
export function rolesFields(associations: { value: string; label: string }[]): RecordField[] {
	const words = peopleWords()
	return [
		{ name: 'association', type: 'one', label: words.association, options: associations },
		{ name: 'roles', type: 'many', label: words.roles, hint: words.rolesHint, options: roleOptions() },
		{ name: 'reason', type: 'lines', label: words.reason, hint: words.reasonHint },
	]
}

/** The roles that such a form asks for. */
export function askedOf(values: Record<string, unknown>): { roles: AskedRole[]; reason: string } {
	const roles = ((values.roles as Role[] | undefined) ?? []).map(role => ({
		association: String(values.association ?? ''),
		role,
		...(values.from ? { from: String(values.from) } : {}),
		...(values.until ? { until: String(values.until) } : {}),
	}))
	return { roles, reason: String(values.reason ?? '') }
}

/** A day of the HTTP API as people read it. */
export const dayOf = (text: string): string => {
	const date = parse(text && `${text}T09:00:00Z`)
	return date ? day(date) : ''
}
