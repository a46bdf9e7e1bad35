import { app } from './host.ts'
import { translateMessage } from './messages.ts'

/** An error of PocketBase's client. */
interface ClientError {
	status?: number
	isAbort?: boolean
	message?: string
	response?: { message?: string; data?: Record<string, { code?: string; message?: string }> }
}

const UNREACHED = 'تعذر الوصول إلى الخادم. تحقق من الاتصال ثم حاول من جديد.'

/** What went wrong, in Arabic. */
export interface Trouble {
	/** The whole of it; empty when a newer request took the place of this one. */
	text: string
	/** What is wrong with each field that the server named. */
	fields: Record<string, string>
	/** The server's codes of the same. */
	codes: Record<string, string>
}

const ENDED = 'انتهت جلستك. ادخل من جديد في تبويب آخر، ثم أعد المحاولة هنا: ما كتبته باقٍ.'

/**
 * Reads an error, to be shown beside what was asked for. An ended session leads to the login, unless something was
 * typed: then it stays, since a login in another tab counts here too.
 */
export function trouble(thrown: unknown, typed = false): Trouble {
	const none = { fields: {}, codes: {} }
	const error = Object(thrown) as ClientError
	if (error.isAbort) return { text: '', ...none }
	if (!error.status) return { text: UNREACHED, ...none }
	// To the API a token that ran out is a guest's.
	if (error.status === 401 || (error.status === 403 && !app.pb.authStore.isValid)) {
		if (!typed) app.pb.authStore.clear()
		return { text: ENDED, ...none }
	}
	const data = Object.entries(error.response?.data ?? {})
	return {
		text: translateMessage(error.response?.message ?? error.message ?? ''),
		fields: Object.fromEntries(data.map(([field, { message }]) => [field, translateMessage(message ?? '')])),
		codes: Object.fromEntries(data.map(([field, { code }]) => [field, code ?? ''])),
	}
}

export const troubleText = (thrown: unknown): string => trouble(thrown).text
