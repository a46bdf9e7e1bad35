import { html } from 'lit'

/** A part of what is written down, under its title. */
export const section = (id: string, title: string, content: unknown) =>
	html`<section class="sila-card entry-part" aria-labelledby="sila-part-${id}"><h2 id="sila-part-${id}">${title}</h2>${content}</section>`
