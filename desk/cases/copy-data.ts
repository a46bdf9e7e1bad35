import type { CopySettledQuery } from '../../core/api/codes.ts'
import type { CopyRequestsRecord } from '../../core/api/collections.ts'
import type { DataCopy } from '../../core/api/requests.ts'
import { send } from '../api.ts'
import { language } from '../frame/language.ts'
import { pb } from '../frame/session.ts'

/* What is asked of the server about copies of data that were asked for by word of mouth. */

/** Milliseconds after which an act is given up. */
const PATIENCE = 60_000

/** Of the request that fetches a case's requests for a copy. */
export const COPIES_KEY = 'sila-case-copies'

/** A case's requests for a copy, the latest first. */
export const loadCopies = (id: string): Promise<CopyRequestsRecord[]> =>
	pb.collection('copy_requests').getFullList<CopyRequestsRecord>({
		filter: pb.filter('case = {:id}', { id }),
		sort: '-@rowid',
		requestKey: COPIES_KEY,
	})

const spoken = () => ({ 'Accept-Language': language() })

export const makeCopy = (id: string): Promise<DataCopy> =>
	send('staff/copies/make', { id }, spoken(), PATIENCE)

export const settleCopy = (query: CopySettledQuery): Promise<unknown> =>
	send('staff/copies/settle', query, spoken(), PATIENCE)
