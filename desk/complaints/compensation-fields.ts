import { html, nothing, type TemplateResult } from 'lit'
import type { CompensationKind } from '../../core/case/compensation.ts'
import { fill } from '../../core/language/text.ts'
import type { RowParts } from '../cases/rows.ts'
import '../cases/rows.ts'
import { field, type Said } from '../frame/field.ts'
import { icon } from '../frame/page-icons.ts'
import { compensationWords } from '../spoken.ts'
import {
	type CompensationDraft,
	type DraftField,
	type Field,
	hasAmount,
	labelOf,
	type Member,
	NOBODY,
} from './compensation-draft.ts'
import { pageWords } from './compensation-words.ts'

/* The fields of a record of a compensation. */

/** What they are drawn from. */
export interface View {
	draft: CompensationDraft
	/** What is wrong with one; empty when nothing is. */
	wrong(name: Field): string
	/** Takes over what was typed into a field of one control. */
	give(name: DraftField): (event: Event) => void
	/** Takes over another; what was wrong with the field `mended` is let go of. */
	set(change: Partial<CompensationDraft>, mended: Field): void
}

const typedIn = (event: Event) => (event.target as HTMLInputElement).value

/** One field of it. */
export function compensationField(
	{ wrong }: Pick<View, 'wrong'>,
	name: Field,
	label: unknown,
	control: (said: Said) => TemplateResult,
	hint?: string,
): TemplateResult {
	const group = name === 'members' || name === 'file'
	const drawn = field(
		{ id: `sila-comp-${name}`, label, hint, wrong: wrong(name), group, above: group },
		control,
	)
	return group ? html`<fieldset class="fact">${drawn}</fieldset>` : html`<div class="fact">${drawn}</div>`
}

function text(view: View, name: 'harm' | 'size' | 'causes' | 'what'): TemplateResult {
	return compensationField(
		view,
		name,
		labelOf(view.draft.kind, name),
		({
			about,
			invalid,
		}) => html`<textarea id="sila-comp-${name}" class="sila-input" rows="2" maxlength="3000" aria-describedby=${about} aria-invalid=${invalid}
			.value=${view.draft.values[name] ?? ''} @input=${view.give(name)}></textarea>`,
	)
}

function day(view: View): TemplateResult {
	return compensationField(
		view,
		'on',
		compensationWords().fields.on,
		({
			about,
			invalid,
		}) => html`<input id="sila-comp-on" class="sila-input" type="date" aria-describedby=${about} aria-invalid=${invalid}
			.value=${view.draft.values.on ?? ''} @change=${view.give('on')}>`,
	)
}

function amount(view: View): TemplateResult {
	const words = pageWords()
	return compensationField(
		view,
		'amount',
		html`${words.amountLabel} <small class="sila-hint">${words.amountHint}</small>`,
		({
			about,
			invalid,
		}) => html`<input id="sila-comp-amount" class="sila-input" inputmode="decimal" dir="ltr" autocomplete="off" aria-describedby=${about} aria-invalid=${invalid}
			.value=${view.draft.values.amount ?? ''} @input=${view.give('amount')}>`,
	)
}

function members({ draft, set }: View, { about, invalid }: Said): TemplateResult {
	const words = pageWords()
	const parts: RowParts<Member> = {
		blank: NOBODY,
		controls: (
			{ member, approved_on },
			i,
			change,
		) => html`<label for="sila-comp-members-${i}">${words.member}</label>
			<input id="sila-comp-members-${i}" class="sila-input" maxlength="200" aria-describedby=${about} aria-invalid=${invalid}
				.value=${member} @input=${(event: Event) => change({ member: typedIn(event) })}>
			<label for="sila-comp-approved-${i}">${words.approvedOn}</label>
			<input id="sila-comp-approved-${i}" class="sila-input" type="date" aria-describedby=${about}
				.value=${approved_on} @change=${(event: Event) => change({ approved_on: typedIn(event) })}>`,
		remove: ({ member }) => fill(words.removeMember, { member: member || words.thisMember }),
		another: words.anotherMember,
	}
	return html`<desk-rows .rows=${draft.members} .parts=${parts} @rows-given=${(event: CustomEvent<Member[]>) => set({ members: event.detail }, 'members')}></desk-rows>`
}

function file({ draft, set }: View, { about, invalid }: Said): TemplateResult {
	const words = pageWords()
	const choose = (event: Event) => {
		const input = event.target as HTMLInputElement
		const [chosen] = input.files ?? []
		if (chosen) set({ file: chosen }, 'file')
		// The same file may be chosen again.
		input.value = ''
	}
	return html`${draft.file ? html`<p><bdi>${draft.file.name}</bdi></p>` : nothing}
		<input id="sila-comp-file" class="sila-unseen" type="file" accept="application/pdf,image/jpeg,image/png" aria-describedby=${about} aria-invalid=${invalid} @change=${choose}>
		<label for="sila-comp-file" class="sila-button">${icon('upload')} ${words.chooseFile}</label>`
}

/** What is asked for a kind of record. */
export function compensationFields(view: View, kind: CompensationKind): TemplateResult {
	const { fields } = compensationWords()
	const words = pageWords()
	return html`${day(view)}
		${kind === 'minutes' ? html`${text(view, 'harm')}${text(view, 'size')}${text(view, 'causes')}${compensationField(view, 'members', fields.members, said => members(view, said), words.membersHint)}` : text(view, 'what')}
		${hasAmount(kind) ? amount(view) : nothing}${compensationField(view, 'file', fields.file, said => file(view, said), words.fileHint)}`
}
