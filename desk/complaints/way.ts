import { COMPLAINT_PROCESS } from '../../core/case/complaint-process.ts'
import { INQUIRY_PROCESS } from '../../core/case/inquiry-process.ts'
import { progressOfKind } from '../../core/policy/progress.ts'
import type { Way } from '../cases/step.ts'
import { language } from '../frame/language.ts'
import { complaintWords, inquiryWords } from '../spoken.ts'
import type { AssignedCase } from './data.ts'
import { officerChoice, refusing } from './officers.ts'

const processOf = ({ record }: AssignedCase) =>
	record.kind === 'complaint' ? COMPLAINT_PROCESS : INQUIRY_PROCESS

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
