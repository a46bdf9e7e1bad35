import type { Text } from '../language/text.ts'
import type { Step } from './process.ts'
import type { InquiryStatus } from './status.ts'

/*
 * How an inquiry travels, at every association alike: it comes to the contact officer of its category and field, who
 * answers it (Kadi, article 3.7). Drawn in docs/process.md.
 */

const officer: Text = { ar: 'ضابط الاتصال', en: 'the contact officer' }

type Of = Step<InquiryStatus>
const staff = (to: InquiryStatus, ...needs: Of['needs']): Of => ({ to, by: ['staff'], needs })
const out: Of[] = [
	{ to: 'withdrawn', by: ['applicant', 'staff'], needs: [] },
	staff('closed', 'closing_reason'),
]

/** Each status, who acts while an inquiry stands there, and the steps that lead on with what each needs. */
export const INQUIRY_PROCESS: { status: InquiryStatus; actor: Text; steps: Of[] }[] = [
	{
		status: 'received',
		actor: officer,
		steps: [staff('assigned', 'assigned_to'), staff('answered', 'answer'), ...out],
	},
	{ status: 'assigned', actor: officer, steps: [staff('answered', 'answer'), ...out] },
	{ status: 'answered', actor: officer, steps: [staff('assigned', 'assigned_to'), staff('closed')] },
	{ status: 'withdrawn', actor: officer, steps: [staff('closed')] },
	{ status: 'closed', actor: officer, steps: [] },
]
