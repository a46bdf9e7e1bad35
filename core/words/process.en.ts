import type { ProcessWords } from './process.ts'

export const processWords: ProcessWords = {
	facts: {
		missing: 'What is missing',
		checklist: 'Document checklist',
		referred_to: 'Referred to for clarification',
		case_study_on: 'Day of the case study',
		needs_study_on: 'Day of the needs study',
		studied_on: 'Day it was studied',
		recommendations: 'Members’ recommendations',
		minutes: 'Minutes',
		decided_by: 'Decided by',
		reason: 'Reasons of the decision',
		early_reason: 'Reason for deciding early',
		delivered_on: 'Day the service was given',
		closing_reason: 'Reason for closing',
	},
	asks: {
		missing: 'Write for the applicant what is missing.',
		checklist: 'Every required document of the form has to be present in the checklist.',
		referred_to: 'Write to whom the case is referred for clarification.',
		case_study_on: 'Write the day of the case study.',
		needs_study_on: 'Write the day of the needs study.',
		studied_on: 'Write the day it was studied.',
		recommendations: 'Add the recommendation of at least one member, with the name.',
		minutes: 'Attach the minutes.',
		decided_by: 'Write who decided.',
		reason: 'Write the reasons of the decision for the applicant.',
		early_reason:
			'By the policy no reply comes before {earliest}. Wait for that day, or write why it is decided before it; the applicant does not see this.',
		delivered_on: 'Write the day the service was given.',
		closing_reason: 'Write the reason for closing.',
	},
	problems: {
		day: '“{fact}”: write a day of the calendar, like 2026-03-01.',
		future: '“{fact}”: this day has not come yet.',
		checklist:
			'“{fact}”: one line for each document of the form, which is present, missing, or returned with a note.',
		recommendations: '“{fact}”: each member has a name and a recommendation.',
		fixed: '“{fact}” was fixed by the step it was recorded for, and stays.',
	},
	noStep: 'A case does not go from “{from}” to “{to}”. Possible steps: {possible}.',
	ended: 'A case does not go from “{from}” to “{to}”, and no step leads on from “{from}”.',
	needed: 'Before “{to}”, record: {missing}.',
	stale: 'This case has changed since you opened it, so your change was not saved. Open it again, then save.',
	start: 'Every new case begins at “{from}”.',
	comma: ', ',
}
