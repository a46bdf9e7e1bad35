import { html, nothing, type TemplateResult } from 'lit'

/**
 * A place where what goes wrong is said as it comes. It is drawn before there is anything to say, so that it is heard too.
 * `look`: the class of what is said.
 */
export const alertPlace = (said: unknown, look: string, id?: string): TemplateResult =>
	html`<div id=${id ?? nothing} role="alert">${said ? html`<div class=${look}>${said}</div>` : nothing}</div>`
