import type { CompensationRecordsRecord } from '../../core/api/collections.ts'
import type { CompensationEntry } from '../../core/api/complaints.ts'
import { pb } from '../frame/session.ts'

/* Records of a compensation, as the server keeps them; core/api/complaints.ts says what each holds. */

const records = () => pb.collection('compensation_records')

/** Of the request that fetches them. */
export const COMPENSATION_KEY = 'sila-compensation'

/** What is recorded for a complaint, in the order of its days. */
export const loadCompensation = (id: string): Promise<CompensationRecordsRecord[]> =>
	records().getFullList<CompensationRecordsRecord>({
		filter: pb.filter('case = {:id}', { id }),
		sort: 'on,@rowid',
		requestKey: COMPENSATION_KEY,
	})

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
