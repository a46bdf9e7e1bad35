import { css } from 'lit'

export const styles = css`
	ol {
		margin: 0;
		padding: 0;
		list-style: none;
		counter-reset: step;
	}
	li {
		position: relative;
		padding-block-end: 1em;
		padding-inline-start: 3.2em;
		counter-increment: step;
	}
	li::before {
		content: counter(step);
		position: absolute;
		inset-inline-start: 0;
		inset-block-start: 0;
		display: grid;
		place-items: center;
		inline-size: 2.1em;
		block-size: 2.1em;
		box-sizing: border-box;
		border: 1px solid var(--muted);
		border-radius: 50%;
		background: var(--surface);
	}
	li:not(:last-child)::after {
		content: '';
		position: absolute;
		inset-block: 2.1em 0;
		inset-inline-start: 1.05em;
		border-inline-start: 1px solid var(--muted);
	}
	em {
		margin-inline-start: .5em;
		color: var(--accent);
		font-style: normal;
	}
	[aria-current]::before {
		border-color: var(--accent);
		background: var(--accent);
		color: var(--on-accent);
	}
`
