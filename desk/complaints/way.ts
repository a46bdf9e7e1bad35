import { COMPLAINT_PROCESS } from '../../core/case/complaint-process.ts'
import { INQUIRY_PROCESS } from '../../core/case/inquiry-process.ts'
import { isOfUnit, mayHandle } from '../../core/people/officers.ts'
import { progressOfKind } from '../../core/policy/progress.ts'
import type { Way } from '../cases/step.ts'
import { language } from '../frame/language.ts'
import { account } from '../frame/session.ts'
import { complaintWords, inquiryWords } from '../spoken.ts'
import type { AssignedCase } from './data.ts'
import { officerChoice, refusing } from './officers.ts'

const processOf = ({ record }: AssignedCase) =>
	record.kind === 'complaint' ? COMPLAINT_PROCESS : INQUIRY_PROCESS

/** The officer who sits here, where they may take it on. */
function oneself({ record, officers }: AssignedCase): string {
	const mine = officers.find(officer => officer.account && officer.account === account()?.id)
	const { notUnit, undecided } = refusing(record)
	const open = mine && !undecided && !(notUnit && isOfUnit(mine))
	return open && mayHandle(mine, officers, record.about_officers) ? mine.id : ''
}

/** How a complaint or an inquiry is moved on: all of a kind alike, and to an officer whom it is not about. */
export const way: Way<AssignedCase> = {
	process: matter => ({ process: processOf(matter) }),
	words: ({ record, association }, status) =>
		progressOfKind(
			association,
			status,
			record.kind === 'complaint' ? complaintWords() : inquiryWords(),
			language(),
		),
	// An answer is written beneath the question.
	apart: ['answered'],
	// Who takes up what nobody holds is, most of the time, who sits here.
	begin: matter => {
		const self = matter.record.assigned_to ? '' : oneself(matter)
		return self ? { assigned_to: self } : {}
	},
	controls: ({ record, officers }) => ({
		assigned_to: ({ id, value, invalid, give }) =>
			officerChoice({
				id,
				officers,
				about: record.about_officers,
				objection: record.topic === 'objection',
				...refusing(record),
				value: String(value),
				wrong: invalid,
				give,
			}),
	}),
}

/** Who acts where it stands. */
export const actorOf = (matter: AssignedCase): string =>
	processOf(matter).find(({ status }) => status === matter.record.status)?.actor[language()] ?? ''
