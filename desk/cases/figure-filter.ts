import { html, type PropertyDeclarations, type TemplateResult } from 'lit'
import type { FigureQuery } from '../../core/api/figure-query.ts'
import { DeskElement } from '../frame/element.ts'
import { icon } from '../frame/icons.ts'
import { figureText } from '../reports/figure-text.ts'
import { reportWords } from '../reports/words.ts'

/* What a report narrows the list to: the cases behind one of its figures. */

/** Says what the list is narrowed to, and lets it go. It comes with the words of reports, which few lists need. */
export class DeskFigureFilter extends DeskElement {
	static override properties: PropertyDeclarations = { figure: { attribute: false } }

	declare figure: FigureQuery

	protected override render(): TemplateResult {
		const letGo = () => this.dispatchEvent(new CustomEvent('letgo'))
		return html`<p class="sila-figure"><strong>${figureText(this.figure)}</strong>
			<button type="button" class="sila-filter" @click=${letGo}>${icon('x')} ${reportWords().letGo}</button></p>`
	}
}

customElements.define('desk-figure-filter', DeskFigureFilter)
