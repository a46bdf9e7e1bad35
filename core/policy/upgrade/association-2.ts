import type { Upgrade } from './versions.ts'

/** The handling process is data: an association from before that gets one that holds for every policy. */
export const association2: Upgrade = association => ({ process: GENERAL_PROCESS, ...association })

const officer = { ar: 'موظف علاقات المستفيدين', en: 'the beneficiary relations officer' }
const applicant = { ar: 'مقدم الطلب', en: 'the applicant' }
const unit = { ar: 'الجهة المختصة في الجمعية', en: 'the competent unit of the association' }

const step = (to: string, ...needs: string[]) => ({ to, by: ['staff'], needs })
const withdraw = { to: 'withdrawn', by: ['applicant', 'staff'], needs: [] }
const close = step('closed', 'closing_reason')
const askFor = step('needs-completion', 'missing')
const complete = step('complete', 'checklist')
const refer = step('clarification', 'referred_to')
const decide = (to: string) => step(to, 'studied_on', 'decided_by', 'reason')

const GENERAL_PROCESS = [
	{ status: 'received', actor: officer, steps: [askFor, complete, refer, withdraw, close] },
	{
		status: 'needs-completion',
		actor: applicant,
		steps: [{ to: 'received', by: ['applicant', 'staff'], needs: [] }, complete, refer, withdraw, close],
	},
	{ status: 'clarification', actor: unit, steps: [step('received'), askFor, complete, withdraw, close] },
	{ status: 'complete', actor: officer, steps: [step('study'), askFor, refer, withdraw, close] },
	{ status: 'study', actor: unit, steps: [decide('accepted'), decide('rejected'), refer, withdraw, close] },
	{ status: 'accepted', actor: officer, steps: [step('registered'), withdraw, close] },
	{ status: 'rejected', actor: officer, steps: [step('closed')] },
	{ status: 'registered', actor: officer, steps: [step('delivered', 'delivered_on'), withdraw, close] },
	{
		status: 'delivered',
		actor: applicant,
		steps: [{ to: 'evaluated', by: ['applicant'], needs: [] }, step('closed')],
	},
	{ status: 'evaluated', actor: officer, steps: [step('closed')] },
	{ status: 'withdrawn', actor: officer, steps: [step('closed')] },
	{ status: 'closed', actor: officer, steps: [] },
]
