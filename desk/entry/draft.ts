import { tidy } from '../../core/language/text.ts'
import type { PublishedAssociation, PublishedService } from '../../core/policy/published.ts'
import { SUPPORTING } from '../../core/sending/files.ts'
import { unresolved } from '../../core/sending/problems.ts'
import { checkEntered, referralSources, referredForm } from '../../core/sending/referral.ts'
import type { RequestSubmission } from '../../core/sending/request.ts'
import { servedOf } from '../../core/sending/served.ts'
import { submission } from '../../core/sending/submission.ts'
import { ANY_DAY } from '../../core/time/clock.ts'
import { newKey } from '../../ui/key.ts'
import { app } from '../host.ts'
import type { ChosenFile, Sent, ShownProblem } from './types.ts'

/** A request that staff are writing down for somebody, until its receipt was handed over. */
export interface Entry extends Sent {
	/** Slugs, and the kind of the channel; empty while none is chosen. */
	association: string
	service: string
	channel: string
	/** What was typed or chosen, by the field's name as in `Problem`. */
	values: Record<string, string>
	files: ChosenFile[]
}

const blank = (): Entry => ({
	key: newKey(),
	asks: false,
	association: '',
	service: '',
	channel: '',
	values: {},
	files: [],
	problems: [],
	refused: false,
	notice: '',
	sending: false,
	receipt: null,
	id: '',
	handed: false,
})

/**
 * The one entry of this tab. It stays while somebody looks elsewhere, in memory alone, since it is about a person, and
 * goes when they sign out.
 */
export const entryInTab = { entry: blank() }

/** Begins anew. What is still being sent keeps its own entry and draws nothing any more. */
export function forget(): void {
	entryInTab.entry = blank()
}

app.pb.authStore.onChange((_, somebody) => {
	if (!somebody) forget()
})

/** Whether something was typed, chosen or attached for the applicant. */
export const hasInput = ({ values, files }: Entry): boolean =>
	files.length > 0 || Object.values(values).some(value => value.trim())

/** An entry whose association and service are chosen. */
export interface Chosen {
	association: PublishedAssociation
	service: PublishedService
}

export function chosenOf(entry: Entry, associations: PublishedAssociation[]): Chosen | null {
	const association = associations.find(({ slug }) => slug === entry.association)
	const service = association?.services.find(({ slug }) => slug === entry.service)
	return association && service ? { association, service } : null
}

/** Takes what is the only choice, and drops what is none here. */
export function dropStaleChoices(entry: Entry, associations: PublishedAssociation[]): void {
	const only = <T extends { slug: string }>(choices: T[], slug: string): T | undefined =>
		choices.length === 1 ? choices[0] : choices.find(choice => choice.slug === slug)
	const association = only(associations, entry.association)
	const service = only(association?.services ?? [], entry.service)
	entry.association = association?.slug ?? ''
	entry.service = service?.slug ?? ''
	if (!association?.channels.some(({ kind }) => kind === entry.channel)) entry.channel = ''
	const asked = association && service && askedOf(entry, { association, service })
	// What was attached for a document that is not asked for any more still supports the request.
	for (const file of entry.files)
		if (!asked?.documents.some(({ id }) => id === file.document)) file.document = SUPPORTING
}

/** The request as it stands, with the referral where it comes by one. */
export function requestOf({ values }: Entry, { association, service }: Chosen): RequestSubmission {
	const own = submission(association.slug, service, values, 'ar')
	const only = service.entry.by === 'referral'
	if (referralSources(service, own.conditions).length === 0 || !(only || values.referral))
		return service.capacities ? { ...own, served: servedOf(values) } : own
	const { 'referral.by': by = '', 'referral.number': number = '', 'referral.on': on = '' } = values
	return { ...own, declared: false, signature: '', referral: { by, number: tidy(number), on } }
}

/** The form as it is asked now. */
export const askedOf = (entry: Entry, chosen: Chosen): PublishedService =>
	requestOf(entry, chosen).referral ? referredForm(chosen.service) : chosen.service

/** All that is wrong with an entry, in the order of the page; the server checks the same again. */
export function check(entry: Entry, associations: PublishedAssociation[]): ShownProblem[] {
	const chosen = chosenOf(entry, associations)
	if (!chosen) return [{ field: entry.association ? 'service' : 'association', code: 'service' }]
	const { association, service } = chosen
	return [
		...(entry.channel ? [] : [{ field: 'channel', code: 'channel' } as const]),
		...checkEntered(association, service, requestOf(entry, chosen), entry.files, ANY_DAY),
	]
}

/** Drops the problems that are mended, after a change of a field. */
export function dropResolved(entry: Entry, associations: PublishedAssociation[], changed: string): void {
	if (entry.problems.length === 0) return
	entry.problems = unresolved(entry.problems, check(entry, associations), changed)
}
