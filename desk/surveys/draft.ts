import type { SurveysRecord } from '../../core/api/collections.ts'
import { fill, type Text } from '../../core/language/text.ts'
import { VERSIONS } from '../../core/policy/upgrade/versions.ts'
import type { SurveyDefinition, SurveyQuestion } from '../../core/survey/definition.ts'
import { rememberedInputs } from '../remembered.ts'
import { makingWords } from './making-words.ts'

/* A survey while its questions are written. It may be incomplete; the server's schema has the last word. */

export interface Option {
	id: string
	label: Text
}
export interface QuestionDraft {
	id: string
	type: SurveyQuestion['type']
	text: Text
	hint: Text
	required: boolean
	goal?: SurveyQuestion['goal']
	options: Option[]
}
export interface SurveyDraft {
	title: Text
	intro: Text
	active: boolean
	questions: QuestionDraft[]
}

/** What was written and not saved yet, by the survey's id. */
export const drafts = rememberedInputs<SurveyDraft>('survey')

const none = (): Text => ({ ar: '', en: '' })
const LETTERS = 'abcdefghijkmnpqrstuvwxyz23456789'
/** An id that no other question or option of anybody has. */
const newId = (prefix: string): string =>
	`${prefix}-${[...crypto.getRandomValues(new Uint8Array(8))].map(byte => LETTERS[byte % 32]).join('')}`

export const blankOption = (): Option => ({ id: newId('o'), label: none() })
export const blankQuestion = (): QuestionDraft => ({
	id: newId('q'),
	type: 'rating',
	text: none(),
	hint: none(),
	required: false,
	options: [blankOption(), blankOption()],
})

export function draftOf({ title_ar, title_en, active, definition }: SurveysRecord): SurveyDraft {
	const { intro, questions } = structuredClone(definition) as SurveyDefinition
	return {
		title: { ar: title_ar, en: title_en },
		intro,
		active,
		questions: questions.map(({ id, type, text, hint, required, goal, ...rest }) => ({
			id,
			type,
			text,
			hint: hint ?? none(),
			required,
			...(goal && { goal }),
			options: 'options' in rest ? rest.options : [blankOption(), blankOption()],
		})),
	}
}

const tidy = ({ ar, en }: Text): Text => ({ ar: ar.trim(), en: en.trim() })

/** The draft as the server takes it. */
export function definitionOf({ intro, questions }: SurveyDraft): SurveyDefinition {
	return {
		schema: VERSIONS.survey,
		intro: tidy(intro),
		questions: questions.map(({ id, type, text, hint, required, goal, options }) => {
			const common = {
				id,
				text: tidy(text),
				...(hint.ar.trim() && { hint: tidy(hint) }),
				required,
				...(goal && { goal }),
			}
			return type === 'choice'
				? { type, ...common, options: options.map(option => ({ ...option, label: tidy(option.label) })) }
				: { type, ...common }
		}),
	}
}

const LONGEST = 500

/** The names of the controls with which a survey is written, in their order on the page. */
export const namesOf = ({ questions }: SurveyDraft): string[] => [
	...['title.ar', 'title.en', 'intro.ar', 'intro.en', 'active'],
	...questions.flatMap(({ options }, i) =>
		[
			...['text.ar', 'text.en', 'type', 'required'],
			...options.flatMap((_, n) => [`o${n}.ar`, `o${n}.en`]),
			...['hint.ar', 'hint.en'],
		].map(part => `q${i}.${part}`),
	),
]

/** What is wrong, by the name of its control. */
export function faultsOf({ title, intro, questions }: SurveyDraft): Record<string, string> {
	const faults: Record<string, string> = {}
	const { editor: words } = makingWords()
	const both = (name: string, { ar, en }: Text, longest = LONGEST) => {
		for (const [lang, text] of Object.entries({ ar, en }))
			if (!text.trim()) faults[`${name}.${lang}`] = words.required
			else if (text.trim().length > longest) faults[`${name}.${lang}`] = fill(words.tooLong, { longest })
	}
	both('title', title, 200)
	both('intro', intro)
	questions.forEach(({ type, text, hint, options }, i) => {
		both(`q${i}.text`, text)
		if (hint.ar.trim() || hint.en.trim()) both(`q${i}.hint`, hint)
		if (type !== 'choice') return
		for (const [n, { label }] of options.entries()) both(`q${i}.o${n}`, label)
	})
	return faults
}
