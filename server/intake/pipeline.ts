import type { Actor } from '../../core/case/process.ts'
import type { CaseKind } from '../../core/case/status.ts'
import type { Lang } from '../../core/language/text.ts'
import { type Sender, sameSender } from '../../core/people/sender.ts'
import type { Association, Channel, Service } from '../../core/policy/association.ts'
import type { Problem } from '../../core/sending/problems.ts'
import { canonical, json, toJson } from '../base/records.ts'
import type { Stored, Values } from '../base/stored.ts'
import { theirs } from '../base/theirs.ts'
import type { NamedFile } from '../case/files.ts'
import { kindOf } from '../case/kinds.ts'
import { forgetContent, type KeptAssociation, keptAssociation } from '../content/kept.ts'
import {
	dropUploads,
	fieldOf,
	type PartNames,
	type Parts,
	readParts,
	type Upload,
	unknownFields,
} from '../http/multipart.ts'
import { BAD_REQUEST } from '../http/problems.ts'
import { preferredLang, type Reply, refusal } from '../http/reply.ts'
import { missingUploads } from '../http/uploads.ts'
import { checkPictures } from '../privacy/image-metadata.ts'
import { caseOf, opensAsSent, receipt, storeCase } from './new-case.ts'
import { type Proven, proven, useProof } from './proof.ts'

/*
 * The way of a new case, whatever its kind: read, know whether it arrived before, find its form, check, compose, store,
 * answer. What can be worked out before the transaction is: while that lasts, nobody else can write.
 */

/** Something that was sent. */
interface Sent<Value> {
	key: string
	/** As staff name it; empty where a person sends it themselves. */
	channel: string
	/** The proof of work that came with it; empty for none. */
	proof: string
	value: Value
	uploads: Upload[]
	/** The fields nobody asked for. */
	problems: Problem[]
}

/** What a case is checked against. */
export interface Found {
	association: KeptAssociation
	policy: Pick<Association, 'channels'>
}

/** Why nothing can be checked: no such form, or not (any more) to be used. */
export interface NotFound {
	status: 400 | 404 | 409
	problem: Problem
}

/** What the kind adds to the record of its case. */
interface Composed {
	values: Omit<Values<'cases'>, 'kind' | 'status' | 'channel' | 'association' | 'lang' | 'content_hash'>
	files: NamedFile[]
}

/** The steps of a kind of case. `Written` is what was sent in one spelling, once it is known what to read it by. */
export interface Intake<Value extends { lang: Lang }, Form extends Found, Written> {
	kind: CaseKind
	parts: PartNames
	/** What an untrusted value says; null where it is none of this kind. Some only staff may say. */
	read(given: unknown, by: Actor): Value | null
	/** Names in what was given that nobody asked for, beside those that `value` has not. */
	unknown?(given: object, value: Value): string[]
	find(app: core.App, value: Value, by: Actor): Form | NotFound
	/** The service whose form it is. */
	service?(form: Form): Service
	check(app: core.App, form: Form, sent: Sent<Value>, by: Actor): Problem[]
	/** Whose labels name the fields in problems. */
	labels?(form: Form, by: Actor): Service
	normalise(form: Form, value: Value): Written
	/** The same for what arrived before, by what it was made on; null where that is not known any more. */
	normaliseEarlier(app: core.App, earlier: Stored<'cases'>, value: Value): Written | null
	/** Whether what arrived before is of what this is sent to: one association, and one service where there is any. */
	isOf(app: core.App, earlier: Stored<'cases'>, value: Value): boolean
	/** The answers in what was written, and which of them are numbers that tell who one is, in what arrived before. */
	answers(written: Written): Record<string, string>
	numbers?(app: core.App, earlier: Stored<'cases'>): string[]
	/** For whom it was written, where it is not for who sends it. */
	served?(written: Written): string
	/** What tells one content from another. */
	content(written: Written, sent: Sent<Value>): object
	/** The record's values, or what is wrong after all that could be checked before. */
	compose(app: core.App, form: Form, written: Written, sent: Sent<Value>): Composed | Problem
	/** What follows once it is stored, in the same transaction. */
	stored?(tx: core.App, record: Stored<'cases'>, form: Form, written: Written, sent: Sent<Value>): void
	/** Why it cannot be stored as things stand (409), asked in the transaction that stores it. */
	barred?(tx: core.App, values: Composed['values']): Problem | null
}

/** Takes a new case in: from an applicant, or as staff write it down for somebody who came another way. */
export function takeIn<Value extends { lang: Lang; association: string }, Form extends Found, Written>(
	e: core.RequestEvent,
	by: Actor,
	kind: Intake<Value, Form, Written>,
): Reply {
	const sent = read(e, by, kind)
	if ('code' in sent) return refusal(sent.code === 'too_large' ? 413 : 400, [sent], preferredLang(e))
	if (by === 'staff' && !isForThem(e, kind, sent.value.association))
		return refusal(404, [unknownTo(kind)], sent.value.lang)
	for (;;) {
		const reply = store(e, by, kind, sent)
		if (reply) return reply
		// A definition was changed meanwhile: it is checked and composed by what it says now.
		forgetContent()
	}
}

/** Checks and stores what was sent; null where what it was checked by is not so any more. */
function store<Value extends { lang: Lang; association: string }, Form extends Found, Written>(
	e: core.RequestEvent,
	by: Actor,
	kind: Intake<Value, Form, Written>,
	sent: Sent<Value>,
): Reply | null {
	const { lang } = sent.value
	// What was stored by this key before is answered, whatever has changed since: nothing more of it is there to check.
	const stop = (refused: () => Reply): Reply => {
		const earlier = caseOf(e.app, sent.key)
		return earlier ? again(e.app, kind, sent, earlier) : refused()
	}
	const missing = missingUploads(sent.uploads, fieldOf(kind.parts))
	if (missing.length > 0) return stop(() => refusal(400, missing, lang, null))
	const form = kind.find(e.app, sent.value, by)
	if ('problem' in form) return stop(() => refusal(form.status, [form.problem], lang))
	const proof = by === 'staff' ? FREE : provenBy(e.app, kind, form, sent)
	if ('code' in proof) return stop(() => refusal(...notProven(proof), lang))
	const problems = [
		...sent.problems,
		...(by === 'staff' ? checkChannel(form, sent.channel) : []),
		...kind.check(e.app, form, sent, by),
	]
	if (problems.length === 0) problems.push(...checkPictures(e.app, sent.uploads, fieldOf(kind.parts)))
	if (problems.length > 0) return stop(() => refusal(400, problems, lang, kind.labels?.(form, by)))

	const written = kind.normalise(form, sent.value)
	const composed = kind.compose(e.app, form, written, sent)
	if ('code' in composed)
		return stop(() => refusal(composed.code === 'not_now' ? 409 : 400, [composed], lang))
	const values = { ...valuesOf(kind, form, written, sent, composed), unproven: proof.is === 'none' }
	const outcome = storeCase(e.app, {
		key: sent.key,
		values,
		fileNames: composed.files.map(({ stored }) => stored),
		staff: by === 'staff' ? e.auth : null,
		state: form.association.state,
		barred: tx => kind.barred?.(tx, values) ?? useProof(tx, proof),
		stored: (tx, record) => kind.stored?.(tx, record, form, written, sent),
	})
	if (outcome === 'changed') return null
	if ('code' in outcome) return refusal(...notProven(outcome), lang)
	dropUploads(sent.uploads)
	if (outcome.earlier) return again(e.app, kind, sent, outcome.record)
	return { status: 201, body: receipt(e.app, outcome.record, sent.key, false) }
}

/** What staff write down needs no proof. */
const FREE: Proven = { is: 'free' }

const provenBy = <Form extends Found>(
	app: core.App,
	{ kind, service }: Pick<Intake<never, Form, unknown>, 'kind' | 'service'>,
	form: Form,
	{ proof }: { proof: string },
): Proven | Problem => proven(app, form.association, kind, service?.(form), proof)

/** How a problem with the proof, or another that the transaction found, is answered. */
const notProven = (problem: Problem): [number, Problem[]] => [
	problem.code === 'unproven' ? 429 : 409,
	[problem],
]

const ENTERED = {
	request: 'staff/requests',
	complaint: 'staff/complaints',
	inquiry: 'staff/inquiries',
} as const

/** Whether staff work for the association that something is sent to; of one that is not there the form says so itself. */
function isForThem(e: core.RequestEvent, { kind }: { kind: CaseKind }, slug: string): boolean {
	const association = keptAssociation(e.app, slug)
	return !association || theirs(e, ENTERED[kind])(association.id)
}

/** An association that is not theirs is to staff as one that is not there. */
const unknownTo = ({ kind }: { kind: CaseKind }): Problem =>
	kind === 'request'
		? { field: 'service', code: 'unknown_service' }
		: { field: 'association', code: 'unknown_association' }

/** Only staff say by which channel it came. */
function read<Value extends { lang: Lang }>(
	e: core.RequestEvent,
	by: Actor,
	kind: Pick<Intake<Value, Found, unknown>, 'parts' | 'read' | 'unknown'>,
): Sent<Value> | Problem {
	const texts = by === 'staff' ? ['channel'] : ['proof']
	const parts: Parts | Problem = readParts(e, { ...kind.parts, texts })
	if ('code' in parts) return parts
	const { key, given, problems } = parts
	const value = kind.read(given, by)
	if (!value) return BAD_REQUEST
	const unknown = [
		...Object.keys(given as object).filter(name => !Object.hasOwn(value, name)),
		...(kind.unknown?.(given as object, value) ?? []),
	]
	return {
		key,
		channel: by === 'staff' ? parts.text('channel') : '',
		proof: by === 'staff' ? '' : parts.text('proof'),
		value,
		uploads: parts.uploads(),
		problems: [...problems, ...unknownFields(unknown)],
	}
}

/** What staff write down came by a channel of the association's policy. */
const checkChannel = ({ policy }: Found, channel: string): Problem[] =>
	policy.channels.some(({ kind }) => kind === channel) ? [] : [{ field: 'channel', code: 'channel' }]

/** By which people send something themselves: the form is on the website, also where it stands in another site. */
const FORM: Channel['kind'] = 'website'

function valuesOf<Value extends { lang: Lang }, Form extends Found, Written>(
	kind: Intake<Value, Form, Written>,
	{ association }: Form,
	written: Written,
	sent: Sent<Value>,
	{ values, files }: Composed,
): Values<'cases'> {
	return {
		...values,
		kind: kind.kind,
		status: 'received',
		channel: (sent.channel || FORM) as Channel['kind'],
		association: association.id,
		lang: sent.value.lang,
		content_hash: hash(kind, written, sent),
		...(files.length > 0 && {
			files: files.map(({ file }) => file),
			file_names: toJson(Object.fromEntries(files.map(({ stored, original }) => [stored, original]))),
		}),
	}
}

function hash<Value extends { lang: Lang }, Form extends Found, Written>(
	{ content }: Intake<Value, Form, Written>,
	written: Written,
	sent: Sent<Value>,
): string {
	const { channel } = sent
	return $security.sha256(canonical({ ...content(written, sent), ...(channel && { channel }) }))
}

/**
 * What is answered to a key that made a case before. Its receipt gets who sent what the case holds, and who sent it with
 * another content under the same name and number; for anybody else it is a question, and says nothing of the case.
 */
function again<Value extends { lang: Lang }, Form extends Found, Written>(
	app: core.App,
	kind: Intake<Value, Form, Written>,
	sent: Sent<Value>,
	earlier: Stored<'cases'>,
): Reply {
	const refuse = (code: 'another' | 'key_taken' | 'code_replaced') =>
		refusal(409, [{ field: 'key', code }], sent.value.lang)
	if (kindOf(earlier) !== kind.kind || !kind.isOf(app, earlier, sent.value)) return refuse('key_taken')
	const written = kind.normaliseEarlier(app, earlier, sent.value)
	const same = written && hash(kind, written, sent) === earlier.getString('content_hash')
	const answer = (changed: boolean): Reply =>
		opensAsSent(app, earlier, sent.key)
			? { status: 200, body: receipt(app, earlier, sent.key, changed) }
			: refuse('code_replaced')
	if (same) return answer(false)
	if (!written || earlier.getString('erased_at')) return refuse('another')
	const numbers = kind.numbers?.(app, earlier) ?? []
	const stored = senderOf(json(earlier, 'answers').answers, numbers, json(earlier, 'served')?.name)
	if (!sameSender(stored, senderOf(kind.answers(written), numbers, kind.served?.(written))))
		return refuse('another')
	return answer(true)
}

const senderOf = (answers: Record<string, string>, numbers: string[], served = ''): Sender => ({
	name: answers.fullName ?? '',
	served,
	numbers: Object.fromEntries(numbers.map(id => [id, answers[id] ?? ''])),
})
