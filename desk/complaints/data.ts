import type { OfficersRecord } from '../../core/api/collections.ts'
import type { AnyCase } from '../cases/types.ts'
import { pb } from '../frame/session.ts'

/* What the pages of complaints and inquiries ask of the server beside what every case has. */

/** A complaint or an inquiry with all that its page shows. */
export interface AssignedCase extends AnyCase {
	/** All officers of the association. */
	officers: OfficersRecord[]
	/** The case that the complaint concerns. */
	concerns: { id: string; reference: string } | null
}

export const isMatter = (theCase: AnyCase): theCase is AssignedCase => 'officers' in theCase

/** The officers of an association, or of all, in the order they were made. */
export const listOfficers = (association = ''): Promise<OfficersRecord[]> =>
	pb.collection('officers').getFullList<OfficersRecord>({
		filter: association && pb.filter('association = {:association}', { association }),
		sort: 'created,@rowid',
		requestKey: 'sila-officers',
	})
