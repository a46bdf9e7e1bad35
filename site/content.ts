import * as z from 'zod'
import type { PublishedFeedback, PublishedWithFeedback } from '../core/api/surveys.ts'
import { associationSchema, channelSchema, serviceSchema } from '../core/policy/association.ts'
import { OFFICER_TOPICS, type PublishedAssociation } from '../core/policy/published.ts'
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

const functionSchema = z.object({ id: z.string(), title: text, name: z.string().optional() })

/* Each part is read by itself, so that one that cannot be read takes nothing else with it. */

const serviceShape = serviceSchema.safeExtend({ formVersion: z.string().min(1) })
const surveyShape = surveySchema.safeExtend({
	id: z.string(),
	kind: z.string(),
	service: z.string().nullable(),
	title: z.strictObject({ ar: z.string(), en: z.string() }),
	version: z.string().min(1),
})
const campaignShape = z.object({
	slug: z.string().min(1),
	survey: z.string(),
	title: z.object({ ar: z.string().min(1), en: z.string().min(1) }),
	target: z.enum(['all', 'service', 'channel']),
	service: z.string().optional(),
	channel: channelSchema.shape.kind.optional(),
	opensOn: z.iso.date(),
	closesOn: z.iso.date().optional(),
})
const associationShape = associationSchema.omit({ process: true, services: true }).extend({
	services: z.array(z.unknown()).min(1),
	officers: z.array(officerSchema),
	functions: z.array(functionSchema),
	// What is not known is as where none is asked for: what is sent then is taken, and marked.
	proof: z.enum(['open', 'all']).optional().catch(undefined),
	feedback: z.strictObject({
		surveys: z.array(z.unknown()),
		campaigns: z.array(z.unknown()),
		// As the server works them out; core/api/surveys.ts has their shape.
		results: z.custom<PublishedFeedback['results']>(Array.isArray),
		improvements: z.custom<PublishedFeedback['improvements']>(Array.isArray),
	}),
})

/** What is left out of this portal, and why: a line for each, in the build's output. */
type LeaveOut = (line: string) => void

/** The parts of a list that have its shape. */
function readable<T>(shape: z.ZodType<T>, parts: unknown[], place: string, leaveOut: LeaveOut): T[] {
	return parts.flatMap((part, i) => {
		const { success, data, error } = shape.safeParse(part)
		if (success) return [data]
		const [issue] = error.issues
		const { slug = i } = Object(part) as { slug?: unknown }
		leaveOut(`${place}${slug} is left out: ${issue?.path.join('.') || 'the whole'}: ${issue?.message}`)
		return []
	})
}

/** The associations of a backend's answer; without those that have nothing left to show. */
function read(answer: unknown[], leaveOut: LeaveOut): PublishedWithFeedback[] {
	const found = readable(associationShape, answer, '', leaveOut).map(association => {
		const part = <T>(shape: z.ZodType<T>, parts: unknown[], name: string) =>
			readable(shape, parts, `${association.slug}/${name}/`, leaveOut)
		const surveys = part(surveyShape, association.feedback.surveys, 'surveys')
		const campaigns = part(campaignShape, association.feedback.campaigns, 'campaigns')
		return {
			...association,
			services: part(serviceShape, association.services, 'services'),
			feedback: {
				...association.feedback,
				surveys,
				campaigns: campaigns.filter(({ survey }) => surveys.some(({ id }) => id === survey)),
			},
		}
	})
	return found.filter(({ services }) => services.length > 0) as PublishedWithFeedback[]
}

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
	const answer: unknown = await response.json().catch(() => null)
	if (!Array.isArray(answer)) throw plain(`${url} does not answer with a list of associations.`)
	const found = read(answer, line => console.warn(`sila: ${line}`))
	if (!found.length)
		throw plain(`${url} publishes no association, so there is nothing to build a portal from.`)
	return found
}

/** An error whose message is all there is to say; a stack would bury it in the build's output. */
function plain(message: string): Error {
	const error = new Error(message)
	error.stack = message
	return error
}
