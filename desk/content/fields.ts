import { html, nothing, type TemplateResult } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import { fill } from '../../core/language/text.ts'
import { type Content, type Field, fieldsOf, partOf } from '../../core/policy/shape.ts'
import { area, check, type Form, line, select } from '../frame/controls.ts'
import { troubleAt } from '../frame/field.ts'
import { icon } from '../frame/page-icons.ts'
import { addOf, codeName, hintOf, nameOf, oneOf } from './field-words.ts'
import { entryName } from './named.ts'
import { blankEntry, inWay, valueAt, waysOf } from './places.ts'
import { contentWords } from './words.ts'

/* The fields of a content as they are written, drawn from the table of core/policy/shape.ts. */

/** What is written, and how it is changed. */
export interface Editing {
	content: Content
	/** What is wrong at a place; empty when nothing is. */
	wrong(place: string): string
	/** Writes a value; `focus` is a selector of where to go on. */
	put(place: string, value: unknown, focus?: string): void
	/** Takes away an entry of a list, once that was asked. */
	remove(place: string, i: number): void
	/** Moves an entry by one. */
	move(place: string, i: number, by: -1 | 1): void
}

/** A place, and the names of the fields on the way to it. */
interface At {
	place: string
	path: readonly string[]
}

const below = ({ place, path }: At, name: string): At => ({
	place: place ? `${place}.${name}` : name,
	path: [...path, name],
})
const entryAt = ({ place, path }: At, i: number): At => ({ place: `${place}.${i}`, path })

const idOf = (place: string): string => `sila-${place}`

/** The form that the controls of one place are drawn from. */
function form(editing: Editing, read: (value: unknown) => string = value => String(value ?? '')): Form {
	return {
		values: new Proxy({}, { get: (_, name) => read(valueAt(editing.content, String(name))) }),
		wrong: name => editing.wrong(name),
		set: (name, value) => editing.put(name, value),
	}
}

/** Both languages side by side. */
function both(
	editing: Editing,
	at: At,
	label: string,
	field: Pick<Field, 'none'> & { long?: boolean },
): TemplateResult {
	const draw = field.long ? area : line
	const hint = hintOf(at.path)
	const optional = field.none !== undefined
	const one = (lang: 'ar' | 'en') =>
		draw(form(editing), `${at.place}.${lang}`, `${label} (${nameOf([lang])})`, {
			optional,
			...(hint && lang === 'ar' && { hint }),
		})
	return html`<div class="content-languages">${one('ar')}${one('en')}</div>`
}

const MODES = { phone: 'tel', email: 'email', number: 'numeric', day: 'text', mark: 'text' }

/** What is wrong with a list as a whole. */
const listTrouble = (editing: Editing, { place }: At) =>
	troubleAt(editing.wrong(place), `${idOf(place)}-trouble`)

function tools(editing: Editing, at: At, i: number, count: number, name: string): TemplateResult {
	const words = contentWords()
	const about = html`<span class="sila-unseen">: ${name}</span>`
	return html`<div class="content-tools">
		<button type="button" class="sila-button quiet" ?disabled=${i === 0} @click=${() => editing.move(at.place, i, -1)}>${icon('arrow-up')} ${words.earlier}${about}</button>
		<button type="button" class="sila-button quiet" ?disabled=${i === count - 1} @click=${() => editing.move(at.place, i, 1)}>${icon('arrow-down')} ${words.later}${about}</button>
		<button type="button" class="sila-button quiet" @click=${() => editing.remove(at.place, i)}>${icon('trash')} ${words.remove}${about}</button>
	</div>`
}

/** Buttons that add one more. */
function adding(editing: Editing, at: At, field: Field, count: number): TemplateResult {
	const add = (way: string) => {
		const list = valueAt(editing.content, at.place)
		const entries = Array.isArray(list) ? list : []
		editing.put(
			at.place,
			[...entries, blankEntry(field, way)],
			`#${CSS.escape(`${idOf(at.place)}.${count}`)}`,
		)
	}
	return html`<div class="sila-actions">${waysOf(field).map(
		way =>
			html`<button type="button" class="sila-button" @click=${() => add(way)}>${icon('plus')} ${addOf(at.path, way)}</button>`,
	)}</div>`
}

const keyOf = (entry: unknown, i: number): unknown => partOf(entry, 'id') ?? partOf(entry, 'stage') ?? i

/** A list of texts or of entries, each with its place among the others. */
function list(editing: Editing, at: At, field: Field, label: string): TemplateResult {
	const value = valueAt(editing.content, at.place)
	const entries = Array.isArray(value) ? (value as unknown[]) : []
	const words = contentWords()
	const fixed = field.sort === 'list' && field.fixed
	return html`<fieldset class="content-list" id=${idOf(at.place)} tabindex="-1" aria-describedby="${idOf(at.place)}-trouble">
		<legend>${label}</legend>
		${listTrouble(editing, at)}
		<ol>${repeat(entries, keyOf, (entry, i) => {
			const there = entryAt(at, i)
			const numbered = fill(words.numbered, { one: oneOf(at.path), n: i + 1 })
			const said = entryName(at.path, entry)
			return html`<li><div class="content-entry" id="${idOf(at.place)}.${i}" tabindex="-1" role="group" aria-label=${numbered}>
				<div class="content-head"><p><strong>${numbered}</strong>${said ? html` <span class="sila-hint"><bdi>${said}</bdi></span>` : nothing}</p>
					${fixed ? nothing : tools(editing, at, i, entries.length, `${numbered} ${said}`)}</div>
				${
					field.sort === 'texts'
						? both(editing, there, numbered, { long: true })
						: inside(editing, there, field, entry)
				}
			</div></li>`
		})}</ol>
		${fixed ? nothing : adding(editing, at, field, entries.length)}
	</fieldset>`
}

const inside = (editing: Editing, at: At, field: Field, value: unknown): TemplateResult[] =>
	field.sort === 'list' || field.sort === 'group'
		? fieldsOf(field, value).map(one => fieldPart(editing, below(at, one.name), one))
		: []

function many(editing: Editing, at: At, field: Field & { sort: 'many' }, label: string): TemplateResult {
	const value = valueAt(editing.content, at.place)
	const chosen: unknown[] = Array.isArray(value) ? value : []
	const turn = (code: string, on: boolean) =>
		editing.put(
			at.place,
			field.of.filter(one => (one === code ? on : chosen.includes(one))),
		)
	return html`<fieldset class="content-many" id=${idOf(at.place)} tabindex="-1" aria-describedby="${idOf(at.place)}-trouble">
		<legend>${label}</legend>
		${listTrouble(editing, at)}
		<div class="options">${field.of.map(
			code =>
				html`<label part="option"><input type="checkbox" .checked=${chosen.includes(code)}
					@change=${(event: Event) => turn(code, (event.target as HTMLInputElement).checked)}><span>${codeName(at.path, code)}</span></label>`,
		)}</div>
	</fieldset>`
}

function group(editing: Editing, at: At, field: Field & { sort: 'group' }, label: string): TemplateResult {
	const value = valueAt(editing.content, at.place)
	const { ways } = field
	const parts = fieldsOf(field, value).map(one => {
		const there = below(at, one.name)
		if (one.name !== ways?.by) return fieldPart(editing, there, one)
		const choose: Form = {
			...form(editing),
			set: (_, way) => editing.put(at.place, inWay(field, value, way)),
		}
		return choice(choose, there, ways ? Object.keys(ways.of) : [])
	})
	return html`<fieldset class="content-group"><legend>${label}</legend>${hint(at)}${parts}</fieldset>`
}

const hint = ({ path }: At) => {
	const text = hintOf(path)
	return text ? html`<p class="sila-hint">${text}</p>` : nothing
}

const choice = (from: Form, at: At, codes: readonly string[]): TemplateResult =>
	select(
		from,
		at.place,
		nameOf(at.path),
		codes.map(code => [code, codeName(at.path, code)]),
	)

/** A field as it is written. */
export function fieldPart(editing: Editing, at: At, field: Field): TemplateResult {
	const label = nameOf(at.path)
	switch (field.sort) {
		case 'text':
			return both(editing, at, label, field)
		case 'texts':
		case 'list':
			return list(editing, at, field, label)
		case 'line': {
			const about = hintOf(at.path)
			return line(form(editing), at.place, label, {
				mode: MODES[field.of],
				optional: field.none !== undefined,
				...(about && { hint: about }),
			})
		}
		case 'yes': {
			const yes = form(editing, value => (value === true ? 'yes' : ''))
			return check({ ...yes, set: (name, value) => editing.put(name, value === 'yes') }, at.place, label)
		}
		case 'one':
			return field.fixed
				? html`<p class="content-fixed"><span>${label}</span> <strong>${codeName(at.path, String(valueAt(editing.content, at.place) ?? ''))}</strong></p>`
				: choice(form(editing), at, field.of)
		case 'many':
			return many(editing, at, field, label)
		case 'group':
			return group(editing, at, field, label)
	}
}
