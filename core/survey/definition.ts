import * as z from 'zod'
import { VERSIONS } from '../policy/upgrade/versions.ts'

/*
 * A satisfaction survey as data: what staff write at the desk and what people are asked. The comments are the
 * documentation of each field. Each state of it is kept, so that old answers stay with the questions they answer.
 */

const text = z.strictObject({ ar: z.string().trim().min(1).max(500), en: z.string().trim().min(1).max(500) })
const id = z.string().regex(/^[a-z][a-z0-9-]{1,39}$/)

/** What a question is about: the goals that the policies set themselves, and the whole. */
export const GOALS = ['overall', 'ease', 'courtesy', 'clarity', 'speed', 'fairness', 'outcome'] as const

const common = {
	/** Names the question for good: figures of all versions are put together by it and its wording. */
	id,
	text,
	hint: text.optional(),
	/** Whether one must answer to finish. Only the first question need be: nobody is held up for an opinion. */
	required: z.boolean(),
	/** Which of the policy's goals it asks about, where it does. */
	goal: z.enum(GOALS).optional(),
}

const question = z.discriminatedUnion('type', [
	/** Five points, 1 the worst and 5 the best; 4 and 5 count as satisfied. */
	z.strictObject({ type: z.literal('rating'), ...common }),
	/** 0–10: how likely one is to recommend it. From it comes the net promoter score. */
	z.strictObject({ type: z.literal('scale'), ...common }),
	z.strictObject({ type: z.literal('yes-no'), ...common }),
	/** One of several. */
	z.strictObject({
		type: z.literal('choice'),
		...common,
		options: z
			.array(z.strictObject({ id, label: text }))
			.min(2)
			.max(12),
	}),
	/** One's own words: for staff only, never counted. */
	z.strictObject({ type: z.literal('text'), ...common }),
])

/** Taken by what every survey has. */
const TAKEN = ['comment']

export const surveySchema = z
	.strictObject({
		/** Version of this schema; older ones are made into it by core/policy/upgrade/. */
		schema: z.literal(VERSIONS.survey),
		/** What it is for, in one or two sentences before the first question. */
		intro: text,
		/** In the order they are asked, one on a step. The first is a rating: an e-mail asks it, and results begin with it. */
		questions: z.array(question).min(1).max(20),
	})
	.superRefine(({ questions }, context) => {
		const issue = (path: (string | number)[], message: string) =>
			context.addIssue({ code: 'custom', path, message })
		const taken = 'المعرّف مستعمل · the id is taken'
		questions.forEach((entry, i) => {
			const first = questions.findIndex(other => other.id === entry.id)
			if (first !== i || TAKEN.includes(entry.id)) issue(['questions', i, 'id'], taken)
			if (entry.type !== 'choice') return
			entry.options.forEach((option, n) => {
				if (entry.options.findIndex(other => other.id === option.id) !== n)
					issue(['questions', i, 'options', n, 'id'], taken)
			})
		})
		if (questions[0] && (questions[0].type !== 'rating' || !questions[0].required)) {
			issue(
				['questions', 0],
				'السؤال الأول تقدير من خمس درجات ولا بد من جوابه · the first question is a required rating',
			)
		}
	})

/** A survey without its title, which stands in fields of its record. */
export type SurveyDefinition = z.infer<typeof surveySchema>
export type SurveyQuestion = z.infer<typeof question>
export type Goal = (typeof GOALS)[number]
