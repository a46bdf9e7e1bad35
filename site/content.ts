import * as z from 'zod'
import { OFFICER_TOPICS } from '../core/api/complaints.ts'
import type { PublishedFeedback, PublishedWithFeedback } from '../core/api/surveys.ts'
import { associationSchema, type PublishedAssociation, serviceSchema } from '../core/policy/association.ts'
import { surveySchema } from '../core/survey/definition.ts'

const text = z.object({ ar: z.string(), en: z.string() })
const officerSchema = z.object({
	title: text,
	name: z.string().optional(),
	categories: z.array(text),
	fields: z.array(text),
	topics: z.array(z.enum(OFFICER_TOPICS)),
	phone: z.string().optional(),
	email: z.string().optional(),
	hours: text.optional(),
	substitute: z.boolean(),
})

const publishedSchema = z.array(
	associationSchema.omit({ process: true }).safeExtend({
		services: z.array(serviceSchema.safeExtend({ formVersion: z.string().min(1) })).min(1),
		officers: z.array(officerSchema),
		feedback: z.strictObject({
			surveys: z.array(
				surveySchema.safeExtend({
					id: z.string(),
					kind: z.string(),
					service: z.string().nullable(),
					title: z.strictObject({ ar: z.string(), en: z.string() }),
					version: z.string().min(1),
				}),
			),
			// As the server works them out; core/api/surveys.ts has their shape.
			campaigns: z.custom<PublishedFeedback['campaigns']>(Array.isArray),
			results: z.custom<PublishedFeedback['results']>(Array.isArray),
			improvements: z.custom<PublishedFeedback['improvements']>(Array.isArray),
		}),
	}),
)

let loading: Promise<PublishedWithFeedback[]> | undefined

const all = (): Promise<PublishedWithFeedback[]> => {
	loading ??= load(process.env.SILA_BACKEND)
	return loading
}

/**
 * The associations this portal is built from, as the backend in `SILA_BACKEND` publishes them;
 * asked for once per build. Throws with one line that says what is wrong and where.
 */
export const associations = async (): Promise<PublishedAssociation[]> =>
	(await all()).map(({ feedback: _, ...association }) => association)

/** What each association asks, has published and has improved: apart, so that it is on the pages that show it alone. */
export const feedback = async (): Promise<{ slug: string; feedback: PublishedFeedback }[]> =>
	(await all()).map(({ slug, feedback }) => ({ slug, feedback }))

/** The associations of one backend. */
export async function load(backend: string | undefined): Promise<PublishedWithFeedback[]> {
	if (!backend)
		throw plain(
			'SILA_BACKEND is not set. The portal is built from a running backend, such as http://127.0.0.1:8090.',
		)
	const url = `${backend.replace(/\/$/, '')}/api/sila/associations`
	const response = await fetch(url).catch((error: Error) => {
		throw plain(
			`The backend does not answer at ${url} (${(error.cause as Error | undefined)?.message ?? error.message}).`,
		)
	})
	if (!response.ok) throw plain(`The backend answers ${response.status} at ${url}.`)
	const parsed = publishedSchema.safeParse(await response.json().catch(() => null))
	if (!parsed.success) {
		const [issue] = parsed.error.issues
		throw plain(
			`${url} does not have the shape of published associations: ${issue?.path.join('.') || 'answer'}: ${issue?.message}.`,
		)
	}
	if (!parsed.data.length)
		throw plain(`${url} publishes no association, so there is nothing to build a portal from.`)
	return parsed.data as PublishedWithFeedback[]
}

/** An error whose message is all there is to say; a stack would bury it in the build's output. */
function plain(message: string): Error {
	const error = new Error(message)
	error.stack = message
	return error
}
