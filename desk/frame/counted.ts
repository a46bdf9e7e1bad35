import { type CountForm, count } from '../../core/language/count.ts'
import { language } from './language.ts'

/** A noun beside its number. */
export type Counted = Record<CountForm, string>

/** The same in English, which has two forms. */
export const english = (one: string, other: string): Counted => ({
	one,
	two: other,
	few: other,
	many: other,
	other,
})

/** A number with its noun, in the language of the desk, in which the forms are. */
export const counted = (n: number, forms: Counted): string => count(n, forms, language())
