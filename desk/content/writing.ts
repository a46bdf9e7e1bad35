import type { ContentDetail } from '../../core/api/content.ts'
import { type Clash, joined } from '../../core/policy/joined.ts'
import type { Content } from '../../core/policy/shape.ts'
import { rememberedInputs } from '../remembered.ts'
import { kindOf } from './comparison.ts'

/* What somebody writes of a content, while others may write too. */

export interface Written {
	/** Names what the server had when this was written (ContentDetail). */
	seen: string
	/** What it began from. */
	loaded: Content
	content: Content
	why: string
}

/** What others did meanwhile. */
export interface Meanwhile {
	before: Content
	after: Content
	/** Who wrote it; empty where it was published. */
	by: string
	clashes: Clash[]
}

/** What was written and not sent yet, by the name of the thing. */
export const typed = rememberedInputs<Written>('content')

/** What there is to write on: the draft, joined with what was published since it was kept. */
export function begun(detail: ContentDetail): { content: Content; clashes: Clash[] } {
	const { draft, content } = detail
	return draft ? joined(kindOf(detail.thing), draft.base, draft.content, content) : { content, clashes: [] }
}

/** What one wrote joined with what the server has now; `meanwhile` where others changed something. */
export function caughtUp(
	mine: Written,
	detail: ContentDetail,
): { written: Written; meanwhile: Meanwhile | undefined } {
	const { content: now } = begun(detail)
	const { content, clashes } = joined(kindOf(detail.thing), mine.loaded, mine.content, now)
	const by = detail.draft?.by ?? ''
	return {
		written: { seen: detail.seen, loaded: now, content, why: mine.why },
		meanwhile: mine.seen === detail.seen ? undefined : { before: mine.loaded, after: now, by, clashes },
	}
}
