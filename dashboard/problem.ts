import { app } from './host.ts'
import { translateMessage } from './translate/translate.ts'

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

/** Reads an error, to be shown beside what was asked for. An ended session leads to the login, as everywhere in the dashboard. */
export function trouble(thrown: unknown): Trouble {
	const error = Object(thrown) as ClientError
	if (error.isAbort) return { text: '', fields: {}, codes: {} }
	if (error.status === 401) app.checkApiError(thrown, false)
	if (!error.status) return { text: UNREACHED, fields: {}, codes: {} }
	const data = Object.entries(error.response?.data ?? {})
	return {
		text: translateMessage(error.response?.message ?? error.message ?? ''),
		fields: Object.fromEntries(data.map(([field, { message }]) => [field, translateMessage(message ?? '')])),
		codes: Object.fromEntries(data.map(([field, { code }]) => [field, code ?? ''])),
	}
}

export const troubleText = (thrown: unknown): string => trouble(thrown).text
