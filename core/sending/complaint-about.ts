import { tidy } from '../language/text.ts'

/** Whom a complaint is about, as far as the complainant says; all of it may be left out. */
export interface ComplaintAbout {
	/** Ids of `functions` of the association: whom it is about. They and their substitutes are told nothing of it. */
	aboutOfficers?: string[]
	/** The same in own words, which senior management then assigns. At most 3000 letters. */
	aboutWords?: string
	/** True: it is not to go to the unit that complaints go to. */
	notUnit?: boolean
}

/** It in its shape, from an untrusted value; ids in a stored answer are one text with spaces. */
export function readAbout({
	aboutOfficers,
	aboutWords,
	notUnit,
}: Record<string, unknown>): Required<ComplaintAbout> {
	const ids = typeof aboutOfficers === 'string' ? aboutOfficers.split(' ') : aboutOfficers
	const named = Array.isArray(ids) ? ids.filter(id => typeof id === 'string' && id) : []
	return {
		aboutOfficers: [...new Set(named)].sort(),
		aboutWords: typeof aboutWords === 'string' ? tidy(aboutWords) : '',
		notUnit: notUnit === true || notUnit === 'yes',
	}
}
