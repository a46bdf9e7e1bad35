import { html } from 'lit/html.js'

/** A text line by line: an address of the web is read from left to right, whatever stands around it. */
export const lines = (text: string) =>
	text
		.split('\n')
		.map(
			(line, i) =>
				html`${i ? html`<br>` : ''}<bdi dir=${/^https?:\S+$/.test(line) ? 'ltr' : 'auto'}>${line}</bdi>`,
		)
