import type { LitElement } from 'lit'

/* What tests of the desk's elements do again and again. */

/** Mounts an element with what it is given, and waits until it is drawn. */
export async function mount<Mounted extends LitElement>(
	name: string,
	properties: object = {},
): Promise<Mounted> {
	const element = Object.assign(document.createElement(name), properties) as Mounted
	document.body.append(element)
	await element.updateComplete
	return element
}

/** What an element tells from now on, by the event's name and detail. */
export function told(element: HTMLElement, ...names: string[]): [name: string, detail: unknown][] {
	const all: [string, unknown][] = []
	for (const name of names)
		element.addEventListener(name, event => all.push([name, (event as CustomEvent).detail]))
	return all
}

/** Presses the button whose text has the words in it. */
export function press(element: HTMLElement, words: string): void {
	const button = [...element.querySelectorAll('button')].find(one => one.textContent?.includes(words))
	if (!button) throw new Error(`No button says ${words}: ${element.innerText}`)
	button.click()
}

/** Writes into a control, as somebody who types does. */
export function write(element: HTMLElement, selector: string, value: string, event = 'input'): void {
	const control = element.querySelector<HTMLInputElement>(selector)
	if (!control) throw new Error(`Nothing is ${selector}`)
	control.value = value
	control.dispatchEvent(new Event(event, { bubbles: true }))
}

/** Waits until an element says the words, looking again at each frame; the test runner's timeout is the only limit. */
export async function says(element: HTMLElement, words: string): Promise<void> {
	while (!element.innerText.replaceAll('\u00a0', ' ').includes(words))
		await new Promise(resolve => requestAnimationFrame(resolve))
}

/** Waits until the control with an id has the focus. */
export async function focused(id: string): Promise<void> {
	while (document.activeElement?.id !== id) await new Promise(resolve => requestAnimationFrame(resolve))
}

export const clear = (): void => document.body.replaceChildren()
