import { troubleText } from '../problem.ts'

/** A part of a page as the server has it: undefined until it has come. */
export interface Loaded<Value> {
	value?: Value
	/** Why it could not be fetched (again). */
	trouble: string
}

/** Fetches it. What was there before stays where it cannot be had, or a newer request took the place of this one. */
export async function loaded<Value>(fetching: Promise<Value>, before: Loaded<Value>): Promise<Loaded<Value>> {
	try {
		return { value: await fetching, trouble: '' }
	} catch (error) {
		return { ...before, trouble: troubleText(error) }
	}
}
