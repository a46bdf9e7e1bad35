import type { ErasureRequestsRecord } from '../../core/api/collections.ts'
import { app } from '../host.ts'

/** A case's requests for erasure, the latest first. */
export const loadErasures = (id: string): Promise<ErasureRequestsRecord[]> =>
	app.pb.collection('erasure_requests').getFullList<ErasureRequestsRecord>({
		filter: app.pb.filter('case = {:id}', { id }),
		sort: '-@rowid',
		requestKey: 'sila-case-erasures',
	})

/** Decides on one; granted, the data are gone when this resolves. */
export const decideErasure = (id: string, state: 'granted' | 'refused', answer: string): Promise<unknown> =>
	app.pb.collection('erasure_requests').update(id, { state, answer }, { requestKey: null })
