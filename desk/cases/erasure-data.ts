import type { ErasureRequestsRecord } from '../../core/api/collections.ts'
import { pb } from '../frame/session.ts'

/** Of the request that fetches a case's requests for erasure. */
export const ERASURES_KEY = 'sila-case-erasures'

/** A case's requests for erasure, the latest first. */
export const loadErasures = (id: string): Promise<ErasureRequestsRecord[]> =>
	pb.collection('erasure_requests').getFullList<ErasureRequestsRecord>({
		filter: pb.filter('case = {:id}', { id }),
		sort: '-@rowid',
		requestKey: ERASURES_KEY,
	})

/**
 * Decides on one, or proposes to where nobody has yet: then it is open still. Granted, the data are gone when this
 * resolves. `alone` is the reason that is needed where nobody else may agree.
 */
export const decideErasure = (
	id: string,
	state: 'granted' | 'refused',
	answer: string,
	alone = '',
): Promise<unknown> =>
	pb
		.collection('erasure_requests')
		.update(id, { state, answer, ...(alone && { alone_reason: alone }) }, { requestKey: null })
