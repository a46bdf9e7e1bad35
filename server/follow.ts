import type { FollowedCase } from '../core/api.ts'
import { isUndecided } from '../core/facts.ts'
import type { Status } from '../core/status.ts'
import { openCase, readQuery } from './opening.ts'
import { isoTime } from './records.ts'
import type { Reply } from './reply.ts'

/** POST /api/sila/cases/follow, as core/api.ts documents it. */
export function follow(e: core.RequestEvent): Reply {
	const opened = openCase(e, readQuery(e))
	if ('body' in opened) return opened
	const { record, reference } = opened
	const status = record.getString('status') as Status
	const due = isUndecided(status) && record.getString('due_on')
	const earliest = isUndecided(status) && record.getString('earliest_reply_on')
	const body: FollowedCase = {
		reference,
		association: slugOf(e.app, 'associations', record.getString('association')),
		service: slugOf(e.app, 'services', record.getString('service')),
		status,
		since: isoTime(record, 'status_since'),
		received: isoTime(record, 'created'),
		...(due && { due }),
		...(earliest && { earliest }),
	}
	return { status: 200, body }
}

const slugOf = (app: core.App, collection: string, id: string) =>
	app.findRecordById(collection, id).getString('slug')
