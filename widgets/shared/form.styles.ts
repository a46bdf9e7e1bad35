import { css } from 'lit'

export const styles = css`
	progress {
		inline-size: 100%;
	}
	[part=option],
	.row {
		display: flex;
		flex: 1 1 11em;
		align-items: center;
		gap: 12px;
	}
	.row > span {
		flex: 1;
	}
	.row > span,
	.stored {
		white-space: pre-wrap;
	}
	[part=option] + form {
		margin-block-start: 1em;
	}
	[part=option]:has(:checked) {
		border-color: var(--accent);
		background: color-mix(in oklab, var(--accent) 9%, var(--raised));
		box-shadow: inset 0 0 0 1px var(--accent);
	}
	[part=option] > input {
		flex: none;
		min-block-size: 1.2em;
		inline-size: 1.2em;
		margin: 0;
		outline: none;
	}
	[part=receipt] h2::before {
		content: '✓';
		content: '✓' / '';
		display: inline-block;
		inline-size: 1.5em;
		margin-inline-end: .4em;
		border-radius: 50%;
		background: var(--accent);
		color: var(--on-accent);
		font-size: .8em;
		line-height: 1.5;
		text-align: center;
	}
	[part=numbers] bdi,
	[part~=call] bdi {
		font-size: 1.7em;
	}
`
