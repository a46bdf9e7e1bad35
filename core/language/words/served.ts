import type { Capacity } from '../../policy/capacities.ts'

/** The words of a request for somebody else, in one language; `{…}` are filled in. */
export interface ServedWords {
	/** `served`: for whom it is; `name` and `capacity` of who is served and of who applies. */
	fields: Record<'served' | 'name' | 'capacity', string>
	who: Record<'self' | 'other', string>
	capacities: Record<Capacity, string>
	/** Headings of the letter: for whom it is, and a part that is about them; `{heading}`, `{name}`. */
	heading: string
	about: string
	/** `{name}`, `{served}`, `{capacity}`: what is declared beside the truth of it. */
	declaration: string
}
