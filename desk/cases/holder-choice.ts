import { html, type TemplateResult } from 'lit'
import { narrowingWords } from './narrowing-words.ts'

export type Option = [value: string, label: string]

/** Whose cases can be asked for: one's own, those of one's unit, nobody's, of who left or is away, a colleague's. */
export const holderOptions = (colleagues: readonly { id: string; name: string }[]): Option[] => {
	const { anyone, holders } = narrowingWords()
	return [
		['', anyone],
		['mine', holders.mine],
		['unit', holders.unit],
		['nobody', holders.nobody],
		['left', holders.left],
		...colleagues.map(({ id, name }): Option => [id, name]),
	]
}

/** A choice among options. What the address asks for is shown, whether or not its name has come. */
export function selectOf(
	id: string,
	label: string,
	value: string,
	options: readonly Option[],
	give: (value: string) => void,
): TemplateResult {
	const known =
		!value || options.some(([one]) => one === value)
			? options
			: [...options, [value, narrowingWords().chosen] as Option]
	return html`<div>
		<label for=${id}>${label}</label>
		<div class="sila-select"><select id=${id} @change=${(event: Event) => give((event.target as HTMLSelectElement).value)}>
			${known.map(([one, name]) => html`<option value=${one} .selected=${one === value}>${name}</option>`)}
		</select></div>
	</div>`
}
