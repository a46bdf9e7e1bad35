import { fill, tidy } from '../../core/language/text.ts'
import type { PublishedAssociation, PublishedService } from '../../core/policy/published.ts'
import { SUPPORTING } from '../../core/sending/files.ts'
import { fieldLabel, problemText } from '../../core/sending/labels.ts'
import { comesLater } from '../../core/sending/later.ts'
import type { Problem } from '../../core/sending/problems.ts'
import { checkEntered, referralSources, referredForm } from '../../core/sending/referral.ts'
import type { RequestSubmission } from '../../core/sending/request.ts'
import { servedOf } from '../../core/sending/served.ts'
import { submission } from '../../core/sending/submission.ts'
import { ANY_DAY } from '../../core/time/clock.ts'
import { language } from '../frame/language.ts'
import { Begun } from './begun.ts'
import type { View } from './fields.ts'
import { channelOf } from './last-channel.ts'
import { said } from './said.ts'
import { blank, type Written } from './types.ts'
import { entryWords } from './words.ts'

/** A request that staff are writing down for somebody. */
export interface Entry extends Written {
	/** Slug; empty while none is chosen. */
	service: string
}

export const begunRequest = new Begun<Entry>(() => ({ ...blank(), service: '' }))

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
	entry.channel = channelOf(entry.channel, association?.channels)
	const asked = association && service && askedOf(entry, { association, service })
	// What was attached for a document that is not asked for any more still supports the request.
	for (const file of entry.files)
		if (!asked?.documents.some(({ id }) => id === file.document)) file.document = SUPPORTING
}

/** The request as it stands, with the referral where it comes by one. It is in Arabic: so the person is told and written to. */
export function requestOf({ values, files }: Entry, { association, service }: Chosen): RequestSubmission {
	const own = submission(association.slug, service, values, 'ar')
	const only = service.entry.by === 'referral'
	if (referralSources(service, own.conditions).length === 0 || !(only || values.referral)) {
		const ticked = service.documents.map(({ id }) => id).filter(id => values[`later.${id}`])
		const later = comesLater(service, { ...own, later: ticked }, files)
		return {
			...own,
			...(service.capacities && { served: servedOf(values) }),
			...(later.length > 0 && { later }),
		}
	}
	const { 'referral.by': by = '', 'referral.number': number = '', 'referral.on': on = '' } = values
	return { ...own, declared: false, signature: '', referral: { by, number: tidy(number), on } }
}

/** The form as it is asked now. */
export const askedOf = (entry: Entry, chosen: Chosen): PublishedService =>
	requestOf(entry, chosen).referral ? referredForm(chosen.service) : chosen.service

/** All that is wrong with an entry, in the order of the page; the server checks the same again. */
export function check(entry: Entry, associations: PublishedAssociation[]): Problem[] {
	const chosen = chosenOf(entry, associations)
	if (!chosen) return [{ field: entry.association ? 'service' : 'association', code: 'choose' }]
	const { association, service } = chosen
	return [
		...(entry.channel ? [] : [{ field: 'channel', code: 'channel' } as const]),
		...checkEntered(association, service, requestOf(entry, chosen), entry.files, ANY_DAY),
	]
}

/** What its fields are called, and what is wrong with them in words. A service, once one is chosen, lends its own. */
export function requestTexts(entry: Entry, chosen: Chosen | null): Pick<View, 'label' | 'sentence'> {
	const { fields, said: told } = entryWords()
	const service = chosen && askedOf(entry, chosen)
	const { request } = said()
	const words = { ...request, fields: { ...request.fields, ...fields.request } }
	return {
		label: field => fieldLabel(service, field, words, language()),
		sentence: problem => {
			const text =
				problem.message ?? told.request[problem.field] ?? problemText(service, problem, words, language())
			// What a referral does not need is not asked for, and what it needs does not come later.
			const waits = problem.code === 'document_missing' && chosen && !requestOf(entry, chosen).referral
			return waits
				? `${text} ${fill(entryWords().request.orLater, { later: entryWords().request.later })}`
				: text
		},
	}
}
