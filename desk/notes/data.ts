import type { NotesRecord, RemindersRecord } from '../../core/api/collections.ts'
import type { Mentionable, OwnWork } from '../../core/api/work.ts'
import { ask, send } from '../api.ts'
import { language } from '../frame/language.ts'
import { account, pb } from '../frame/session.ts'
import { recount } from '../tasks/count.ts'

/* What staff write to each other about cases, and what they set themselves. */

/** Milliseconds after which an act is given up. */
const PATIENCE = 30_000

/** The notes on a case, oldest first. */
export const loadNotes = (id: string): Promise<NotesRecord[]> =>
	pb.collection('notes').getFullList<NotesRecord>({
		filter: pb.filter('case = {:id}', { id }),
		sort: '@rowid',
		requestKey: 'sila-notes',
	})

export const writeNote = (id: string, text: string): Promise<NotesRecord> =>
	pb.collection('notes').create<NotesRecord>({ case: id, text }, { requestKey: null })

/** Takes back a note of one's own that was just written. */
export const recallNote = (id: string): Promise<unknown> =>
	pb.collection('notes').delete(id, { requestKey: null })

/** Says that the notes on a case which mention the account were seen. */
export const seenNotes = (id: string): Promise<unknown> =>
	send('staff/notes/seen', { case: id }, { 'Accept-Language': language() }, PATIENCE).then(recount)

/** Who beside the account sees a case. */
export const colleaguesOf = (id: string): Promise<Mentionable[]> =>
	ask('staff/colleagues', 'sila-colleagues', { query: { case: id } })

export const loadMine = (): Promise<OwnWork> => ask('staff/mine', 'sila-mine')

const reminders = () => pb.collection('reminders')

/** The account's own on a case that are not done. */
export const ownOn = (id: string): Promise<RemindersRecord[]> =>
	reminders().getFullList<RemindersRecord>({
		filter: pb.filter("case = {:id} && done_at = ''", { id }),
		sort: 'day,@rowid',
		requestKey: 'sila-reminders',
	})

/** Sets a reminder for a day (YYYY-MM-DD), or a flag where that is empty. */
export const setReminder = (id: string, day: string, text: string): Promise<unknown> =>
	reminders().create({ account: account()?.id, case: id, day, text }, { requestKey: null })

export const reminderDone = (id: string): Promise<unknown> =>
	reminders().update(id, { done_at: new Date().toISOString() }, { requestKey: null }).then(recount)

export const removeReminder = (id: string): Promise<unknown> => reminders().delete(id, { requestKey: null })
