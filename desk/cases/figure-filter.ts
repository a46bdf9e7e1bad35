import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import { FIGURE_PARAMETERS, type FigureQuery } from '../../core/api/report-lists.ts'
import { DeskElement } from '../frame/element.ts'
import { icon } from '../frame/icons.ts'
import type { Route } from '../frame/router.ts'
import { listWords } from './list-words.ts'

/* What a report narrows the list to: the cases behind one of its figures. */

/** What the list narrows to by itself. */
const OWN: readonly string[] = ['kind', 'status', 'association']

/** What an address asks for beside what the list itself narrows to. */
export const figureIn = ({ query }: Pick<Route, 'query'>): FigureQuery =>
	Object.fromEntries(
		FIGURE_PARAMETERS.flatMap(name => {
			const value = OWN.includes(name) ? '' : query[name]?.[0]
			return value ? [[name, value]] : []
		}),
	)

/** Says what the list is narrowed to, and lets it go. The words come with the reports, which few lists need. */
export class DeskFigureFilter extends DeskElement {
	static override properties: PropertyDeclarations = {
		figure: { attribute: false },
		say: { state: true },
	}

	declare figure: FigureQuery
	declare say: ((figure: FigureQuery) => string) | undefined

	override async connectedCallback(): Promise<void> {
		super.connectedCallback()
		this.say = (await import('../reports/figure-text.ts')).figureText
	}

	protected override render(): TemplateResult | typeof nothing {
		if (!this.say) return nothing
		const letGo = () => this.dispatchEvent(new CustomEvent('letgo'))
		return html`<p class="sila-figure"><strong>${this.say(this.figure)}</strong>
			<button type="button" class="sila-filter" @click=${letGo}>${icon('x')} ${listWords().letFigureGo}</button></p>`
	}
}

customElements.define('desk-figure-filter', DeskFigureFilter)
