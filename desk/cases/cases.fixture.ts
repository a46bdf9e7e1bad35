import type { CaseEntry } from '../../core/api/cases.ts'
import type { CasesRecord } from '../../core/api/collections.ts'
import { NO_POLICY } from '../../core/policy/blank.ts'
import { ALL_SHOWN } from './case.fixture.ts'
import type { Case } from './types.ts'

/* Cases as tests of elements show them. */

/** A request in the list. */
export const caseRowOf = (id: string, change: Partial<CaseEntry> = {}): CaseEntry => ({
	id,
	kind: 'request',
	reference: '123456782',
	applicant: `صاحبة ${id}`,
	anonymous: false,
	served: null,
	topic: '',
	status: 'received',
	status_since: '2026-11-20 08:00:00.000Z',
	attention: '',
	unproven: false,
	erased_at: '',
	target_on: '',
	created: '2026-11-20T08:00:00.000Z',
	due: '',
	late: false,
	holder: '',
	mine: false,
	unread: 0,
	duplicate: false,
	association: { ar: 'جمعية يُسر', en: 'Yusr Association' },
	service: { ar: 'برامج مهارية', en: 'Skills programmes' },
	...change,
})

/** A request with all that its page shows. */
export function caseOf(change: Partial<CasesRecord> = {}): Case {
	const record = {
		id: 'case00000000001',
		kind: 'request',
		reference: '123456782',
		status: 'received',
		status_since: '2026-11-20 08:00:00.000Z',
		created: '2026-11-20 08:00:00.000Z',
		applicant: 'هدى بنت سالم',
		letter: 'نص الطلب كما وُقّع',
		lang: 'ar',
		contact_means: 'sms',
		contact: { contactMeans: 'sms', phone: '+966501234567' },
		channel: 'website',
		files: [],
		minutes: [],
		returns: [],
		...change,
	} as unknown as CasesRecord
	const service = {
		slug: 'skills',
		name: { ar: 'برامج مهارية', en: 'Skills programmes' },
		conditions: [],
		questions: [],
		documents: [],
		entry: { by: 'request' },
	} as unknown as Case['service']
	return {
		record,
		shown: ALL_SHOWN,
		association: {
			slug: 'yusr',
			name: { ar: 'جمعية يُسر', en: 'Yusr Association' },
			...NO_POLICY,
		},
		service,
		request: null,
		files: [],
		formReplaced: '',
		formCreated: '2026-11-01 08:00:00.000Z',
	}
}
