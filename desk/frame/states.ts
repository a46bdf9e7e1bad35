import { html, nothing } from 'lit'
import { icon } from './icons.ts'
import { frame } from './words.ts'

/* What pages have in common before they have what they show. */

/** What went wrong, with another try; nothing where nothing did. */
export const troubled = (text: string, again: () => unknown) =>
	text
		? html`<div class="sila-trouble" role="alert"><p>${text}</p><button type="button" class="sila-button" @click=${again}>${frame().again}</button></div>`
		: nothing

/** It is on its way. */
export const waiting = () => html`<p class="sila-empty" role="status">${frame().wait}</p>`

/** The way back to the page that this one belongs to. */
export const back = (href: string, label: string) =>
	html`<nav aria-label=${frame().back}><a class="case-back" href=${href}>${icon('arrow-right')} ${label}</a></nav>`

/** What the tab is called. */
export const called = (title: string): void => {
	document.title = `${title} · ${frame().desk}`
}
