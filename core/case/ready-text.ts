/* Texts that an association keeps to be used again, with places for what differs from one case to another. */

/** What is known of a case where a text is put in. */
export interface ReadyFacts {
	/** Who sent it; empty where that is not known or not seen. */
	name: string
	/** Its number, as people read it. */
	reference: string
	/** Of a request, what it asks for; empty else. */
	service: string
}

/** The places by what stands in a text, in both languages. */
const PLACES: Record<string, keyof ReadyFacts> = {
	الاسم: 'name',
	الرقم: 'reference',
	الخدمة: 'service',
	name: 'name',
	reference: 'reference',
	service: 'service',
}

/** The places that a text may have, as they are written in Arabic. */
export const READY_PLACES = ['{الاسم}', '{الرقم}', '{الخدمة}'] as const

/** A text with what is known in its places. What is not known leaves nothing, and no space before it; other braces stay. */
export const readyText = (text: string, facts: ReadyFacts): string =>
	text.replace(/( ?)\{([^{}]+)\}/g, (whole, space: string, place: string) => {
		const fact = PLACES[place.trim()]
		if (!fact) return whole
		return facts[fact] ? `${space}${facts[fact]}` : ''
	})

/** What is written so far with a ready text after it. */
export const withReady = (typed: string, ready: string): string =>
	[typed.trimEnd(), ready].filter(Boolean).join('\n')
