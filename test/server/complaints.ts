import type PocketBase from 'pocketbase'
import type { ComplaintSubmission } from '../../core/sending/complaint.ts'
import type { InquirySubmission } from '../../core/sending/inquiry.ts'
import { type Answer, caseBy, newKey } from './support.ts'

/* What tests of complaints and inquiries need beside a backend. */

/** A complaint to Kadi, with a name. */
export const complaint: ComplaintSubmission = {
	association: 'kadi',
	lang: 'ar',
	anonymous: false,
	about: 'delay',
	happened: 'وعدوني بالرد ولم يصل',
	happenedOn: '2026-03-01',
	wants: 'أريد جوابًا',
	concernsReference: '',
	concernsCode: '',
	fullName: 'هدى بنت سالم',
	contactMeans: 'email',
	email: 'huda@example.net',
}

/** The same without anything that tells who it is. */
export const anonymous: ComplaintSubmission = {
	...complaint,
	anonymous: true,
	fullName: '',
	contactMeans: '',
	email: '',
}

export const inquiry: InquirySubmission = {
	association: 'kadi',
	lang: 'ar',
	topic: 'question',
	category: '',
	field: '',
	text: 'متى تفتحون؟',
	fullName: '',
	contactMeans: '',
}

interface Options {
	key?: string
	parts?: [string, [File, string] | string][]
	headers?: Record<string, string>
	staff?: boolean
}

/** Sends a complaint (`complaint`) or an inquiry, in the form that the widgets use. */
export async function submit(
	url: string,
	what: 'complaint' | 'inquiry',
	value: unknown,
	{ key = newKey(), parts = [], headers = {}, staff = false }: Options = {},
): Promise<Answer> {
	const body = new FormData()
	body.append(what, typeof value === 'string' ? value : JSON.stringify(value))
	for (const [name, part] of parts) {
		if (typeof part === 'string') body.append(name, part)
		else body.append(name, ...part)
	}
	const route = `${staff ? 'staff/' : ''}${what === 'complaint' ? 'complaints' : 'inquiries'}`
	const response = await fetch(`${url}/api/sila/${route}`, {
		method: 'POST',
		body,
		headers: { ...(key && { 'Idempotency-Key': key }), ...headers },
	})
	return { status: response.status, body: await response.json(), headers: response.headers }
}

/** One that arrived, with its receipt and record. */
export async function arrived(
	{ url, staff }: { url: string; staff: PocketBase },
	what: 'complaint' | 'inquiry' = 'complaint',
	change: object = {},
) {
	const sent = await submit(url, what, { ...(what === 'complaint' ? complaint : inquiry), ...change })
	if (sent.status !== 201) throw new Error(JSON.stringify(sent.body))
	const { reference } = sent.body
	const record = await caseBy(staff, `reference="${reference}"`)
	return { receipt: sent.body, record }
}

/** An officer of an association, by its slug. */
export async function officer(
	staff: PocketBase,
	values: Record<string, unknown> = {},
	slug = 'kadi',
): Promise<string> {
	const { id } = await staff.collection('associations').getFirstListItem(`slug="${slug}"`)
	const { id: made } = await staff.collection('officers').create({
		association: id,
		name: 'سعد',
		role: 'follow-up-unit',
		title_ar: 'مسؤول المتابعة',
		title_en: 'Follow-up officer',
		...values,
	})
	return made
}

/** What an association's periods are before it set any. */
export const NO_PERIODS = {
	complaint_acknowledge_days: 0,
	complaint_settle_days: 0,
	reopen_days: 0,
	inquiry_answer_days: 0,
}
