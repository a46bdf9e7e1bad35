import { html, nothing, type TemplateResult } from 'lit'
import type { OfficersRecord } from '../../core/api/collections.ts'
import { fill } from '../../core/language/text.ts'
import { barredWith, isOfUnit, mayHandle, standsFor } from '../../core/people/officers.ts'
import { language } from '../frame/language.ts'
import { labels } from '../labels.ts'
import type { AssignedCase } from './data.ts'
import { matterWords } from './words.ts'

/* Officers as the pages of complaints and inquiries name and choose them. */

/** What an officer is: the title that beneficiaries know, else the role. */
export const titleOf = ({ title_ar, title_en, role }: OfficersRecord): string =>
	(language() === 'en' ? title_en : title_ar) || labels.officers.values.role[role]

/** Who stands in for an officer who is away; undefined for one who is there, or where nobody does. */
function standIn(officer: OfficersRecord, all: OfficersRecord[]): OfficersRecord | undefined {
	const there = standsFor(officer, all)
	return there.id === officer.id ? undefined : there
}

/** That an officer is away, and who stands in; empty for one who is there. */
export function awayText(officer: OfficersRecord, all: OfficersRecord[]): string {
	if (!officer.away) return ''
	const there = standIn(officer, all)
	return there ? fill(matterWords().awayFor, { name: there.name }) : matterWords().away
}

/** Why an officer cannot take on a complaint about some, or an objection to what some decided; empty where they can. */
function barred(officer: OfficersRecord, { officers, about, objection, notUnit, undecided }: Choice): string {
	const words = matterWords()
	const { own, standsIn, substitute } = words.about[objection ? 'objection' : 'complaint']
	if (about.includes(officer.id)) return own
	if (barredWith(about, officers).includes(officer.id)) return substitute
	if (!mayHandle(officer, officers, about)) return standsIn
	if (undecided) return words.undecided
	return notUnit && isOfUnit(officer) ? words.notUnit : ''
}

/** Of a complaint, what else keeps officers from taking it on. */
export const refusing = ({ not_unit, about_words, about_decided }: AssignedCase['record']) => ({
	notUnit: not_unit,
	undecided: about_words !== '' && !about_decided,
})

interface Choice {
	/** Id of the first control; the others have a number after it. */
	id: string
	officers: OfficersRecord[]
	/** Ids of those whom the complaint is about, or who decided what is objected to. */
	about: string[]
	/** It is an objection. */
	objection?: boolean
	/** It is not to go to the unit; it waits for senior management. */
	notUnit?: boolean
	undecided?: boolean
	/** Id of the one who is chosen. */
	value: string
	wrong?: 'true' | 'false'
	give(id: string): void
}

/** A box for each officer, to tick those who are meant; `id` stands before its number, `titled`: with the officer's title. */
export const officerBoxes = (
	{
		id,
		officers,
		chosen,
		titled,
	}: { id: string; officers: OfficersRecord[]; chosen: string[]; titled?: boolean },
	choose: (chosen: string[]) => void,
): TemplateResult => {
	const tick = (officer: string) => (event: Event) => {
		const others = chosen.filter(other => other !== officer)
		choose((event.target as HTMLInputElement).checked ? [...others, officer] : others)
	}
	return html`<div class="officer-options">${officers.map(
		(officer, i) => html`<div class="officer-option">
			<input type="checkbox" id="${id}-${i}" .checked=${chosen.includes(officer.id)} @change=${tick(officer.id)}>
			<label for="${id}-${i}"><bdi>${officer.name}</bdi>${titled ? html` <span class="sila-hint">${titleOf(officer)}</span>` : nothing}</label>
		</div>`,
	)}</div>`
}

/** The choice of one officer. Whoever cannot be chosen stands there with the reason. */
export const officerChoice = (choice: Choice) => {
	const { id, officers, value, wrong, give } = choice
	return officers.length === 0
		? html`<p class="sila-hint" id=${id}>${matterWords().noOfficers}</p>`
		: html`<div class="officer-options">${officers.map((officer, i) => {
				const reason = barred(officer, choice)
				const own = i ? `${id}-${i}` : id
				const notes = [titleOf(officer), awayText(officer, officers), reason].filter(Boolean)
				return html`<div class="officer-option">
				<input type="radio" id=${own} name="${id}-officer" .value=${officer.id} ?disabled=${!!reason} .checked=${value === officer.id && !reason}
					aria-describedby="${own}-note" aria-invalid=${wrong ?? 'false'} @change=${() => give(officer.id)}>
				<label for=${own}><bdi>${officer.name}</bdi></label>
				<p class="sila-hint" id="${own}-note">${notes.join(' · ')}</p>
			</div>`
			})}</div>`
}
