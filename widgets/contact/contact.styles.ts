import { css } from 'lit'

export const styles = css`
	h2:first-child {
		margin-block-start: 0;
	}
	.waiting {
		min-block-size: 12em;
	}
	ul {
		margin: 0;
		padding: 0;
		list-style: none;
	}
	.officers {
		display: grid;
		grid-template-columns: repeat(auto-fill, minmax(min(19em, 100%), 1fr));
		gap: 12px;
	}
	.box {
		margin: 0;
		padding: 1em 1.1em;
	}
	h3 {
		margin-block: 0 .3em;
	}
	dl {
		margin-block: .5em;
	}
	dd::first-letter {
		text-transform: uppercase;
	}
	dd + dt {
		margin-block-start: .4em;
	}
	[part=row] {
		display: flex;
		align-items: center;
		gap: 12px;
		min-block-size: 48px;
		padding-block: 8px;
		border-block-start: 1px solid var(--line);
		color: inherit;
		text-decoration: none;
	}
	[part=row] > span {
		flex: 1;
		min-inline-size: 0;
	}
	[part=row] > span > * {
		display: block;
	}
	a[part=row]:hover strong {
		text-decoration: underline;
	}
	svg {
		flex: none;
		inline-size: 1.3em;
		block-size: 1.3em;
		fill: none;
		stroke: var(--accent);
		stroke-width: 2;
		stroke-linecap: round;
		stroke-linejoin: round;
	}
	:dir(rtl) > .go {
		scale: -1 1;
	}
`
