import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import { DeskElement } from '../frame/element.ts'
import { mayCall } from '../frame/rights.ts'
import { POLICIES } from '../settings/nav.ts'
import { loadPolicies } from './data.ts'
import { noticeWords } from './notice-words.ts'

/** Says on a page that something of the policies cannot be read, once it is known. */
export class DeskPolicyNotice extends DeskElement {
	static override properties: PropertyDeclarations = { left: { attribute: false } }

	/** How many definitions are left out; asked of the server where nobody gives it. */
	declare left: number | undefined

	override connectedCallback(): void {
		super.connectedCallback()
		if (this.left === undefined && mayCall('staff/policies')) this.#load()
	}

	async #load(): Promise<void> {
		// The page around has its own way of saying that the server is not reached.
		this.left = await loadPolicies().then(
			({ unreadable }) => unreadable.length,
			() => undefined,
		)
	}

	protected override render(): TemplateResult | typeof nothing {
		const words = noticeWords()
		return this.left
			? html`<div class="sila-trouble" role="alert"><p>${words.notice} <a href=${POLICIES}>${words.link}</a></p></div>`
			: nothing
	}
}

customElements.define('desk-policy-notice', DeskPolicyNotice)
