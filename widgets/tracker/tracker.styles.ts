import { css } from 'lit'

export const styles = css`
	[part=base] {
		--good: light-dark(oklch(45% .11 150), oklch(80% .11 150));
		--act: light-dark(oklch(48% .11 65), oklch(83% .11 80));
	}
	h2 {
		display: flex;
		align-items: center;
		gap: .4em;
	}
	.sign {
		flex: none;
		inline-size: 1.3em;
		fill: none;
		stroke: currentcolor;
		stroke-width: 2;
		stroke-linecap: round;
		stroke-linejoin: round;
	}
	.good {
		color: var(--good);
	}
	.act {
		color: var(--act);
	}
	.bad {
		color: var(--danger);
	}
	.over {
		color: var(--muted);
	}
	.wait {
		color: var(--accent);
	}
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
	.done:not([aria-current])::before {
		border-color: var(--good);
		color: var(--good);
		content: '✓' / '';
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
