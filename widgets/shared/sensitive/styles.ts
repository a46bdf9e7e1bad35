/** The button stays within the thumb's reach at the edge of what is shown, and covers nothing that stands where it ends. */
export const LEAVE_STYLES = `
	[part=base]:has(> .leave) {
		display: flex;
		flex-direction: column;
	}
	.leave {
		position: sticky;
		inset-block-end: 12px;
		z-index: 1;
		order: 1;
		align-self: flex-end;
		text-align: end;
	}
	.leave > [part~=button] {
		border-width: 2px;
		color: var(--danger);
		font-weight: 600;
		text-decoration: none;
		box-shadow: 0 0 0 4px var(--surface);
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
