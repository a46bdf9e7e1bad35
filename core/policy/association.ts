import * as z from 'zod'
import { FACT_NAMES } from '../case/fields.ts'
import { ACTORS } from '../case/process.ts'
import { STATUSES } from '../case/status.ts'
import { COMPLAINT_TOPICS } from '../case/topics.ts'
import { CAPACITIES } from './capacities.ts'
import { CHANNEL_KINDS, SATISFACTION_METHODS, STAGES } from './choices.ts'
import { VERSIONS } from './upgrade/versions.ts'

/*
 * An association's policy as data. One schema checks the files in associations/, what is seeded from
 * them, and what the administrator changes in the console. The comments are the documentation of each field.
 * Facts come from the association's policy alone: what it does not say is absent here.
 */

const text = z.strictObject({ ar: z.string().trim().min(1), en: z.string().trim().min(1) })
const id = z.string().regex(/^[a-z][a-z0-9-]{1,39}$/)
/** An authority whose official referral opens a case: its id, and what it is called. */
const source = text.extend({ id })
const date = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)

/** A way to reach the association that its policy names. */
export const channelSchema = z.strictObject({
	/** What it is; the portal gives each kind its icon and name. */
	kind: z.enum(CHANNEL_KINDS),
	/** What the policy adds to it, where it adds something. */
	note: text.optional(),
})

/** A condition the policy sets for a service. */
const plainCondition = z.strictObject({
	id,
	/** The condition as a statement. */
	text,
	/** When it is checked: before applying, by the association afterwards, or once the service was given. */
	at: z.enum(['application', 'study', 'after-service']),
	/** How the form asks for it; absent where an answer would not help. */
	ask: z
		.strictObject({
			question: text,
			/** Said when the answer is no: which condition is not met, and where to go instead. */
			otherwise: text,
		})
		.optional(),
})

/** Several ways to meet one condition: any one of them is enough. */
const alternatives = z.strictObject({
	id,
	text,
	question: text,
	anyOf: z
		.array(
			z.strictObject({
				id,
				text,
				/** Where this way is an official referral: the authorities that may refer. */
				sources: z.array(source).min(1).optional(),
				conditions: z.array(plainCondition),
			}),
		)
		.min(2),
})

/** A question of the service's own, beside the applicant's name and contact that every form asks. */
const question = z.discriminatedUnion('type', [
	z.strictObject({
		type: z.literal('choice'),
		id,
		label: text,
		hint: text.optional(),
		required: z.boolean(),
		options: z.array(z.strictObject({ id, label: text })).min(2),
	}),
	z.strictObject({
		type: z.literal('paragraph'),
		id,
		label: text,
		hint: text.optional(),
		required: z.boolean(),
	}),
	/** National ID or Iqama number: only where a condition of the service is about nationality or residence. */
	z.strictObject({
		type: z.literal('national-id'),
		id,
		label: text,
		hint: text.optional(),
		required: z.boolean(),
	}),
])

/** A document the conditions ask for. */
const document = z.strictObject({ id, label: text, hint: text.optional(), required: z.boolean() })

const plainService = z.strictObject({
	/** Version of this schema; older ones are made into it by core/policy/upgrade/. */
	schema: z.literal(VERSIONS.service),
	/** Its part of the address, fixed: `/<association>/services/<slug>/`. */
	slug: id,
	name: text,
	/** What it is, in one or two sentences. */
	summary: text,
	/** Need it answers, in a person's own words; the home page lists services by it. */
	need: text,
	/** For whom, where the policy says so. */
	audience: text.optional(),
	/** Who can start a case: a person by a request, or only authorities by an official referral. */
	entry: z.discriminatedUnion('by', [
		z.strictObject({ by: z.literal('request') }),
		z.strictObject({
			by: z.literal('referral'),
			/** Authorities whose official referral opens a case. */
			sources: z.array(source).min(1),
			/** Where an individual goes instead. */
			individual: z.strictObject({ name: text, phone: z.string().regex(/^\d{3,10}$/), text }),
		}),
	]),
	conditions: z.array(z.union([plainCondition, alternatives])),
	questions: z.array(question),
	documents: z.array(document),
	/** False while the association takes no new requests; the portal says so and the server refuses them. */
	open: z.boolean(),
	/**
	 * True where harm could come to a person whose device is shared, should somebody see that they asked: nothing is kept on
	 * the device unless they say so, and notifications name nobody at first. Absent is false.
	 */
	sensitive: z.boolean().optional(),
	/** True where its cases are seen by the persons alone who are named for protection. Absent is false. */
	restricted: z.boolean().optional(),
	/**
	 * In which capacities somebody may apply for another: a mother for her child, a neighbour for who cannot. The form then
	 * asks for whom it is; conditions and identity number are those of who is served, the declaration is of who applies.
	 * Absent where each applies for themselves.
	 */
	capacities: z
		.array(z.enum(CAPACITIES))
		.min(1)
		.refine(codes => new Set(codes).size === codes.length, {
			error: 'صفة مكررة · a capacity stands there twice',
		})
		.optional(),
})

/** Ids that every form has already: the contact details, the documents added of one's own accord, and a referral's letter. */
const TAKEN = {
	questions: ['phone', 'email', 'address'],
	documents: ['supporting', 'referral-letter'],
} as const

/** An id names one thing only, else an answer could land under another question. */
export const serviceSchema = plainService.superRefine((service, context) => {
	const once = (
		path: (string | number)[],
		entries: readonly { id: string }[],
		taken: readonly string[] = [],
	) => {
		entries.forEach(({ id }, i) => {
			if (!taken.includes(id) && entries.findIndex(entry => entry.id === id) === i) return
			context.addIssue({
				code: 'custom',
				path: [...path, i, 'id'],
				message: `المعرّف «${id}» مستعمل · the id “${id}” is taken`,
			})
		})
	}
	once(['questions'], service.questions, TAKEN.questions)
	once(['documents'], service.documents, TAKEN.documents)
	service.questions.forEach((question, i) => {
		if (question.type === 'choice') once(['questions', i, 'options'], question.options)
	})
	const inner = service.conditions.flatMap(condition =>
		'anyOf' in condition ? condition.anyOf.flatMap(option => option.conditions) : [],
	)
	once(['conditions'], [...service.conditions, ...inner])
	service.conditions.forEach((condition, i) => {
		if (!('anyOf' in condition)) return
		once(['conditions', i, 'anyOf'], condition.anyOf)
		condition.anyOf.forEach(({ sources = [] }, j) => {
			once(['conditions', i, 'anyOf', j, 'sources'], sources)
		})
	})
	if (service.entry.by === 'referral') once(['entry', 'sources'], service.entry.sources)
})

export const associationSchema = z.strictObject({
	/** Version of this schema; older ones are made into it by core/policy/upgrade/. */
	schema: z.literal(VERSIONS.association),
	/** Its part of the address, fixed: `/<slug>/`. */
	slug: id,
	name: text,
	/** The name in a few words, for buttons and lists. */
	shortName: text,
	/** What it promises beneficiaries, in one sentence. */
	summary: text,
	/** Hue of its accent, in degrees of oklch; lightness and chroma are Sila's, so that contrast always holds. */
	hue: z.number().int().min(0).max(359),
	policy: z.strictObject({
		title: text,
		/** Where it stands, for a policy that is part of a larger document. */
		place: text.optional(),
		/** Whom and what it covers. */
		scope: text.optional(),
		goals: z.array(text).min(1),
		/** What a beneficiary may expect or demand. */
		rights: z.array(text).min(1),
		/** The board's approval; null where the document names none. */
		approval: z
			.strictObject({
				/** Number of the board's meeting or of its minutes. */
				meeting: z.number().int().positive(),
				/** Dates as the document has them, YYYY-MM-DD in their own calendar; a missing one is not stated there. */
				hijri: date.optional(),
				gregorian: date.optional(),
				/** What else the record says: the day, the board's term. */
				note: text.optional(),
			})
			.nullable(),
		/** How often it is reviewed, in words. */
		review: text.optional(),
		replacesEarlier: z.boolean(),
		/** Licence number and supervising body, where the document shows them. */
		licence: z.strictObject({ number: z.string(), supervisor: text }).optional(),
	}),
	channels: z.array(channelSchema).min(1),
	/** Documents and guides that staff work with. */
	staffTools: z.array(text).min(1),
	/** What happens to a request, in order. */
	handling: z
		.array(
			z.strictObject({
				stage: z.enum(STAGES),
				title: text,
				text,
			}),
		)
		.min(3),
	/** Who answers when the procedure is not clear to a person. */
	clarifiedBy: z.array(text).min(1),
	/** What the applicant confirms about the data: nothing stated, direct responsibility, or responsibility with a signature. */
	declaration: z.enum(['none', 'responsible', 'signed']),
	/** Who studies the request and decides; null where the policy does not say. */
	decidedBy: text.nullable(),
	/** Studies the policy wants before a decision. */
	studies: z.array(text),
	/**
	 * The reply period in its true meaning. `floor`: not sooner than so many weeks, no promise of a date.
	 * `deadline`: within so many working days (Sunday to Thursday, official holidays left out) of completeness.
	 */
	reply: z.discriminatedUnion('kind', [
		z.strictObject({ kind: z.literal('not-stated') }),
		z.strictObject({ kind: z.literal('floor'), weeks: z.number().int().positive() }),
		z.strictObject({ kind: z.literal('deadline'), workingDays: z.number().int().positive() }),
	]),
	/**
	 * The handling process that staff work by: each status a case can have here, who acts while it stands there,
	 * and the steps that lead on with what each needs (core/case/process.ts). Internal: it is not published.
	 */
	process: z
		.array(
			z.strictObject({
				status: z.enum(STATUSES),
				actor: text,
				steps: z.array(
					z.strictObject({
						to: z.enum(STATUSES),
						by: z.array(z.enum(ACTORS)).min(1),
						/** `early_reason` arises by itself from `reply` and the day. */
						needs: z.array(z.enum(FACT_NAMES).exclude(['early_reason'])),
					}),
				),
			}),
		)
		.min(2),
	/** How complaints are received and settled, where the policy says so. */
	complaints: z
		.strictObject({ channels: z.array(z.enum(['direct-link', 'fax'])).min(1), steps: z.array(text).min(1) })
		.optional(),
	/** Topics of complaints that named persons alone see here, beside those of which that is so everywhere (core/case/topics.ts). */
	restrictedTopics: z.array(z.enum(COMPLAINT_TOPICS)).optional(),
	/** Conditions of a compensation, all needed unless the text says otherwise, where the policy has it. */
	compensation: z.array(text).optional(),
	satisfaction: z.strictObject({
		purpose: text,
		methods: z.array(z.enum(SATISFACTION_METHODS)),
	}),
	contact: z
		.strictObject({
			phone: z
				.string()
				.regex(/^0\d{9}$/)
				.optional(),
			email: z.email().optional(),
			address: text.optional(),
		})
		.optional(),
	services: z.array(serviceSchema).min(1),
})

export type Association = z.infer<typeof associationSchema>
export type Service = z.infer<typeof serviceSchema>
export type Channel = z.infer<typeof channelSchema>
export type Condition = z.infer<typeof plainCondition>
export type Alternatives = z.infer<typeof alternatives>
export type Source = z.infer<typeof source>
export type Question = z.infer<typeof question>
export type RequiredDocument = z.infer<typeof document>
export type ReplyPeriod = Association['reply']
