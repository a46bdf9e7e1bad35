import { day, hijriDay, hour, parse } from '../dates.ts'
import { app, type Tooltip, t } from '../host.ts'
import { fieldLabel } from '../labels.ts'
import { translate, translateMessage } from './translate.ts'

/* Where the dashboard says something through a function, it is translated there: before it is measured, shown or read out. */

/** Wraps each of the dashboard's functions that take a text, or that know left from right. */
export function hookTexts(): void {
	tooltips()
	toasts()
	confirmations()
	errors()
	dates()
	dragging()
}

function tooltips(): void {
	const { tooltip } = app.attrs
	const turned = (position = 'top') =>
		position.replace(/left|right/, side => (side === 'left' ? 'right' : 'left'))
	const arabic = (text: string | null) =>
		(text ?? '').split('\n').every(line => TIME.test(line)) ? times(text ?? '') : translateMessage(text ?? '')
	app.attrs.tooltip = (text, position, ...rest): ReturnType<Tooltip> =>
		tooltip(typeof text === 'function' ? () => arabic(text()) : arabic(text), turned(position), ...rest)
}

/** When a record was made and changed, as a form tells it: «created: 2026-11-21 16:30:38.388Z». */
const TIME = /^(\w+): (\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d+Z)$/

const times = (text: string): string =>
	text
		.split('\n')
		.map(line => {
			const [, name = '', time] = TIME.exec(line) ?? []
			const date = parse(time)
			const label = fieldLabel(app.store.activeCollection?.name ?? '', name) ?? name
			return date ? `${label}: ${day(date)}، ${hour(date)}` : line
		})
		.join('\n')

function toasts(): void {
	for (const kind of ['info', 'success', 'error'] as const) {
		const show = app.toasts[kind]
		app.toasts[kind] = (message, options) =>
			show(typeof message === 'string' ? translateMessage(message) : message, {
				// Long enough to be read in full.
				duration: 7000,
				...options,
			})
	}
}

function confirmations(): void {
	const { confirm } = app.modals
	app.modals.confirm = (message, yes, no, settings = {}) =>
		confirm(typeof message === 'string' ? translateMessage(message) : message, yes, no, {
			...settings,
			yesButton: translate(settings.yesButton || 'Yes'),
			noButton: translate(settings.noButton || 'No'),
		})
}

/** The shape of PocketBase's errors: `{status, message, data: {field: {code, message}}}`, at any depth. */
interface ApiProblem {
	message?: string
	response?: object
	data?: object
}

function errors(): void {
	const check = app.checkApiError
	app.checkApiError = (error, toast) => {
		const problem = Object(error) as ApiProblem
		if (problem.message) problem.message = translateMessage(problem.message)
		if (problem.response) translateAll(problem.response)
		return check(error, toast)
	}
}

function translateAll(value: object): void {
	for (const [key, inner] of Object.entries(value)) {
		if (typeof inner === 'object' && inner) translateAll(inner)
		else if (key === 'message') Object.assign(value, { message: translateMessage(String(inner)) })
	}
}

/** Times of records, which the dashboard shows in UTC. */
function dates(): void {
	app.components.formattedDate = props => {
		const read = () => parse(typeof props.value === 'function' ? props.value() : props.value)
		return t.div?.(
			{
				className: 'formatted-date short',
				ariaDescription: app.attrs.tooltip(() => {
					const date = read()
					return date && hijriDay(date)
				}),
			},
			() => {
				const date = read()
				if (!date) return t.span?.({ className: 'missing-value' })
				return [
					t.span?.({ className: 'primary-date' }, day(date)),
					t.span?.({ className: 'secondary-date' }, hour(date)),
				]
			},
		) as HTMLElement
	}
}

/** Widening the side bar: it stands on the other side now. */
function dragging(): void {
	const { dragline } = app.components
	app.components.dragline = props =>
		dragline({ ...props, ondragging: (e, x, y) => props.ondragging?.(e, -x, y) })
}
