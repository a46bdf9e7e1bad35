import { fill } from '../../core/language/text.ts'
import type { PublishedAssociation } from '../../core/policy/published.ts'
import { type ComplaintSubmission, checkComplaint } from '../../core/sending/complaint.ts'
import type { LetterPart } from '../../core/sending/letter.ts'
import type { Problem, ShownProblem } from '../../core/sending/problems.ts'
import { ANY_DAY } from '../../core/time/clock.ts'
import type { FormState } from '../shared/form/state.ts'
import { commonView, type FormActions, type FormView, inOrder } from '../shared/form/view.ts'
import { stepOf, stepsOf, submission } from './state.ts'
import type { ComplaintFormWords } from './words.ts'

/** What a part of the form is drawn from. */
export interface View extends FormView {
	words: ComplaintFormWords
	/** The complaint as it stands. */
	complaint: ComplaintSubmission
	/** What the letter says of whom it is about, once that can be asked. */
	whom?: LetterPart
}

export function viewOf(
	form: FormActions,
	state: FormState,
	association: PublishedAssociation,
	words: ComplaintFormWords,
): View {
	const { values, files } = state
	const { lang } = words
	const complaint = submission(association.slug, values, lang)
	const { anonymous, happened, wants, fullName } = complaint
	const steps = stepsOf(anonymous)
	const fieldNames: Record<string, string> = words.form.fields
	return {
		...commonView(form, state, association, words, steps, field => fieldNames[field] ?? field),
		complaint,
		title: fill(words.title, { association: association.name[lang] }),
		subject: words.subject,
		begun: Boolean(happened || wants || fullName),
		stepOf,
		check: () => {
			const unsaidOnes = unsaid(values, form.renderRoot, complaint, words)
			const found = checkComplaint(association, complaint, files, ANY_DAY)
			return inOrder([...unsaidOnes, ...found], steps, stepOf)
		},
	}
}

/** What is missing beside what core checks: answers that are not sent as they are. */
function unsaid(
	values: Record<string, string>,
	root: ParentNode,
	complaint: ComplaintSubmission,
	{ whom, lost }: ComplaintFormWords,
): Problem[] {
	const { anonymous, concernsReference, concernsCode, happenedOn } = complaint
	const missing: [boolean, ShownProblem][] = [
		[!values.anonymous, { field: 'anonymous', code: 'choose' }],
		// What was not asked is not left out unseen: whom it is about decides who is told.
		[!whom, { field: 'notUnit', code: 'required', message: lost }],
		// A day that is only begun has no value yet.
		[!happenedOn && root.querySelector('[type=date]:invalid') !== null, { field: 'happenedOn', code: 'day' }],
		[
			!anonymous && values.concerns === 'yes' && !concernsReference && !concernsCode,
			{ field: 'concernsReference', code: 'required' },
		],
	]
	return missing.flatMap(([is, problem]) => (is ? problem : []))
}
