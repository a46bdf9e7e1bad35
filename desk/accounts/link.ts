import { html, type PropertyDeclarations, type TemplateResult } from 'lit'
import type { StaffInvitation } from '../../core/api/accounts.ts'
import { fill } from '../../core/language/text.ts'
import { openDialog } from '../../ui/dialog.ts'
import { copyText } from '../../ui/keep.ts'
import { DeskElement } from '../frame/element.ts'
import { icon } from '../frame/page-icons.ts'
import { accountWords } from './words.ts'

/**
 * The link of an invitation, shown this once.
 *
 * @fires link-seen - It may go.
 */
export class DeskInvitation extends DeskElement {
	static override properties: PropertyDeclarations = {
		invitation: { attribute: false },
		copied: { state: true },
	}

	declare invitation: StaffInvitation
	declare copied: boolean

	protected override firstUpdated(): void {
		openDialog(this)
	}

	/** Without a known address of the portal it is where this is. */
	get #link(): string {
		return new URL(this.invitation.link, location.origin).href
	}

	async #copy(): Promise<void> {
		this.copied = await copyText(this.#link)
	}

	protected override render(): TemplateResult {
		const words = accountWords()
		const { account, mailed } = this.invitation
		const seen = () => this.dispatchEvent(new Event('link-seen'))
		return html`<dialog class="desk-dialog record-form sila" aria-labelledby="account-link" @cancel=${(event: Event) => event.preventDefault()}>
			<h2 id="account-link">${words.link}</h2>
			<p>${fill(words.linkHint, { name: account.name })} ${mailed ? words.mailed : ''}</p>
			<p><bdi dir="ltr" class="account-link" tabindex="0">${this.#link}</bdi></p>
			<div class="sila-actions">
				<button type="button" class="sila-button primary" @click=${this.#copy}>${icon('copy')} ${words.copy}</button>
				<button type="button" class="sila-button" @click=${seen}>${words.close}</button>
			</div>
			<p role="status" class="sila-done">${this.copied ? words.copied : ''}</p>
		</dialog>`
	}
}

customElements.define('desk-invitation', DeskInvitation)
