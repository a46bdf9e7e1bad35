import { css } from 'lit'

/** The dialog stands apart from the page: its tokens are those of the form in it. On a phone it is the whole screen. */
export const styles = css`
	:host {
		display: inline-block;
		font-size: medium !important;
	}
	:host([hidden]) {
		display: none;
	}
	[part=link] {
		display: inline-block;
		min-block-size: 48px;
		box-sizing: border-box;
		padding: 8px 1.1em;
		border: 1px solid;
		border-radius: var(--sila-radius, 10px);
		color: var(--sila-accent, light-dark(oklch(44% .09 195), oklch(80% .09 195)));
		font: var(--sila-font-size, 1.125em)/1.6 var(--sila-font, system-ui, sans-serif);
	}
	dialog {
		box-sizing: border-box;
		inline-size: min(46em, 100%);
		block-size: 100%;
		max-inline-size: 100%;
		max-block-size: 100%;
		padding: 0;
		border: 1px solid transparent;
		overscroll-behavior: contain;
		background: var(--sila-surface, light-dark(oklch(97% .01 85), oklch(20% .01 85)));
		color: var(--sila-text, light-dark(oklch(26% .01 85), oklch(93% .01 85)));
		font: var(--sila-font-size, 1.125em)/1.6 var(--sila-font, system-ui, sans-serif);
	}
	::backdrop {
		background: oklch(0% 0 0/.55);
	}
	[part=bar] {
		position: sticky;
		inset-block-start: 0;
		display: flex;
		align-items: center;
		justify-content: space-between;
		gap: 12px;
		padding: 4px min(5%, 36px);
		border-block-end: 1px solid var(--sila-line, light-dark(oklch(88% .01 85), oklch(35% .01 85)));
		background: inherit;
	}
	h2 {
		margin: 0;
		font-size: 1em;
		outline: none;
	}
	p {
		padding: 0 min(5%, 36px);
	}
	button {
		min-block-size: 48px;
		min-inline-size: 48px;
		border: 0;
		background: none;
		color: inherit;
		font: inherit;
		text-decoration: underline;
		cursor: pointer;
	}
	:focus-visible {
		outline: 3px solid var(--sila-focus, currentcolor);
		outline-offset: -3px;
	}
	[part=link]:focus-visible {
		outline-offset: 2px;
	}
	@media print {
		:host([sent]) [part=bar],
		:host([sent]) slot,
		::backdrop {
			display: none;
		}
		:host([sent]) dialog {
			position: absolute;
			block-size: auto;
			max-block-size: none;
			overflow: visible;
		}
	}
	@media screen and (min-width: 48em) {
		dialog {
			block-size: min(42em, 100% - 64px);
			border-radius: var(--sila-radius, 10px);
		}
	}
`
