import type { Lang } from '../language/text.ts'
import type { ComplaintAboutWords } from '../language/words/complaint-about.ts'
import type { PublishedFunction } from '../policy/published.ts'
import type { ComplaintAbout } from './complaint-about.ts'
import type { LetterPart } from './letter.ts'
import type { Problem } from './problems.ts'
import { checkWords } from './text.ts'

/* Whom a complaint is about, checked and read: what a form brings with the step that asks it. */

/** What is wrong with it: it names whom the association publishes, and nobody else. */
export function checkAbout(
	functions: readonly Pick<PublishedFunction, 'id'>[],
	{ aboutOfficers = [], aboutWords = '' }: ComplaintAbout,
): Problem[] {
	const known = aboutOfficers.every(id => functions.some(one => one.id === id))
	return [
		...(known ? [] : [{ field: 'aboutOfficers', code: 'choose' } as const]),
		...checkWords('aboutWords', aboutWords, false),
	]
}

/** What the letter says of it. */
export const aboutLetter = (
	{ aboutOfficers = [], aboutWords = '', notUnit = false }: ComplaintAbout,
	functions: readonly PublishedFunction[],
	words: ComplaintAboutWords,
	lang: Lang,
): LetterPart => {
	const line = (field: keyof typeof words.fields, value: string) => ({
		field,
		label: words.fields[field],
		value,
	})
	const named = functions.filter(({ id }) => aboutOfficers.includes(id))
	return {
		heading: words.heading,
		lines: [
			line('aboutOfficers', named.map(one => functionTitle(one, lang)).join(lang === 'ar' ? '، ' : ', ')),
			line('aboutWords', aboutWords),
			line('notUnit', notUnit ? words.yes : ''),
		],
	}
}

/** A function by its title, with the name of who has it where that is published. */
export const functionTitle = ({ title, name }: PublishedFunction, lang: Lang): string =>
	name ? `${title[lang]} (${name})` : title[lang]
