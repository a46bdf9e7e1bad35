import { html, type TemplateResult } from 'lit'
import type { ShownProblem } from '../../core/sending/problems.ts'

/** What has to be put right, under the words `mend`; each problem is a way to its field. */
export function problemList(
	mend: string,
	problems: ShownProblem[],
	sentence: (problem: ShownProblem) => string,
	reveal: (field: string) => void,
): TemplateResult {
	const go = (field: string) => (event: Event) => {
		event.preventDefault()
		reveal(field)
	}
	return html`<div part="problems" class="box danger" tabindex="-1">
		<strong role="alert">${mend}</strong>
		<ul>
			${problems.map(problem => html`<li><a href="#" @click=${go(problem.field)}>${sentence(problem)}</a></li>`)}
		</ul>
	</div>`
}
