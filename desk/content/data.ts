import type {
	AtOnceQuery,
	ContentDetail,
	ContentOverview,
	DraftQuery,
	DropQuery,
	ReviewQuery,
} from '../../core/api/content.ts'
import type { DecideQuery } from '../../core/api/people.ts'
import type { Content } from '../../core/policy/shape.ts'
import { ask, send } from '../api.ts'
import { language } from '../frame/language.ts'

/* What of the server the pages of what is published ask and tell. */

/** Milliseconds after which a call is given up. */
const PATIENCE = 60_000
/** What is wrong comes back in the language of the desk. */
const spoken = () => ({ 'Accept-Language': language() })

export const loadContents = (): Promise<ContentOverview> => ask('staff/content', 'sila-content')
export const loadThing = (thing: string): Promise<ContentDetail> =>
	ask('staff/content/thing', null, { query: { thing } })
export const loadState = (id: string): Promise<Content> =>
	ask('staff/content/state', null, { query: { id } }).then(({ content }) => content)
export const storeDraft = (query: DraftQuery): Promise<ContentDetail> =>
	send('staff/content/draft', query, spoken(), PATIENCE)
export const dropDraft = (query: DropQuery): Promise<ContentDetail> =>
	send('staff/content/drop', query, spoken(), PATIENCE)
export const publishNow = (query: AtOnceQuery): Promise<ContentDetail> =>
	send('staff/content/now', query, spoken(), PATIENCE)
export const reviewState = (query: ReviewQuery): Promise<ContentOverview> =>
	send('staff/content/review', query, spoken(), PATIENCE)
export const decideContent = (query: DecideQuery): Promise<unknown> =>
	send('staff/proposals/decide', query, spoken(), PATIENCE)
