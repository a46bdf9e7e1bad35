import type { ApiError } from '../../core/api/errors.ts'
import type { Lang } from '../../core/language/text.ts'
import { complaintWords as complaintAr } from '../../core/language/words/complaint.ar.ts'
import { complaintWords as complaintEn } from '../../core/language/words/complaint.en.ts'
import type { ComplaintWords } from '../../core/language/words/complaint.ts'
import { aboutWords as aboutAr } from '../../core/language/words/complaint-about.ar.ts'
import { aboutWords as aboutEn } from '../../core/language/words/complaint-about.en.ts'
import type { ComplaintAboutWords } from '../../core/language/words/complaint-about.ts'
import { inquiryWords as inquiryAr } from '../../core/language/words/inquiry.ar.ts'
import { inquiryWords as inquiryEn } from '../../core/language/words/inquiry.en.ts'
import type { InquiryWords } from '../../core/language/words/inquiry.ts'
import { requestWords as ar } from '../../core/language/words/request.ar.ts'
import { requestWords as en } from '../../core/language/words/request.en.ts'
import type { RequestWords } from '../../core/language/words/request.ts'
import type { Service } from '../../core/policy/association.ts'
import { problemText } from '../../core/sending/labels.ts'
import type { Problem } from '../../core/sending/problems.ts'
import { MOST_PROBLEMS } from './problems.ts'

/** The words for what can be wrong with anything that is sent, whatever it is. */
const joined = (
	request: RequestWords,
	complaint: ComplaintWords,
	about: ComplaintAboutWords,
	{ fields }: InquiryWords,
) => {
	const { text: _, ...own } = fields
	return {
		...request,
		fields: { ...own, ...about.fields, ...complaint.fields, ...request.fields },
		problems: { ...request.problems, ...complaint.problems },
	}
}
const words = {
	ar: joined(ar, complaintAr, aboutAr, inquiryAr),
	en: joined(en, complaintEn, aboutEn, inquiryEn),
}

/** An answer of the HTTP API as JSON, before it is written (write.ts). */
export interface Reply {
	status: number
	body: object
	headers?: Record<string, string>
}

/** An answer that is a stored file: its place in the storage, and by what name it is sent. */
interface FileReply {
	file: { path: string; name: string }
	headers?: Record<string, string>
}

/** An answer whose JSON was made before, UTF-8. */
interface MadeReply {
	status: 200
	made: number[]
	headers?: Record<string, string>
}

/** An answer that is text of some type. */
interface TextReply {
	status: 200
	text: string
	type: string
	headers?: Record<string, string>
}

/** Nothing but a head: who asks has it already. */
interface UnchangedReply {
	status: 304
	headers: Record<string, string>
}

export type Answer = Reply | FileReply | MadeReply | TextReply | UnchangedReply

/** Says what is wrong, field by field; `service` lends its labels. The sentence of the first stands for all. */
export function refusal(
	status: number,
	problems: Problem[],
	lang: Lang,
	service: Service | null = null,
): Reply {
	// Without a prototype: a sender's own field may be called `constructor`.
	const data: ApiError['data'] = Object.create(null)
	let message = ''
	for (const problem of problems.slice(0, MOST_PROBLEMS)) {
		const text = problemText(service, problem, words[lang], lang)
		message ||= text
		data[problem.field] ??= { code: problem.code, message: text }
	}
	return { status, body: { status, message, data } satisfies ApiError }
}

/** The language of an answer where the request itself does not say: of the browser, else Arabic. */
export function preferredLang(e: core.RequestEvent): Lang {
	return /^\s*en\b/i.test(header(e, 'Accept-Language')) ? 'en' : 'ar'
}

export const header = (e: core.RequestEvent, name: string): string => e.request?.header.get(name) ?? ''
