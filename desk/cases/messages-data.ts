import type { MessagesRecord } from '../../core/api/collections.ts'
import type { CaseKind } from '../../core/case/status.ts'
import { pb } from '../frame/session.ts'

/* Messages as the server keeps them; server/telling/messages-guards.ts says what staff may do with them. */

const messages = () => pb.collection('messages')

/** Of the request that fetches a case's messages. */
export const MESSAGES_KEY = 'sila-messages'

/** A case's messages, the oldest first. */
export const loadMessages = (id: string): Promise<MessagesRecord[]> =>
	messages().getFullList<MessagesRecord>({
		filter: pb.filter('case = {:id}', { id }),
		sort: 'at,@rowid',
		requestKey: MESSAGES_KEY,
	})

export interface NewMessage {
	/** 15 characters of a–z and 0–9. The same one is stored once, so one that got no answer may be sent again. */
	id: string
	text: string
	files: File[]
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789'

export const newId = (): string =>
	Array.from(crypto.getRandomValues(new Uint8Array(15)), byte => LETTERS[byte % LETTERS.length]).join('')

/** Sends a message. */
export async function writeMessage(caseId: string, { id, text, files }: NewMessage): Promise<void> {
	await messages().create({ id, case: caseId, text, files }, { requestKey: null })
}

/** Calls a message back, which is then nowhere; refused once it was read or told of. */
export const recallMessage = (id: string): Promise<unknown> => messages().delete(id, { requestKey: null })

/** Whether a message was stored, though its answer may have been lost. */
export const isStored = (id: string): Promise<boolean> =>
	messages()
		.getOne(id, { fields: 'id', requestKey: null })
		.then(
			() => true,
			() => false,
		)

/** Marks a message of the applicant as read; when is the server's word, and so is whether a colleague was first. */
export const markSeen = (id: string): Promise<unknown> =>
	messages().update(id, { read_at: new Date().toISOString() }, { requestKey: null })

/** Messages of a case that nobody has read. */
export interface Unread {
	kind: CaseKind
	count: number
}

/** The cases with a message of the applicant that nobody has read, by their ids. */
export async function unreadCases(): Promise<Map<string, Unread>> {
	const rows = await messages().getFullList<{ case: string; expand: { case: { kind: CaseKind } } }>({
		filter: UNREAD,
		expand: 'case',
		fields: 'case,expand.case.kind',
		requestKey: 'sila-unread',
	})
	const found = new Map<string, Unread>()
	for (const { case: id, expand } of rows)
		found.set(id, { kind: expand.case.kind, count: (found.get(id)?.count ?? 0) + 1 })
	return found
}

const UNREAD = "from = 'applicant' && read_at = ''"
