import type { Text } from '../language/text.ts'
import type { Step } from './process.ts'
import type { ComplaintStatus } from './status.ts'

/*
 * How a complaint travels, at every association alike: the policies describe their requests step by step, but of
 * complaints only that the follow-up unit handles them, that a settlement in good will is sought, and that senior
 * management watches (Kadi, articles 3.5 and 3.8). Drawn in docs/process.md.
 */

const unit: Text = { ar: 'وحدة المتابعة', en: 'the follow-up unit' }
const senior: Text = { ar: 'الإدارة العليا', en: 'senior management' }
const complainant: Text = { ar: 'صاحب الشكوى', en: 'the complainant' }

type Of = Step<ComplaintStatus>
const staff = (to: ComplaintStatus, ...needs: Of['needs']): Of => ({ to, by: ['staff'], needs })
const theirs = (to: ComplaintStatus): Of => ({ to, by: ['applicant'], needs: [] })

const assigned = staff('assigned', 'assigned_to')
const investigation = staff('investigation', 'assigned_to')
const proposed = staff('settlement-proposed', 'settlement')
/** By whoever takes it up with it: a matter that is plain needs no look into first. */
const proposedAtOnce = staff('settlement-proposed', 'assigned_to', 'settlement')
const escalated = staff('escalated', 'escalation_reason')
/** From wherever it is open: the complainant may take it back, and staff may close it with their reasons. */
const out: Of[] = [
	{ to: 'withdrawn', by: ['applicant', 'staff'], needs: [] },
	staff('closed', 'closing_reason'),
]

/** Each status, who acts while a complaint stands there, and the steps that lead on with what each needs. */
export const COMPLAINT_PROCESS: { status: ComplaintStatus; actor: Text; steps: Of[] }[] = [
	{
		status: 'received',
		actor: unit,
		steps: [staff('acknowledged'), assigned, proposedAtOnce, escalated, ...out],
	},
	{ status: 'acknowledged', actor: unit, steps: [assigned, proposedAtOnce, escalated, ...out] },
	{ status: 'assigned', actor: unit, steps: [investigation, proposed, escalated, ...out] },
	{ status: 'investigation', actor: unit, steps: [proposed, escalated, ...out] },
	{
		status: 'settlement-proposed',
		actor: complainant,
		// Staff may take back what nobody has answered, to look into it again.
		steps: [theirs('settled'), theirs('not-settled'), investigation, ...out],
	},
	{ status: 'not-settled', actor: unit, steps: [investigation, proposed, escalated, ...out] },
	{ status: 'escalated', actor: senior, steps: [assigned, investigation, proposed, ...out] },
	{ status: 'settled', actor: unit, steps: [staff('closed', 'closing_reason'), theirs('reopened')] },
	{ status: 'reopened', actor: unit, steps: [assigned, investigation, proposed, escalated, ...out] },
	{ status: 'withdrawn', actor: unit, steps: [staff('closed')] },
	{ status: 'closed', actor: complainant, steps: [theirs('reopened')] },
]
