import { pb } from './frame/session.ts'
import { translateMessage } from './messages.ts'
import { problemWords } from './problem-words.ts'

/** An error of PocketBase's client. */
interface ClientError {
	status?: number
	isAbort?: boolean
	message?: string
	response?: { message?: string; data?: Record<string, { code?: string; message?: string }> }
}

/** What went wrong, in the language of the desk. */
export interface Trouble {
	/** The whole of it; empty when a newer request took the place of this one. */
	text: string
	/** What is wrong with each field that the server named. */
	fields: Record<string, string>
	/** The server's codes of the same. */
	codes: Record<string, string>
}

/** To the API a token that ran out is a guest's, who is told that nothing of theirs is there. */
const ended = ({ status = 0 }: ClientError): boolean =>
	status === 401 || ([403, 404].includes(status) && !!pb.authStore.token && !pb.authStore.isValid)

/**
 * Reads an error, to be shown beside what was asked for. An ended session leads to the login, unless something was
 * typed: then it stays, since a login in another tab counts here too.
 */
export function trouble(thrown: unknown, typed = false): Trouble {
	const none = { fields: {}, codes: {} }
	const error = Object(thrown) as ClientError
	if (error.isAbort) return { text: '', ...none }
	if (!error.status) return { text: problemWords().unreached, ...none }
	if (ended(error)) {
		if (!typed) pb.authStore.clear()
		return { text: problemWords().ended, ...none }
	}
	const data = Object.entries(error.response?.data ?? {})
	return {
		text: translateMessage(error.response?.message ?? error.message ?? ''),
		fields: Object.fromEntries(data.map(([field, { message }]) => [field, translateMessage(message ?? '')])),
		codes: Object.fromEntries(data.map(([field, { code }]) => [field, code ?? ''])),
	}
}

export const troubleText = (thrown: unknown): string => trouble(thrown).text
