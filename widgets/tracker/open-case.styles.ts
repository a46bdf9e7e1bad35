import { css } from 'lit'

export const styles = css`
	h4,
	h5 {
		margin-block: 1em .5em;
		font-size: 1em;
		line-height: 1.4;
		outline: none;
	}
	h5 {
		color: var(--muted);
	}
	.own {
		white-space: pre-wrap;
		unicode-bidi: plaintext;
	}
	textarea {
		display: block;
		resize: vertical;
	}
	ul {
		margin: 0 0 1.5em;
		padding: 0;
		list-style: none;
	}
	ul > li {
		margin: 0 0 12px;
		padding: 12px 1.1em;
		border: 1px solid var(--line);
		border-radius: var(--radius);
		background: var(--raised);
		margin-inline-end: 10%;
	}
	ul > li::before,
	ul > li::after {
		content: none !important;
	}
	ul > .applicant {
		margin-inline: 10% 0;
		border-color: var(--accent);
	}
	li > p:last-child,
	.box > p:last-child {
		margin-block-end: 0;
	}
	[part=settlement],
	[part=answer] {
		border-inline-start: 4px solid var(--accent);
		outline-offset: 2px;
	}
	.box > h3,
	.box > h4 {
		margin-block-start: .2em;
	}
	li time {
		margin-inline-start: .5em;
	}
	li .link {
		padding-inline: 0;
		text-align: start;
	}
	details {
		border-block-end: 1px solid var(--line);
	}
	details[open] {
		padding-block-end: .5em;
	}
	summary {
		padding-block: 10px;
		color: var(--accent);
		cursor: pointer;
	}
	ul.onward {
		margin-block-end: 1.5em;
	}
	ul.onward > li,
	ul.plain > li {
		margin: 0;
		padding: 2px 0;
		border: 0;
		background: none;
	}
	[part=keeping] {
		margin-block-start: 2em;
		padding-block-start: 1em;
		border-block-start: 1px solid var(--line);
	}
`
