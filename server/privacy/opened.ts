import { findOne } from '../base/records.ts'

/** Whether a member of staff has opened a case, by the record of who looked; the administrator is none. */
export const wasOpened = (app: core.App, caseId: string): boolean =>
	findOne(app, 'access_log', "case = {:id} && what = 'case' && actor_kind = 'staff'", { id: caseId }) !== null
