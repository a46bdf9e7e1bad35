import { css } from 'lit'

/*
 * Tokens by role; a page sets any of them on the element or above it. Light or dark follows the page's
 * `color-scheme`, so a page that has no dark look gets none from here. `all: initial` keeps the page's
 * inherited styles out. Text is measured by `medium`, the size that the reader has set: what a rem is, the page may
 * have changed.
 */
export const base = css`
	:host {
		display: block;
		font-size: medium !important;
	}
	:host([hidden]) {
		display: none;
	}
	[part=base] {
		all: initial;
		color-scheme: inherit;
		accent-color: var(--accent);
		--surface: var(--sila-surface, light-dark(oklch(97% .01 85), oklch(20% .01 85)));
		--raised: var(--sila-raised, light-dark(oklch(99% .01 85), oklch(25% .01 85)));
		--line: var(--sila-line, light-dark(oklch(88% .01 85), oklch(35% .01 85)));
		--muted: var(--sila-muted, light-dark(oklch(49% .01 85), oklch(74% .01 85)));
		--text: var(--sila-text, light-dark(oklch(26% .01 85), oklch(93% .01 85)));
		--accent: var(--sila-accent, light-dark(oklch(44% .09 195), oklch(80% .09 195)));
		--danger: var(--sila-danger, light-dark(oklch(50% .19 27), oklch(77% .12 27)));
		--on-accent: var(--sila-on-accent, var(--surface));
		--focus: var(--sila-focus, var(--text));
		--radius: var(--sila-radius, 10px);
		display: block;
		padding: min(5%, 36px);
		border-radius: var(--radius);
		background: var(--surface);
		color: var(--text);
		font: var(--sila-font-size, 1.125em)/1.8 var(--sila-font, system-ui, sans-serif);
		overflow-wrap: anywhere;
	}
	[part=base]:lang(en) {
		line-height: 1.6;
	}
	.waiting {
		min-block-size: 24em;
	}
	h2,
	h3 {
		margin-block: 1em .5em;
		font-size: 1.5em;
		line-height: 1.4;
		outline: none;
	}
	h3 {
		font-size: 1.1em;
	}
	p,
	dl,
	dd {
		margin: 0 0 .5em;
	}
	ul {
		padding-inline-start: 1.2em;
	}
	a,
	button,
	[part~=button] {
		color: var(--accent);
	}
	small,
	.small,
	dt {
		color: var(--muted);
		font-size: .86em;
		font-weight: 400;
	}
	[part=label] {
		display: block;
		padding: 0 0 .4em;
	}
	button,
	input,
	textarea,
	.box,
	[part=letter],
	[part=numbers],
	[part~=button],
	[part=option] {
		box-sizing: border-box;
		min-block-size: 48px;
		scroll-margin: 9em;
		padding: 8px 1.1em;
		border: 1px solid var(--line);
		border-radius: var(--radius);
		background: var(--raised);
		font: inherit;
	}
	button,
	[part~=button] {
		border-color: currentcolor;
	}
	[part~=button] {
		display: inline-block;
	}
	[part=input] {
		inline-size: 100%;
		border-color: var(--muted);
		color: inherit;
	}
	textarea {
		unicode-bidi: plaintext;
	}
	[part~=primary] {
		background: var(--accent);
		color: var(--on-accent);
	}
	strong,
	[part=label],
	[part=problem],
	[part~=primary] {
		font-weight: 600;
	}
	.link {
		border: 0;
		background: none;
		text-decoration: underline;
	}
	[part=problem],
	[role=alert] {
		color: var(--danger);
	}
	.danger,
	[aria-invalid=true] {
		border-color: var(--danger);
	}
	.field,
	fieldset,
	.box,
	[part=letter],
	[part=numbers],
	.actions {
		min-inline-size: 0;
		margin: 0 0 1.5em;
	}
	fieldset {
		padding: 0;
		border: 0;
	}
	.actions,
	.options {
		display: flex;
		flex-wrap: wrap;
		gap: 12px;
	}
	:focus-visible,
	label:has(:focus-visible) {
		outline: 3px solid var(--focus);
		outline-offset: 2px;
		box-shadow: 0 0 0 2px var(--surface);
	}
	bdi {
		font-variant-numeric: tabular-nums;
	}
	.unseen {
		position: absolute;
		inline-size: 1px;
		opacity: 0;
	}
`
