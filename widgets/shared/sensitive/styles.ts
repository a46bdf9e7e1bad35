/** A bar within the thumb's reach at the edge of what is shown: what is read passes beneath it, and nothing stands where it ends. */
export const LEAVE_STYLES = `
	[part=base]:has(> .leave) {
		display: flex;
		flex-direction: column;
	}
	.leave {
		position: sticky;
		inset-block-end: 0;
		z-index: 1;
		order: 1;
		padding-block: 8px;
		border-block-start: 1px solid var(--line);
		background: var(--surface);
		text-align: end;
	}
	.leave > [part~=button] {
		border-width: 2px;
		color: var(--danger);
		font-weight: 600;
		text-decoration: none;
	}
	@media not (pointer: fine) {
		.leave small {
			display: none;
		}
	}
	@media print {
		.leave, .leaving {
			display: none;
		}
	}
`
