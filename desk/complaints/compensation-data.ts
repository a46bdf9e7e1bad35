import type { CompensationRecordsRecord } from '../../core/api/collections.ts'
import type { CompensationEntry } from '../../core/api/complaints.ts'
import type { CompensationKind } from '../../core/case/compensation.ts'
import { app } from '../host.ts'

/* Records of a compensation, as the server keeps them; core/api/complaints.ts says what each holds. */

const records = () => app.pb.collection('compensation_records')

/** What is recorded for a complaint, in the order of its days. */
export const loadCompensation = (id: string): Promise<CompensationRecordsRecord[]> =>
	records().getFullList<CompensationRecordsRecord>({
		filter: app.pb.filter('case = {:id}', { id }),
		sort: 'on,@rowid',
		requestKey: 'sila-compensation',
	})

/** One that is being written: each field as typed, by its name. */
export interface CompensationDraft {
	/** 15 characters of a–z and 0–9: the same one is stored once, so one that got no answer may be sent again. */
	id: string
	kind: CompensationKind | ''
	values: Partial<Record<'on' | 'harm' | 'size' | 'causes' | 'what' | 'amount', string>>
	members: { member: string; approved_on: string }[]
	file: File | null
}

/** Stores one for good; one that the server has already under this id counts as stored. */
export async function storeCompensation(id: string, entry: CompensationEntry): Promise<void> {
	try {
		await records().create({ id, ...entry }, { requestKey: null })
	} catch (error) {
		const there = await records()
			.getOne(id, { fields: 'id', requestKey: null })
			.then(
				() => true,
				() => false,
			)
		if (!there) throw error
	}
}
