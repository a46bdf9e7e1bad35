import { fromControl, toControl } from './dates.ts'
import { app, type HostFieldProps, t } from './host.ts'
import { fieldLabel, valueLabel } from './labels.ts'

/* Fields of records as the dashboard shows and edits them: codes by their labels, times in Riyadh's. The values stay as they are. */

const codes = (value: unknown): string[] =>
	(Array.isArray(value) ? value : [value]).filter(Boolean).map(String)
const collectionOf = ({ collection, record }: HostFieldProps) =>
	collection?.name ?? record.collectionName ?? ''

const labelOf = (props: HostFieldProps, code: string) =>
	valueLabel(collectionOf(props), props.field.name, code) ?? code

/** Makes an element; PocketBase's maker knows any tag. */
const make = (tag: string, ...args: Parameters<(typeof t)[string]>): HTMLElement =>
	t[tag]?.(...args) as HTMLElement

export function hookFields(): void {
	const { select, bool, date, text } = app.fieldTypes
	if (!select || !bool || !date || !text) return
	select.view = selectView
	select.input = selectInput
	bool.view = props =>
		make('div', { className: 'record-field-view field-type-bool' }, () => {
			const yes = props.record[props.field.name] === true
			return make('span', { className: yes ? 'label success' : 'label' }, yes ? 'نعم' : 'لا')
		})
	date.input = dateInput
	const { view } = text
	text.view = props => {
		const code = String(props.record[props.field.name] ?? '')
		return valueLabel(collectionOf(props), props.field.name, code)
			? selectView(props)
			: (view?.(props) as HTMLElement)
	}
	// The label of an input names its field; this tells whose field it is.
	for (const type of Object.values(app.fieldTypes)) {
		const { input } = type
		if (!input) continue
		type.input = props => {
			const element = input(props)
			element.dataset.fieldsOf = collectionOf(props)
			return element
		}
	}
}

function selectView(props: HostFieldProps): HTMLElement {
	return make('div', { className: 'record-field-view field-type-select' }, () => {
		const chosen = codes(props.record[props.field.name])
		if (chosen.length === 0) return make('span', { className: 'missing-value' })
		return chosen.map(code =>
			make('span', { className: 'label', title: code, textContent: labelOf(props, code) }),
		)
	})
}

function selectInput(props: HostFieldProps): HTMLElement {
	const id = `select_${props.field.name}_${Math.random().toString(36).slice(2)}`
	const many = () => (props.field.maxSelect ?? 1) > 1
	return make(
		'div',
		{ className: 'record-field-input field-type-select' },
		make(
			'div',
			{ className: 'field' },
			label(props, id),
			app.components.select({
				id,
				name: () => props.field.name,
				max: () => props.field.maxSelect ?? 1,
				required: () => props.field.required,
				options: () => (props.field.values ?? []).map(value => ({ value, label: labelOf(props, value) })),
				value: () => codes(props.record[props.field.name]),
				onchange: (options: { value: string }[]) => {
					const chosen = options.map(({ value }) => value)
					props.record[props.field.name] = many() ? chosen : (chosen[0] ?? '')
				},
			}),
		),
		help(props),
	)
}

function dateInput(props: HostFieldProps): HTMLElement {
	const id = `date_${props.field.name}_${Math.random().toString(36).slice(2)}`
	return make(
		'div',
		{ className: 'record-field-input field-type-date' },
		make(
			'div',
			{ className: 'field' },
			label(props, id, ' (بتوقيت الرياض)'),
			make('input', {
				id,
				type: 'datetime-local',
				name: () => props.field.name,
				required: () => props.field.required,
				value: () => toControl(props.record[props.field.name]),
				onchange: (event: Event) => {
					props.record[props.field.name] = fromControl((event.target as HTMLInputElement).value)
				},
			}),
		),
		help(props),
	)
}

const label = (props: HostFieldProps, id: string, more = '') =>
	make(
		'label',
		{ htmlFor: id },
		make('i', { className: app.fieldTypes[props.field.type]?.icon, ariaHidden: true }),
		make(
			'span',
			{ className: 'txt' },
			() => (fieldLabel(collectionOf(props), props.field.name) ?? props.field.name) + more,
		),
	)

const help = (props: HostFieldProps) => () =>
	props.field.help ? make('div', { className: 'field-help' }, props.field.help) : undefined
