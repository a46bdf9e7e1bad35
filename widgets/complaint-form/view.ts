import type { ComplaintSubmission } from '../../core/api/complaints.ts'
import { fill } from '../../core/language/text.ts'
import type { PublishedAssociation } from '../../core/policy/association.ts'
import { checkComplaint } from '../../core/sending/complaint.ts'
import { complaintLetter } from '../../core/sending/complaint-letter.ts'
import type { Problem } from '../../core/sending/request.ts'
import { riyadhDay } from '../../core/time/clock.ts'
import type { FormView } from '../shared/form/view.ts'
import type { SilaComplaintForm } from './complaint-form.ts'
import { type Step, stepOf, stepsOf, submission } from './state.ts'
import type { ComplaintFormWords } from './words.ts'

/** What a part of the form is drawn from. */
export interface View extends FormView {
	words: ComplaintFormWords
	/** The complaint as it stands. */
	complaint: ComplaintSubmission
	/** YYYY-MM-DD, in Riyadh. */
	today: string
}

export function viewOf(
	form: SilaComplaintForm,
	association: PublishedAssociation,
	words: ComplaintFormWords,
): View {
	const { state } = form
	const { values, files } = state
	const { lang } = words
	const complaint = submission(association.slug, values, lang)
	const { anonymous, happened, wants, fullName } = complaint
	const steps = stepsOf(anonymous)
	const today = riyadhDay(new Date().toISOString())
	return {
		form,
		association,
		words,
		lang,
		state,
		complaint,
		today,
		steps,
		at: Math.max(0, steps.indexOf(state.step as Step)),
		title: fill(words.title, { association: association.name[lang] }),
		subject: words.subject,
		parts: () => complaintLetter(complaint, files, words.complaint, words.form),
		begun: happened || wants || fullName,
		label: field => words.form.fields[field as 'about'] ?? field,
		stepOf,
		check: () => {
			const at = ({ field }: Problem) => steps.indexOf(stepOf(field) as Step)
			return [...unsaid(form, complaint), ...checkComplaint(association, complaint, files, today)].sort(
				(one, other) => at(one) - at(other),
			)
		},
	}
}

/** What is missing beside what core checks: answers that are not sent as they are. */
function unsaid({ state, renderRoot }: SilaComplaintForm, complaint: ComplaintSubmission): Problem[] {
	const { anonymous, concernsReference, concernsCode, happenedOn } = complaint
	const { values } = state
	const missing: [boolean, Problem][] = [
		[!values.anonymous, { field: 'anonymous', code: 'choose' }],
		// A day that is only begun has no value yet.
		[!happenedOn && !!renderRoot.querySelector('[type=date]:invalid'), { field: 'happenedOn', code: 'day' }],
		[
			!anonymous && values.concerns === 'yes' && !concernsReference && !concernsCode,
			{ field: 'concernsReference', code: 'required' },
		],
	]
	return missing.flatMap(([is, problem]) => (is ? problem : []))
}
