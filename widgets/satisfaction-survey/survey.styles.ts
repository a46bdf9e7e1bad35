import { css } from 'lit'

/* Five points in a row where there is room for all of their words, else beneath each other; never some here and some there. */
export const styles = css`
	h2 {
		margin-block-start: .4em;
		font-size: 1.3em;
	}
	legend {
		padding: 0;
	}
	fieldset {
		margin-block-start: 1em;
	}
	.rating > label {
		flex: 1 1 calc((34em - 100%) * 999);
	}
	.scale {
		display: grid;
		grid-template-columns: repeat(auto-fit, minmax(48px, 1fr));
		gap: 0;
	}
	.scale > label {
		position: relative;
		flex-direction: column;
		gap: 4px;
		margin-block-end: -1px;
		margin-inline-end: -1px;
		padding: 10px 0;
		border-radius: 0;
	}
	.scale > :has(:checked, :focus-visible) {
		z-index: 1;
	}
	.ends {
		display: flex;
		flex-wrap: wrap;
		justify-content: space-between;
		gap: 0 1em;
	}
	bdi {
		font-weight: 600;
	}
`
