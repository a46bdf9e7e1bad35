import { luhn } from '../case/luhn.ts'
import { tidyLine, tidyNumber } from '../language/text.ts'
import type { Association } from '../policy/association.ts'
import { type Problem, type ProblemCode, TEXT_LIMITS } from './problems.ts'

/** How the association may reach the applicant: the means both sides agree on when applying. */
export type ContactMeans = 'phone' | 'sms' | 'email' | 'letter' | 'visit'

/** The answer that a means cannot work without; a visit needs none, the person comes by. */
export const CONTACT_DETAIL = {
	phone: 'phone',
	sms: 'phone',
	email: 'email',
	letter: 'address',
	visit: null,
} as const satisfies Record<ContactMeans, 'phone' | 'email' | 'address' | null>

/**
 * The means that make sense at an association: those its policy's channels can carry.
 * Social media, fax and delegates receive requests but cannot carry a private answer.
 */
export function contactMeans(association: Pick<Association, 'channels'>): ContactMeans[] {
	const has = (...kinds: string[]) => association.channels.some(channel => kinds.includes(channel.kind))
	const means: ContactMeans[] = []
	if (has('phone')) means.push('phone', 'sms')
	if (has('email', 'website')) means.push('email')
	if (has('letters')) means.push('letter')
	if (has('interview', 'field-visit')) means.push('visit')
	return means
}

/**
 * A Saudi telephone number as `+966…`, or null. Accepts 05…, 5…, +966…, 00966…, 966…, +966 (0)5…, `tel:` before it, a plus
 * behind it as a keyboard of Arabic leaves it, Arabic-Indic digits, spaces, dashes and brackets. With `mobileOnly`,
 * landlines are refused: they cannot take an SMS.
 */
export function saudiPhone(value: string, mobileOnly = false): string | null {
	const digits = tidyNumber(value)
		.replace(/^tel:/i, '')
		.replace(/[\s().\-/]|\+$/g, '')
	const national = /^(?:(?:\+|00)?9660?|0)?(5\d{8}|1[1-7]\d{7})$/.exec(digits)?.[1]
	if (!national || (mobileOnly && !national.startsWith('5'))) return null
	return `+966${national}`
}

/**
 * The number under which an office or an officer is reached, or null: a person's number as `saudiPhone` has it, or one of
 * those that only organizations have, as it is dialled in the country: 9200 and five digits, or 800 and seven.
 */
export function officePhone(value: string): string | null {
	const digits = tidyNumber(value).replace(/^tel:/i, '').replace(/\D/g, '')
	const common = /^(?:(?:00)?966)?(9200\d{5}|800\d{7})$/.exec(digits)?.[1]
	return common ?? saudiPhone(value)
}

/**
 * An e-mail address in lower-cased domain form, or null. Printable ASCII alone, so that nothing unseen leaves with it; an
 * address of other letters could not be reached by most servers. Deliverability is only known by sending.
 */
export function emailAddress(value: string): string | null {
	const match =
		/^([!#-'*+\-./0-9=?A-Z^-~]{1,64})@((?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63})$/i.exec(
			tidyLine(value).replace(/^mailto:/i, ''),
		)
	if (!match || match[0].length > 254 || /^\.|\.\.|\.$/.test(match[1] ?? '')) return null
	return `${match[1]}@${match[2]?.toLowerCase()}`
}

/**
 * A national ID or residence (Iqama) number as ten digits, or null: first digit 1 or 2, Luhn check.
 * A right checksum does not mean that the number was ever issued.
 */
export function nationalId(value: string): string | null {
	const digits = tidyNumber(value).replace(/[\s-]/g, '')
	return /^[12]\d{9}$/.test(digits) && luhn(digits) ? digits : null
}

/**
 * How an applicant is to be reached: of the details, the one that the means needs is there. `discreet` is `yes` where what
 * they are told is to name neither the association nor what it is about, and `no` where it may; core/policy/discreet.ts
 * says what holds where it is neither.
 */
export type Contact = Partial<Record<(typeof CONTACT_FIELDS)[number], string>>
export const CONTACT_FIELDS = ['contactMeans', 'phone', 'email', 'address', 'discreet'] as const

/** What is wrong with how an applicant is to be reached, by the names of CONTACT_FIELDS. */
export function checkContact(association: Pick<Association, 'channels'>, contact: Contact): Problem[] {
	const problems: Problem[] = []
	const means = contact.contactMeans ?? ''
	const mobile = means === 'sms'
	if (!(contactMeans(association) as string[]).includes(means)) {
		problems.push({ field: 'contactMeans', code: 'choose' })
	}
	const check = (field: string, value: string, max: number): ProblemCode | false => {
		if (!value) return CONTACT_DETAIL[means as ContactMeans] === field && 'required'
		if (value.length > max) return 'too_long'
		if (field === 'phone') return !saudiPhone(value, mobile) && (mobile ? 'mobile' : 'phone')
		return field === 'email' && !emailAddress(value) && 'email'
	}
	for (const field of ['phone', 'email', 'address'] as const) {
		const max = field === 'address' ? TEXT_LIMITS.address : TEXT_LIMITS.line
		const code = check(field, contact[field] ?? '', max)
		if (code) problems.push({ field, code, values: { max } })
	}
	return problems
}

/** What is wrong with whether it is to be discreet; forms, which let one choose, have no need of it. `group` stands before the field's name. */
export const checkDiscreet = ({ discreet = '' }: Contact, group = ''): Problem[] =>
	['', 'yes', 'no'].includes(discreet) ? [] : [{ field: `${group}discreet`, code: 'choose' }]

/** Checked contact details in one spelling, without those that are empty. */
export function normalizeContact(contact: Contact): Contact {
	const kept: Contact = {}
	const spelling = { phone: saudiPhone, email: emailAddress } as Record<
		string,
		(value: string) => string | null
	>
	for (const field of CONTACT_FIELDS) {
		const value = contact[field]
		if (value) kept[field] = spelling[field]?.(value) ?? value
	}
	return kept
}
