import type { AnyFollowed } from '../../core/api/followed.ts'
import { Backend, mount, spaced, until } from '../test/page.ts'
import './tracker.ts'
import type { SilaTracker } from './tracker.ts'

/* What tests of a case that is on show have in common. */

export const ok = (body: object) => ({ status: 200, body })

/** A person who follows a case, with a backend that answers `found`, and then as told. */
export async function open(
	found: AnyFollowed,
	routes: Parameters<Backend['tell']>[0]['routes'] = {},
	lang = 'ar',
) {
	const backend = await new Backend().tell({ answers: [ok(found)], routes })
	const element = mount<SilaTracker>(`<sila-tracker lang="${lang}" backend="${backend.at}"></sila-tracker>`)
	const root = await until(() => element.shadowRoot?.querySelector('form') && element.shadowRoot)
	const find = <Kind extends HTMLElement = HTMLElement>(selector: string) =>
		root.querySelector<Kind>(selector)
	const get = (id: string) => find<HTMLInputElement>(`[id="${id}"]`) as HTMLInputElement
	const text = () => spaced((find('[part=base]') as HTMLElement).innerText)
	;(find('#reference') as HTMLInputElement).value = '384920179'
	;(find('#code') as HTMLInputElement).value = '520817364915'
	find<HTMLFormElement>('form')?.requestSubmit()
	await until(() => element.opened)
	await element.updateComplete
	return {
		element,
		backend,
		root,
		find,
		get,
		text,
		see: (words: string) => until(() => text().includes(words)),
		type(id: string, value: string) {
			get(id).value = value
			get(id).dispatchEvent(new Event('input', { bubbles: true, composed: true }))
		},
		async attach(id: string, ...files: File[]) {
			const chosen = new DataTransfer()
			for (const one of files) chosen.items.add(one)
			get(id).files = chosen.files
			get(id).dispatchEvent(new Event('input', { bubbles: true, composed: true }))
		},
		/** Sends the form that a control is in. */
		send: (id: string) => get(id).form?.requestSubmit(),
		/** Opens a way by its name. */
		async way(name: string) {
			const found = await until(() =>
				[...root.querySelectorAll('summary')].find(({ innerText }) => innerText === name),
			)
			found.click()
			return found.parentElement as HTMLDetailsElement
		},
	}
}
